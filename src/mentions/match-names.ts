import { LineStyle } from './find-line-styles.ts'
import type { Gazetteer, NameEntry, Signs } from './gazetteer.ts'
import type { PhraseTrie } from './phrase-trie.ts'
import { Gap, Shape, type Words } from './scan-words.ts'
import { WordClass } from './word-classes.ts'

/** A stretch of words `[first, end)` that the gazetteer knows, and what it may stand for. */
export type Match<Entry> = Readonly<{ first: number; end: number; entries: readonly Entry[] }>

/** Matches in text order, without overlap, and for each word the match that covers it (index + 1, else 0). */
export type Matches<Entry> = Readonly<{ list: readonly Match<Entry>[]; at: Int32Array }>

const CAPITALS_ALONE = 4

/**
 * Finds the names in a text: leftmost first, and the longest where several fit.
 * Words of lines in capitals (see `findLineStyles`), and single words in capitals that are no name as they stand, match without regard to case.
 */
export function matchNames(words: Words, gazetteer: Gazetteer, styles: Uint8Array): Matches<NameEntry> {
  const { names, capitals, exactSigns, foldedSigns } = gazetteer
  return matchAll(words, (at) => {
    const shape = words.shapes[at] ?? 0
    if (styles[at] === LineStyle.loud) return longest(capitals, words, words.folded, at, foldedSigns, gazetteer)
    const found = longest(names, words, words.exact, at, exactSigns, gazetteer)
    if (found || !(shape & Shape.upper)) return found
    if ((words.ends[at] ?? 0) - (words.starts[at] ?? 0) < CAPITALS_ALONE) return undefined
    const loud = longest(capitals, words, words.folded, at, foldedSigns, gazetteer)
    return loud && isLoud(words, loud) ? loud : undefined
  })
}

/** Finds the titles of office in a text, in any case; none begins inside a known name (`European Commission President`). */
export function matchTitles<Entry>(
  words: Words,
  titles: PhraseTrie<Entry>,
  gazetteer: Gazetteer,
  names: Matches<NameEntry>,
): Matches<Entry> {
  const isInside = (at: number): boolean => names.at[at] !== 0 && names.at[at] === names.at[at - 1]
  return matchAll(words, (at) =>
    isInside(at) ? undefined : longest(titles, words, words.folded, at, gazetteer.foldedSigns, gazetteer),
  )
}

function matchAll<Entry>(words: Words, find: (at: number) => Match<Entry> | undefined): Matches<Entry> {
  const list: Match<Entry>[] = []
  const at = new Int32Array(words.count)
  for (let i = 0; i < words.count; ) {
    const match = find(i)
    if (!match) {
      i++
      continue
    }
    list.push(match)
    at.fill(list.length, match.first, match.end)
    i = match.end
  }
  return { list, at }
}

function longest<Entry>(
  trie: PhraseTrie<Entry>,
  words: Words,
  numbers: Int32Array,
  first: number,
  signs: Signs,
  gazetteer: Gazetteer,
): Match<Entry> | undefined {
  let node = trie.step(0, numbers[first] ?? 0)
  let best: Match<Entry> | undefined
  for (let at = first; node > 0; ) {
    const entries = trie.entriesAt(node)
    if (entries.length > 0) best = { first, end: at + 1, entries }
    if ((words.shapes[at] ?? 0) & Shape.possessive) node = trie.step(node, signs.possessive)
    at++
    if (words.gaps[at] === Gap.comma && at < words.count) node = trie.step(node, signs.comma)
    if (node === 0 || at >= words.count || !isJoined(words, at, gazetteer)) break
    node = trie.step(node, numbers[at] ?? 0)
  }
  return best
}

/** May the word belong to one name with the word before it? */
export function isJoined(words: Words, at: number, gazetteer: Gazetteer): boolean {
  const gap = words.gaps[at] ?? Gap.other
  if (gap === Gap.dot) return isAbbreviation(words, at - 1, gazetteer)
  return gap <= Gap.apostrophe || gap === Gap.comma || gap === Gap.line
}

/** `N. Korea`, `St. Lucia`, `J. Stapleton Roy`: a full stop after these ends no sentence. */
export function isAbbreviation(words: Words, at: number, gazetteer: Gazetteer): boolean {
  const length = (words.ends[at] ?? 0) - (words.starts[at] ?? 0)
  return length === 1 || (gazetteer.classOf(words.folded[at] ?? 0) & WordClass.abbreviation) !== 0
}

/** Is every capitalised word of the match in capitals throughout? */
function isLoud(words: Words, match: Match<unknown>): boolean {
  for (let i = match.first; i < match.end; i++) {
    const shape = words.shapes[i] ?? 0
    if (!(shape & Shape.upper) && shape & Shape.capital) return false
  }
  return true
}
