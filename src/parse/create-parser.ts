import type { Sentence } from '../schema/token.ts'
import { createLemmatizer } from './lemmatize.ts'
import { createNetwork, MOST_WORDS } from './network.ts'
import { readWeights } from './read-weights.ts'
import { splitSentences } from './split-sentences.ts'
import { splitWords } from './split-words.ts'

/** A half-open range of UTF-16 units in the text. */
export type Range = Readonly<{ start: number; end: number }>

export type ParseOptions = Readonly<{
  /** Names that become one token each, in any order; of two that overlap the earlier and longer stays. Default: none. */
  names?: readonly Range[]
}>

export type Parser = Readonly<{
  /** All sentences of a text, in order. */
  parse(text: string, options?: ParseOptions): Sentence[]
  /** One sentence that the caller has delimited. It may not be blank. */
  parseSentence(text: string, start: number, end: number, names?: readonly Range[]): Sentence
}>

type Words = { starts: number[]; ends: number[]; forms: string[]; isName: boolean[] }

/**
 * Makes a parser from the bytes of a weights file. Throws `bad-weights` where they are something else.
 * Any string at all is parsed: no token is empty, tokens keep the text's order, and what lies between them is white space.
 */
export function createParser(bytes: Uint8Array): Parser {
  const weights = readWeights(bytes)
  const analyse = createNetwork(weights)
  const lemmaOf = createLemmatizer(weights)
  const tags = weights.tags.map((tag) => {
    const [upos = 'X', xpos = 'FW'] = tag.split('|')
    return { upos, xpos }
  })

  const parseSentence: Parser['parseSentence'] = (text, start, end, names = []) => {
    const words = findWords(text, start, end, names)
    const tokens: Sentence['tokens'] = []
    let root = -1
    for (let from = 0; from < words.forms.length; from = pieceEnd(words, from)) {
      const to = pieceEnd(words, from)
      const result = analyse(words.forms.slice(from, to), words.isName.slice(from, to))
      for (let i = from; i < to; i++) {
        const a = words.starts[i] ?? 0
        const b = words.ends[i] ?? 0
        const head = result.heads[i - from] ?? -1
        const guess = tags[result.tags[i - from] ?? 0] ?? { upos: 'X', xpos: 'FW' }
        const tag = (words.isName[i] ?? false) && !guess.xpos.startsWith('JJ') ? { upos: 'PROPN', xpos: 'NNP' } : guess
        const surface = text.slice(a, b)
        const isLaterRoot = head < 0 && root >= 0
        tokens.push({
          start: a,
          end: b,
          text: surface,
          lemma: lemmaOf(surface, tag.upos, tag.xpos),
          upos: tag.upos,
          xpos: tag.xpos,
          head: head >= 0 ? head + from : root,
          dep: isLaterRoot ? 'parataxis' : head < 0 ? 'root' : (weights.labels[result.labels[i - from] ?? 0] ?? 'dep'),
        })
      }
      if (root < 0) root = tokens.findIndex((token) => token.head === -1)
    }
    return { start, end, tokens }
  }

  return {
    parseSentence,
    parse: (text, options = {}) => {
      const names = tidyNames(options.names ?? [], 0, text.length)
      let next = 0
      return splitSentences(text).map(({ start, end }) => {
        while (next < names.length && (names[next]?.end ?? 0) <= start) next++
        const first = next
        while (next < names.length && (names[next]?.start ?? 0) < end) next++
        return parseSentence(text, start, end, names.slice(first, next))
      })
    },
  }
}

/** Where the piece that begins at word `from` ends: at the sentence's end, or after a comma or the like near the limit. */
function pieceEnd(words: Words, from: number): number {
  const total = words.forms.length
  if (total - from <= MOST_WORDS) return total
  for (let i = from + MOST_WORDS; i > from + MOST_WORDS / 2; i--)
    if (/^[,;:.!?]$/.test(words.forms[i - 1] ?? '')) return i
  return from + MOST_WORDS
}

/** Sorted, inside the range, without overlaps. */
function tidyNames(names: readonly Range[], start: number, end: number): Range[] {
  const inside = names.filter((name) => name.start >= start && name.end <= end && name.start < name.end)
  inside.sort((a, b) => a.start - b.start || b.end - a.end)
  let covered = start
  return inside.filter((name) => {
    if (name.start < covered) return false
    covered = name.end
    return true
  })
}

function findWords(text: string, start: number, end: number, names: readonly Range[]): Words {
  const words: Words = { starts: [], ends: [], forms: [], isName: [] }
  const add = (a: number, b: number): void => {
    words.starts.push(a)
    words.ends.push(b)
    words.forms.push(text.slice(a, b))
    words.isName.push(false)
  }
  let at = start
  for (const name of tidyNames(names, start, end)) {
    splitWords(text, at, name.start, false, add)
    const surface = text.slice(name.start, name.end).trimEnd()
    words.starts.push(name.start)
    words.ends.push(name.end)
    // the network looks at a name's last word
    words.forms.push(surface.slice(Math.max(surface.lastIndexOf(' '), surface.lastIndexOf('\n')) + 1))
    words.isName.push(true)
    at = name.end
  }
  splitWords(text, at, end, true, add)
  return words
}
