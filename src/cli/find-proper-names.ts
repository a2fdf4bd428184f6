import type { Sentence, Token } from '../schema/token.ts'

/** A name in a sentence, `[start, end)` in the article; `isPerson` where its words are joined as a person's are. */
export type ProperName = Readonly<{ start: number; end: number; isPerson: boolean }>

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i
/** `Dec.`, `Mr.`, `Gen.`: short forms, no names by themselves. */
const SHORT_FORM = /^\p{Lu}\p{L}{0,4}\.$/u
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Councillor)\.?$/
const ACRONYM = /^\p{Lu}{2,}$/u
const LEAST = 3
/** Heads of the names of bodies: a capitalised word before one belongs to its name. */
const BODY =
  /^(?:agency|alliance|army|assembly|association|authority|bank|bloc|board|bureau|centre|center|church|club|co|command|commission|committee|community|company|conference|congress|corp|council|court|federation|force|forum|foundation|front|fund|group|inc|institute|league|ltd|mission|movement|organi[sz]ation|party|society|trust|tribunal|union|university)s?$/i

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)

/** The names in a sentence that no table knows: runs of proper nouns, a capitalised word before a body's, no courtesy, no date, no initial. */
export function findProperNames({ tokens }: Sentence): readonly ProperName[] {
  const names: ProperName[] = []
  for (let first = 0; first < tokens.length; ) {
    let end = first
    while (end < tokens.length && isProper(tokens[end])) end++
    if (end === first) first++
    else {
      names.push(...readRun(tokens, first, end))
      first = end
    }
  }
  return names
}

const isProper = (token: Token | undefined): boolean =>
  token !== undefined && token.upos === 'PROPN' && /\p{Lu}/u.test(token.text)

function readRun(tokens: readonly Token[], from: number, end: number): readonly ProperName[] {
  let first = from
  while (first < end && COURTESY.test(tokens[first]?.text ?? '')) first++
  const hasCourtesy = first > from
  const head = tokens[end - 1]
  const before = tokens[first - 1]
  const isBody = head !== undefined && BODY.test(head.text)
  if (isBody && first === end - 1 && before && isCapital(before) && /^(?:ADJ|NOUN|VERB|ADV)$/.test(before.upos)) first--
  const run = tokens.slice(first, end)
  if (run.length === 0 || !head) return []
  if (run.length === 1 && !isName(head.text, tokens[first - 1])) return []
  const isPerson = !isBody && (hasCourtesy || run.some(({ dep }) => dep === 'flat'))
  return [{ start: run[0]?.start ?? head.start, end: head.end, isPerson }]
}

/** A word that is a name by itself: none with an article before it, unless it is an acronym. */
function isName(word: string, before: Token | undefined): boolean {
  if (CALENDAR.test(word) || SHORT_FORM.test(word) || !/^\p{Lu}/u.test(word)) return false
  if (ACRONYM.test(word)) return true
  return word.length >= LEAST && before?.upos !== 'DET'
}
