import { splitSentences } from '../parse/split-sentences.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'

/** `France abstained.` stands in every paper without being copied: so short a sentence is compared with its neighbours. */
const SHORT = 60

/**
 * What to compare of a statement, each with the other's at the same place: its sentence; of a short one what stands around it, then it
 * with the sentence before it alone, then with the one after it alone, where those are long enough to tell a copy.
 */
export type Passages = readonly (string | undefined)[]

export type PassageFinder = (statement: Statement) => Passages

/** Finds what to compare of statements; their quotes where the text is not at hand. */
export function createPassageFinder(articles: readonly Article[]): PassageFinder {
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  const split = new Map<string, ReturnType<typeof splitSentences>>()
  return ({ article, evidence }) => {
    const text = texts.get(article)
    if (text === undefined) return [evidence.quote]
    const sentences = split.get(article) ?? splitSentences(text)
    split.set(article, sentences)
    const at = sentences.findIndex((sentence) => sentence.start < evidence.end && sentence.end > evidence.start)
    const own = sentences[at]
    if (own === undefined) return [evidence.quote]
    if (own.end - own.start >= SHORT) return [text.slice(own.start, own.end)]
    const before = sentences[at - 1] ?? own
    const after = sentences[at + 1] ?? own
    return [
      text.slice(before.start, after.end),
      before.end - before.start >= SHORT ? text.slice(before.start, own.end) : undefined,
      after.end - after.start >= SHORT ? text.slice(own.start, after.end) : undefined,
    ]
  }
}
