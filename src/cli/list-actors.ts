import { compareKeys } from '../graph/compare-keys.ts'
import type { Actor } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import type { Sentence } from '../schema/token.ts'
import { findProperNames } from './find-proper-names.ts'

/** An actor and how the articles name it. */
export type FoundActor = Readonly<{
  id: string
  name: string
  type: Actor['type']
  mentions: number
  articles: number
  /** The words that name it, most used first. */
  wordings: readonly string[]
}>

/** A name in the articles that belongs to no actor. */
export type UnknownName = Readonly<{
  name: string
  /** `person` where it reads like a person's. */
  type: 'person' | 'organization'
  count: number
  articles: number
  example: string
}>

type ArticleMentions = Readonly<{ article: Article; mentions: readonly Mention[] }>

const byCount = ([a, m]: [string, number], [b, n]: [string, number]): number => n - m || compareKeys(a, b)

/** The actors that articles name, most mentions first. Pronouns and other words that name nobody by themselves do not count. */
export function listActors(read: readonly ArticleMentions[], actors: ReadonlyMap<string, Actor>): FoundActor[] {
  const found = new Map<string, { mentions: number; articles: Set<string>; wordings: Map<string, number> }>()
  for (const { article, mentions } of read) {
    for (const { actor, text, via } of mentions) {
      if (actor === null || via === 'pronoun' || via === 'description') continue
      const entry = found.get(actor) ?? { mentions: 0, articles: new Set(), wordings: new Map() }
      entry.mentions += 1
      entry.articles.add(article.id)
      entry.wordings.set(text, (entry.wordings.get(text) ?? 0) + 1)
      found.set(actor, entry)
    }
  }
  return [...found]
    .map(([id, { mentions, articles, wordings }]) => ({
      id,
      name: actors.get(id)?.name ?? id,
      type: actors.get(id)?.type ?? ('person' as const),
      mentions,
      articles: articles.size,
      wordings: [...wordings].sort(byCount).map(([text]) => text),
    }))
    .sort((a, b) => b.mentions - a.mentions || compareKeys(a.id, b.id))
}

/** A person whose body nobody knows is named, and yet unknown. */
const isUnknownPerson = ({ actor, via }: Mention): boolean => actor === null && via === 'person'

/**
 * Names that are no known actor's and not known to be nobody's, most frequent first: what a codebook may want to add. `families`: by
 * which holders of office go, for a name that the text gives no state for.
 */
export function listUnknownNames(
  read: readonly ArticleMentions[],
  parse: (text: string) => readonly Sentence[],
  families: ReadonlySet<string>,
): UnknownName[] {
  const found = new Map<string, { type: UnknownName['type']; count: number; articles: Set<string>; example: string }>()
  for (const { article, mentions } of read) {
    for (const sentence of parse(article.text)) {
      for (const { start, end, isPerson } of findProperNames(sentence)) {
        const here = mentions.filter((mention) => mention.start < end && mention.end > start)
        if (!here.every(isUnknownPerson)) continue
        const name = article.text.slice(start, end).replace(/\s+/g, ' ')
        const example = article.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
        const entry = found.get(name) ?? {
          type: here.length > 0 || isPerson || families.has(name) ? 'person' : 'organization',
          count: 0,
          articles: new Set(),
          example,
        }
        entry.count += 1
        entry.articles.add(article.id)
        found.set(name, entry)
      }
    }
  }
  return [...found]
    .map(([name, { articles, ...entry }]) => ({ name, ...entry, articles: articles.size }))
    .sort((a, b) => b.count - a.count || compareKeys(a.name, b.name))
}
