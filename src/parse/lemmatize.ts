import { irregularNouns, irregularVerbs } from './irregular-forms.ts'
import type { Weights } from './read-weights.ts'
import { normaliseWord } from './word-features.ts'

/**
 * Makes the function that gives a word's lemma from its form and tags: the treebanks' own lemma where they have the form,
 * a table of irregular forms, and spelling rules for the rest. A proper noun is its own lemma, as in the treebanks.
 */
export function createLemmatizer(weights: Weights): (form: string, upos: string, xpos: string) => string {
  const tables = new Map<string, Map<string, string>>()
  const bases = new Set<string>()
  for (const [kind, lines] of Object.entries(weights.lemmas)) {
    const table = new Map<string, string>()
    for (const line of lines.split('\n')) {
      const space = line.indexOf(' ')
      const form = line.slice(0, space)
      const cut = Number.parseInt(line.slice(space + 1), 10)
      const lemma = form.slice(0, form.length - cut) + line.slice(space + 1 + String(cut).length)
      table.set(form, lemma)
      if (kind === 'V') bases.add(lemma)
    }
    tables.set(kind, table)
  }
  const known = (kind: string, form: string): string | undefined => tables.get(kind)?.get(form)
  return (form, upos, xpos) => {
    const low = normaliseWord(form)
    const plain = form.toLowerCase()
    if (upos === 'VERB' || upos === 'AUX') {
      const irregular = xpos === 'VBD' || xpos === 'VBN' ? irregularOf(low) : undefined
      return irregular ?? known('V', low) ?? verbLemma(plain, xpos, bases)
    }
    if (upos === 'NOUN') return known('N', low) ?? (xpos === 'NNS' ? nounLemma(plain) : plain)
    if (upos === 'PROPN') return xpos === 'NNPS' ? nounLemma(form) : form
    if (upos === 'ADJ' && xpos === 'NNP') return form
    if (upos === 'ADJ') return known('A', low) ?? adjectiveLemma(plain, xpos)
    if (upos === 'ADV') return known('R', low) ?? adjectiveLemma(plain, xpos)
    if (upos === 'PRON' || upos === 'DET' || upos === 'PART')
      return smallWordLemma(low, xpos) ?? known('P', low) ?? plain
    if (upos === 'NUM') return numberLemma(form)
    if (upos === 'PUNCT') return form === '\u2026' ? '...' : form === '\u2014' ? form : low
    return upos === 'X' || upos === 'SYM' ? form : plain
  }
}

function numberLemma(form: string): string {
  if (/^\d/.test(form)) return form.replaceAll(',', '')
  return /^[IVXLCDM]+$/.test(form) ? form : form.toLowerCase()
}

/** Small words whose lemma hangs on the tag. */
function smallWordLemma(form: string, xpos: string): string | undefined {
  if (form === 'her' && xpos === 'PRP') return 'she'
  if (form === "'s" && xpos === 'PRP') return 'we'
  return form === "'" && xpos === 'POS' ? "'s" : undefined
}

function verbLemma(form: string, xpos: string, bases: ReadonlySet<string>): string {
  if (xpos === 'VB' || xpos === 'VBP') return form
  const among = (candidates: readonly string[]): string => candidates.find((c) => bases.has(c)) ?? candidates[0] ?? form
  if (xpos === 'VBZ' && form.endsWith('s') && !form.endsWith('ss')) return among(withoutS(form))
  if (xpos === 'VBG' && form.endsWith('ing') && form.length > 4) {
    if (form.endsWith('ying') && form.length === 5) return `${form[0]}ie` // dying, lying, tying
    return among(restored(form.slice(0, -3)))
  }
  if ((xpos === 'VBD' || xpos === 'VBN') && form.endsWith('ed') && form.length > 3) {
    if (form.endsWith('ied')) return form.length === 4 ? form.slice(0, -1) : `${form.slice(0, -3)}y`
    return form.endsWith('eed') ? among([form.slice(0, -1), form]) : among(restored(form.slice(0, -2)))
  }
  return form
}

