import type { Mention } from '../schema/mention.ts'

const BREAK = /[\s.-]/

/**
 * The spans of names of more than one word, in text order, for a parser to take as one token each: `Taro Aso`, `Security Council`.
 * A title before a person's name is no part of the name. Units: offsets in the article.
 */
export function mentionNames(mentions: readonly Mention[]): readonly Readonly<{ start: number; end: number }>[] {
  return mentions.flatMap((mention) => {
    if (mention.via === 'title' || mention.via === 'pronoun' || mention.via === 'description') return []
    const start = mention.nameStart ?? mention.start
    const end = mention.nameEnd ?? mention.end
    const isLong = BREAK.test(mention.text.slice(start - mention.start, end - mention.start))
    return isLong ? [{ start, end }] : []
  })
}
