const SUFFIXES = [
  'isations',
  'izations',
  'isation',
  'ization',
  'atory',
  'ations',
  'itions',
  'ation',
  'ition',
  'ments',
  'ment',
  'ances',
  'ences',
  'ance',
  'ence',
  'ships',
  'ship',
  'ising',
  'izing',
  'ised',
  'ized',
  'ions',
  'ion',
  'ities',
  'ity',
  'ors',
  'or',
  'ers',
  'er',
  'ise',
  'ize',
  'ate',
  'ated',
  'ating',
  'ive',
  'ory',
  'als',
  'al',
  'ness',
  'ful',
  'ly',
  'ing',
  'ed',
  'es',
  's',
  'e',
].sort((a, b) => b.length - a.length)

/** Short words lose only an ending of inflection: `ban` and `banning`, but not `nation` and `nat`. */
const INFLECTION = new Set(['ing', 'ed', 'es', 's', 'e'])

const isLongEnough = (stem: string, suffix: string): boolean =>
  /[aeiouy]/.test(stem) && stem.length >= (INFLECTION.has(suffix) ? 3 : 4)

/** Forms that the rules would part, or whose stem would fall together with an unrelated word's. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['statement', 'statement'],
  ['statements', 'statement'],
  ['police', 'police'],
  ['crises', 'crisi'],
  ['verify', 'verific'],
  ['verifiable', 'verific'],
  ['verifiably', 'verific'],
  ['detention', 'detain'],
  ['detentions', 'detain'],
  ['mission', 'mission'],
  ['missions', 'mission'],
  ['missing', 'missing'],
  ['text', 'text'],
  ['texts', 'text'],
  ['accession', 'access'],
  ['expulsion', 'expel'],
  ['sale', 'sell'],
  ['sales', 'sell'],
  ['member', 'member'],
  ['members', 'member'],
  ['written', 'writ'],
  ['leave', 'leav'],
  ['left', 'leav'],
  ['sent', 'send'],
  ['chose', 'choos'],
  ['choice', 'choos'],
  ['membership', 'member'],
  ['paid', 'pay'],
  ['payment', 'pay'],
  ['payments', 'pay'],
])

function stripOnce(word: string): string {
  const suffix = SUFFIXES.find((end) => word.endsWith(end) && isLongEnough(word.slice(0, -end.length), end))
  return suffix === undefined ? word : word.slice(0, -suffix.length)
}

/**
 * What is common to the forms and derivations of a word, so that `recognise`, `recognised` and `recognition` are one.
 * Lower-case input; the stem is a key, not a word. Coarser than Porter's (1980) on purpose: a label has few words, and a
 * verb in one must meet its noun in another.
 *
 * @example
 * stemWord('withdrawal') // → 'withdraw'
 */
export function stemWord(word: string): string {
  const known = IRREGULAR.get(word)
  if (known !== undefined) return known
  const singular = /[^su]s$/.test(word) && word.length > 3 && !word.endsWith('is') ? singularOf(word) : word
  const stripped = stripOnce(singular)
  const plain = stripped.length > 3 ? stripped.replace(/e+$/, '') : stripped
  const tidy = plain.replace(/([bdfgmnprt])\1$/, '$1')
  return tidy.length > 3 ? tidy.replace(/y$/, 'i') : tidy
}

function singularOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
