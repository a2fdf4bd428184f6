import { classifyAbbreviation } from './abbreviations.ts'
import { isSpace } from './is-space.ts'

/** Prefixes that the treebanks leave joined to the word behind the hyphen ("non-aligned", "pro-Beijing"). */
const JOINED = new Set(
  'non e re anti co pre pro mid cross post semi over sub pan multi ex counter mini neo inter intra ultra super un under micro macro quasi pseudo trans extra hyper arch be de dis tele geo socio'.split(
    ' ',
  ),
)
/** Written as one word, split as two or three: where the parts begin. */
const JOINTS: Readonly<Record<string, readonly number[]>> = {
  cannot: [3],
  gonna: [3],
  wanna: [3],
  gotta: [3],
  dont: [2],
  didnt: [3],
  doesnt: [4],
  cant: [2],
  isnt: [2],
  wasnt: [3],
  arent: [3],
  werent: [4],
  wouldnt: [5],
  couldnt: [5],
  shouldnt: [6],
  havent: [4],
  hasnt: [3],
  hadnt: [3],
  im: [1],
  ive: [1],
  youre: [3],
  youve: [3],
  theyre: [4],
  thats: [4],
  gimme: [3],
  lemme: [3],
  dunno: [2, 3],
  wont: [2],
}

const WEB = /(?:https?:\/\/|www\.)[^\s<>"\u201d]{1,2000}|[\w.+%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,8}/y
const ACRONYM = /(?:\p{L}\.){2,12}(?:\p{Lu}(?![\p{L}\p{N}]))?/uy
const MONEY = /(?:US|AU|NZ|HK|A|C|S)\$/y
const NUMBER = /\d{1,40}(?:[.,:/]\d{1,40}){0,20}/y
const UNIT =
  /(?:am|pm|km|kms|m|mm|cm|kg|g|mg|lb|lbs|oz|ft|mph|kph|kw|mw|gw|gb|mb|kb|bn|mn|tn|hrs|hr|min|mins|yrs|k|b)(?![\p{L}\p{N}])/iuy
const PHONE = /(?:\d-)?\d{3}-(?:\d{3}-)?\d{4}(?![\d-])/y
const WORD =
  /[\p{L}\p{M}\p{N}_]{1,100}(?:(?:['\u2019](?=\p{L})|&(?=\p{Lu})|\.(?=[\p{Ll}\p{N}]))[\p{L}\p{M}\p{N}_]{1,100}){0,8}/uy
const CLITIC = /['\u2019\u0060](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy
const ELIDED = /['\u2019](?:em|til|cause|n|bout|\d0s)(?![\p{L}\p{N}])/iuy
const SMILEY = /[:;=]['-]?[()DPp\]](?!\w)/y
const MARKS = /\.{2,400}|[!?]{2,400}|-{2,400}|={2,400}|_{2,400}|~{2,400}|\*{2,400}|\+{2,400}|#{2,400}|<<|>>|''|``/y
const ENDING = /(?:n['\u2019]t|['\u2019](?:s|re|ve|ll|d|m))$/i

/**
 * Splits `text[start, end)` into the words of Universal Dependencies' English treebanks: clitics and hyphens apart, full stops kept in short forms.
 * Calls `add` with the range of each, in order. `closed` says that the range ends its sentence.
 */
export function splitWords(
  text: string,
  start: number,
  end: number,
  closed: boolean,
  add: (start: number, end: number) => void,
): void {
  const at = (pattern: RegExp, i: number): number => {
    pattern.lastIndex = i
    const found = pattern.exec(text)
    return found ? Math.min(end, i + found[0].length) : i
  }
  let i = start
  while (i < end) {
    if (isSpace(text.charCodeAt(i))) {
      i++
      continue
    }
    const next = endOfToken(text, start, i, end, closed, at)
    if (next.splits) for (const [a, b] of splitClitics(text, i, next.end)) add(a, b)
    else add(i, next.end)
    i = next.end
  }
}

type Reader = (pattern: RegExp, i: number) => number
type End = { end: number; splits: boolean }

function endOfToken(text: string, start: number, i: number, end: number, closed: boolean, at: Reader): End {
  const whole = (stop: number): End => ({ end: stop, splits: false })
  const web = at(WEB, i)
  if (web > i) return whole(trimWeb(text, i, web))
  const money = at(MONEY, i)
  if (money > i) return whole(money)
  const acronym = at(ACRONYM, i)
  if (acronym > i && acronym - i > 2 && !/[\p{L}\p{N}]/u.test(text[acronym] ?? '')) return whole(acronym)
  if (/\d/.test(text[i] ?? '')) return whole(endOfNumber(text, i, end, at))
  const word = at(WORD, i)
  if (word > i) return endOfWord(text, i, word, end, closed, at)
  const previous = text[i - 1] ?? ' '
  if (i > 0 && /[\p{L}\p{N}.]/u.test(previous)) {
    const clitic = at(CLITIC, i)
    if (clitic > i) return whole(clitic)
  }
  for (const pattern of [ELIDED, SMILEY, MARKS]) {
    if (pattern === SMILEY && i > start && !isSpace(previous.charCodeAt(0))) continue
    const stop = at(pattern, i)
    if (stop > i) return whole(stop)
  }
  return whole(Math.min(end, i + ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1)))
}

function trimWeb(text: string, start: number, end: number): number {
  let stop = end
  while (stop > start + 1 && /[.,;:!?)'\u2019\]]/.test(text[stop - 1] ?? '')) stop--
  return stop
}

function endOfNumber(text: string, i: number, end: number, at: Reader): number {
  const phone = at(PHONE, i)
  if (phone > i) return phone
  const stop = at(NUMBER, i)
  const after = text[stop] ?? ' '
  if (stop >= end || !/[\p{L}_]/u.test(after)) return stop
  if (at(UNIT, stop) > stop) return stop
  return Math.max(stop, at(WORD, i))
}

function endOfWord(text: string, i: number, word: number, end: number, closed: boolean, at: Reader): End {
  let stop = word
  // a joined prefix takes the rest of the word with it
  while (text[stop] === '-' && stop + 1 < end && JOINED.has(text.slice(i, stop).toLowerCase())) {
    const rest = at(WORD, stop + 1)
    if (rest === stop + 1) break
    stop = rest
  }
  if (text[stop] === '.' && stop < end && keepsStop(text, i, stop, end, closed)) return { end: stop + 1, splits: false }
  return { end: stop, splits: true }
}

function keepsStop(text: string, i: number, stop: number, end: number, closed: boolean): boolean {
  const form = text.slice(i, stop)
  if (text[stop + 1] === '.' && stop + 1 < end) return false
  const isLast =
    closed && /^["'\u201d\u2019)\]]*$/.test(text.slice(stop + 1, Math.min(end, stop + 6))) && end - stop < 6
  if (/^\p{Lu}$/u.test(form)) return !isLast
  const kind = classifyAbbreviation(form)
  if (kind === null) return false
  if (kind === 'before-number' && /^(?:No|Nos|Sun|Mar|Sat|Art|Doc|Res|Para|Fig)$/i.test(form))
    return /^\.\s*\d/.test(text.slice(stop, stop + 4))
  return true
}

function splitClitics(text: string, start: number, end: number): [number, number][] {
  const form = text.slice(start, end)
  // A word such as "constructor" is a key of every object.
  const lower = form.toLowerCase()
  const joints = Object.hasOwn(JOINTS, lower) ? JOINTS[lower] : undefined
  if (joints !== undefined && form !== 'IM' && form !== 'IVE') {
    const cuts = [start, ...joints.map((k) => start + k), end]
    return cuts.slice(0, -1).map((a, k) => [a, cuts[k + 1] ?? end])
  }
  const ending = ENDING.exec(form)
  if (!ending || ending.index === 0) return [[start, end]]
  const cut = start + ending.index
  return [...splitClitics(text, start, cut), [cut, end]]
}
