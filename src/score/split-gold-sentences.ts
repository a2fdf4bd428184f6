import type { Span } from '../schema/span.ts'

// Words before a full stop that does not end a sentence.
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms messrs dr prof gen col lt sgt capt maj cmdr adm gov sen rep rev hon amb sr jr st mt ft no nos vs etc inc ltd co ' +
    'corp dept art para paras res doc vol pp cf approx jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e a.m p.m'
  ).split(' '),
)

// Words that start a sentence even after dotted capitals ("… the U.S. The minister …").
const STARTERS = new Set(
  (
    'the a an in on at by for from with after before as but and yet so he she it they we i his her its their our this that these ' +
    'those there when while if however meanwhile asked speaking both neither no not one two several many most some'
  ).split(' '),
)

const OPENERS = /^["'\u201c\u2018([]+/

function endsSentence(text: string, mark: string, at: number, next: string): boolean {
  const word = next.replace(OPENERS, '')
  if (!/^[\p{Lu}\p{N}]/u.test(word)) return false
  if (mark !== '.') return true
  const before = (/\S+$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '').replace(OPENERS, '')
  if (ABBREVIATIONS.has(before.toLowerCase()) || /^\p{Lu}$/u.test(before)) return false
  const isDotted = /^(?:\p{L}\.)+\p{L}$/u.test(before)
  return !isDotted || STARTERS.has(word.toLowerCase().replace(/[^\p{L}]+$/u, ''))
}

/**
 * The sentences of a gold article, in order, without the white space between them: the units in which repeated predictions
 * count once. It follows the scorer's rule and not the parser's, so that a better parser leaves old scores comparable.
 */
export function splitGoldSentences(text: string): readonly Span[] {
  const sentences: Span[] = []
  const push = (from: number, to: number): void => {
    const part = text.slice(from, to)
    const start = from + part.length - part.trimStart().length
    const end = start + part.trim().length
    if (end > start) sentences.push([start, end])
  }
  let from = 0
  for (const match of text.matchAll(/\n+|[.!?\u2026]+["'\u201d\u2019)\]]*(?=\s)/g)) {
    const [mark] = match
    const end = match.index + mark.length
    if (mark.startsWith('\n')) {
      push(from, match.index)
      from = end
      continue
    }
    const next = /^[ \t\u00a0]+(\S+)/.exec(text.slice(end, end + 80))?.[1]
    if (next !== undefined && !endsSentence(text, mark, match.index, next)) continue
    push(from, end)
    from = end
  }
  push(from, text.length)
  return sentences
}

/** The index of the sentence that holds most of `[start, end)`, -1 where none does. */
export function sentenceAt(sentences: readonly Span[], start: number, end: number): number {
  let best = -1
  let most = 0
  for (const [i, [from, to]] of sentences.entries()) {
    const shared = Math.min(end, to) - Math.max(start, from)
    if (shared > most) {
      most = shared
      best = i
    }
  }
  return best
}