/** Also finds prefixed ones ("retook", "rewrote", "undercut"). */
function irregularOf(form: string): string | undefined {
  const own = irregularVerbs.get(form)
  if (own !== undefined) return own
  const prefix = /^(?:re|un|over|under|out|mis|fore|pre)(?=.{3})/.exec(form)?.[0]
  const base = prefix === undefined ? undefined : irregularVerbs.get(form.slice(prefix.length))
  return base === undefined ? undefined : `${prefix}${base}`
}

function withoutS(form: string): string[] {
  if (form.endsWith('ies') && form.length > 4) return [`${form.slice(0, -3)}y`, form.slice(0, -1)]
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)]
  return [form.slice(0, -1), form.slice(0, -2)]
}

/** What may stand before -ed and -ing, the likeliest spelling first. */
function restored(stem: string): string[] {
  if (/(?:mim|pan|traff|picn|polit)ick$/.test(stem)) return [stem.slice(0, -1)]
  const withE = `${stem}e`
  if (/([bdgmnprtklvz])\1$/.test(stem)) {
    const single = stem.slice(0, -1)
    // `called`, but `cancelled` and `counselled`
    const isLong = (stem.match(/[aeiouy]+/g)?.length ?? 0) > 1
    return stem.endsWith('zz') || (stem.endsWith('ll') && !isLong) ? [stem, single] : [single, stem, withE]
  }
  return wantsE(stem) ? [withE, stem] : [stem, withE]
}

function wantsE(stem: string): boolean {
  if (/(?:[^aeiou]il|[rnc]ced|eced|com|[iu]at|[rl]od|(?:imp|infr|cr|wh|^h|^s|^t|^b)ing)$/.test(stem)) return true
  if (
    /(?:[cvu]|[^s]s|[^z]z|[aeiou]g|[drn]g|[bcdfgkpstz]l|[^aeiou]r|(?:^|[^aeiou])[aiou]k|rs|th(?:e|ing))$/.test(stem)
  ) {
    return (
      !/(?:ou?s|[^n]us|is[t]|ing|ong|ung|w[as]|[aeiou]r)$/.test(stem) ||
      /(?:[cvz]|ous|aus|fus|cus|clos|pos|chos)$/.test(stem)
    )
  }
  if (/(?:[^aeiou]|^)(?:at|ut|ot|it)$/.test(stem)) return /(?:at|ut|ot)$/.test(stem) || stem.length < 4
  if (/(?:id|ud|ir|ur|or|ar|ap|op|in|im|om|am|um|yp|ib|ob)$/.test(stem)) {
    const syllables = stem.match(/[aeiouy]+/g)?.length ?? 0
    return syllables === 1 && /^[^aeiou]*[aeiouy][^aeiou]$/.test(stem)
      ? true
      : /(?:[vcs]id|ud|quir|pir|sur|plor|par|lin|min|bin|sum|cap|rib|gin)$/.test(stem)
  }
  return /^[^aeiou]+[aeiou][^aeiouwxy]$/.test(stem)
}

function nounLemma(form: string): string {
  const irregular = irregularNouns.get(form)
  if (irregular !== undefined) return irregular
  if (/^[\d'’]/.test(form)) return form
  if (/(?:wo)?men$/.test(form) && form.length > 4) return `${form.slice(0, -2)}an`
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2)
  if (form.endsWith('s') && !/(?:ss|us|is)$/.test(form)) return form.slice(0, -1)
  return form
}

function adjectiveLemma(form: string, xpos: string): string {
  const ending = xpos.endsWith('R') ? 'er' : xpos.endsWith('S') ? 'est' : null
  if (
    (xpos !== 'JJR' && xpos !== 'JJS' && xpos !== 'RBR' && xpos !== 'RBS') ||
    ending === null ||
    !form.endsWith(ending)
  )
    return form
  const stem = form.slice(0, -ending.length)
  if (stem.length < 3) return form
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[^aeiou][aeiou][gscrv]|[dbpt]l|[cvg])$/.test(stem) ? `${stem}e` : stem
}
