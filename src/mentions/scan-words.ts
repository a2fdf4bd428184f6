import { CharKind, charKind, isDigit, isLetterOrDigit, lowerOf } from './char-kinds.ts'
import { HASH_SEED, hashStep, type WordTable } from './word-table.ts'

/** What stands between a word and the one before it. */
export const Gap = {
  space: 0,
  hyphen: 1,
  apostrophe: 2,
  dot: 3,
  comma: 4,
  line: 5,
  paren: 6,
  other: 7,
  paragraph: 8,
} as const

/** Facts on a word's shape, as bits. */
export const Shape = { capital: 1, upper: 2, dotted: 4, possessive: 8, number: 16, newline: 32 } as const

/**
 * The words of a text, as columns. `exact` and `folded` are the numbers of the word as written and in lower case in the two tables, 0 where unknown.
 * `ends` leaves out a possessive `'s` and takes in the dots of `U.S.`
 */
export type Words = Readonly<{
  text: string
  count: number
  starts: Int32Array
  ends: Int32Array
  gaps: Uint8Array
  shapes: Uint8Array
  exact: Int32Array
  folded: Int32Array
}>

/** The tables of words, and the number in the first of each word in lower case of the second. */
export type WordNumbers = Readonly<{ exact: WordTable; folded: WordTable; exactOfFolded: Int32Array }>

const SPACE = 32
const DOT = 46
const LETTER_S = 115
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || code === 0x202f

/** Finds the words of `text` in one pass. Never throws; any string will do. */
export function scanWords(text: string, { exact, folded, exactOfFolded }: WordNumbers): Words {
  let columns = makeColumns((text.length >> 2) + 16)
  let count = 0
  let last = 0
  let at = 0
  while (at < text.length) {
    const first = text.charCodeAt(at)
    const kind = charKind(first)
    if (kind === CharKind.none) {
      at++
      continue
    }
    const start = at
    let hash = HASH_SEED
    let lowerHash = HASH_SEED
    let small = 0
    let letters = 0
    let shape = kind === CharKind.upper ? Shape.capital : kind === CharKind.digit ? Shape.number : 0
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const inside = charKind(code)
      if (inside === CharKind.none) {
        if (code !== DOT || !isDotInside(text, at, start)) break
        shape |= Shape.dotted
        continue
      }
      hash = hashStep(hash, code)
      lowerHash = hashStep(lowerHash, inside === CharKind.upper ? lowerOf(code) : code)
      letters++
      if (inside === CharKind.lower) small++
    }
    if (shape & Shape.dotted && text.charCodeAt(at) === DOT) at++
    if (shape & Shape.capital && small === 0 && letters > 1) shape |= Shape.upper
    if (count === columns.starts.length) columns = growColumns(columns)
    const isSingleSpace = start - last === 1 && text.charCodeAt(last) === SPACE
    const gap = count === 0 ? Gap.paragraph : isSingleSpace ? Gap.space : gapBetween(text, last, start)
    if (gap >= Gap.line && hasNewline(text, last, start)) shape |= Shape.newline
    columns.starts[count] = start
    columns.ends[count] = at
    columns.gaps[count] = gap
    const number = folded.find(lowerHash, text, start, at)
    columns.folded[count] = number
    // A word in lower case is the same in both tables, and most words are: one look-up does.
    columns.exact[count] = small === letters ? (exactOfFolded[number] ?? 0) : exact.find(hash, text, start, at)
    if (isApostrophe(text.charCodeAt(at)) && isPossessive(text, at)) {
      shape |= Shape.possessive
      at += lowerOf(text.charCodeAt(at + 1)) === LETTER_S ? 2 : 1
    }
    columns.shapes[count] = shape
    last = at
    count++
  }
  return { text, count, ...columns }
}

const makeColumns = (room: number) => ({
  starts: new Int32Array(room),
  ends: new Int32Array(room),
  gaps: new Uint8Array(room),
  shapes: new Uint8Array(room),
  exact: new Int32Array(room),
  folded: new Int32Array(room),
})

function growColumns(full: ReturnType<typeof makeColumns>): ReturnType<typeof makeColumns> {
  const grown = makeColumns(full.starts.length * 2)
  grown.starts.set(full.starts)
  grown.ends.set(full.ends)
  grown.gaps.set(full.gaps)
  grown.shapes.set(full.shapes)
  grown.exact.set(full.exact)
  grown.folded.set(full.folded)
  return grown
}

/** The dots of `U.S.` and `N.Z`: single letters on both sides. */
function isDotInside(text: string, at: number, start: number): boolean {
  if (text.charCodeAt(at) !== DOT || !isLetterOrDigit(text.charCodeAt(at + 1))) return false
  const alone = at - start === 1 || text.charCodeAt(at - 2) === DOT
  const digits = isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 1))
  return alone && !digits && !isLetterOrDigit(text.charCodeAt(at + 2))
}

/** Is the apostrophe a possessive mark? `'s` after any word, alone after one that ends in s. */
function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (lowerOf(next) === LETTER_S) return !isLetterOrDigit(text.charCodeAt(at + 2))
  return lowerOf(text.charCodeAt(at - 1)) === LETTER_S && isSpace(next)
}

function hasNewline(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true
  return false
}

function gapBetween(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from)
  if (to - from === 1) {
    if (isSpace(first)) return Gap.space
    if (first === 10) return Gap.line
    if (first === 45 || first === 0x2010 || first === 0x2011 || first === 0x2013 || first === 47) return Gap.hyphen
    return isApostrophe(first) ? Gap.apostrophe : Gap.other
  }
  let lines = 0
  let sign = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) lines++
    else if (!isSpace(code)) sign = sign === 0 ? code : -1
  }
  if (lines > 1) return Gap.paragraph
  if (sign === 0) return lines === 1 ? Gap.line : Gap.space
  if (lines === 1) return Gap.other
  if (sign === 44 && first === 44) return Gap.comma
  if (sign === DOT && first === DOT) return Gap.dot
  if (sign === 45 && first === 45 && to - from === 2) return Gap.hyphen
  return sign === 40 || sign === 41 ? Gap.paren : Gap.other
}
