import { splitSentences } from '../parse/split-sentences.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'

/** `France abstained.` stands in every paper without being copied: so short a sentence is compared with its neighbours. */
const SHORT = 60

export type PassageFinder = (statement: Statement) => string

/** Finds what to compare of a statement: its sentence, with those around it where it is short; its quote where the text is not at hand. */
export function createPassageFinder(articles: readonly Article[]): PassageFinder {
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  const split = new Map<string, ReturnType<typeof splitSentences>>()
  return ({ article, evidence }) => {
    const text = texts.get(article)
    if (text === undefined) return evidence.quote
    const sentences = split.get(article) ?? splitSentences(text)
    split.set(article, sentences)
    const at = sentences.findIndex((sentence) => sentence.start < evidence.end && sentence.end > evidence.start)
    const own = sentences[at]
    if (own === undefined) return evidence.quote
    if (own.end - own.start >= SHORT) return text.slice(own.start, own.end)
    return text.slice(sentences[at - 1]?.start ?? own.start, sentences[at + 1]?.end ?? own.end)
  }
}
