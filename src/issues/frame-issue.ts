import type { ActorId } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { LocalIssue } from './local-issue.ts'
import type { LabelReading } from './read-label.ts'

/** What identifies an issue beyond one article: features with their weights before rarity counts. */
export type IssueFrame = Readonly<{
  facet: string
  /** `h:` head, `k:` its kind, `w:` word (a head's kind too, for the head of one wording is a mere word in another), `a:` actor
   * concerned, `s:` holder of a stance, `t:` what else the article is about. */
  features: ReadonlyMap<string, number>
  authors: ReadonlySet<ActorId>
  objects: ReadonlySet<ActorId>
  concerned: ReadonlySet<ActorId>
  first: string | undefined
  last: string | undefined
}>

const WEIGHTS = {
  head: 0.9,
  weakHead: 0.4,
  kind: 0.6,
  headWord: 0.8,
  word: 1,
  actor: 1.2,
  holder: 0.4,
  sequel: 0.6,
  sequelActor: 0.5,
  context: 0.25,
  topic: 0.3,
} as const

export type FrameParts = Readonly<{
  readings: readonly LabelReading[]
  /** Of wordings with what comes after them. */
  sequels: readonly LabelReading[]
  facet: string
  authors: Iterable<ActorId>
  concerned: Iterable<ActorId>
  objects: Iterable<ActorId>
  holders: Iterable<ActorId>
  context: Iterable<ActorId>
  topics: Iterable<string>
  first: string | undefined
  last: string | undefined
}>

/** Collects the features of an issue; of several weights for one feature the highest counts. */
export function frameIssue(parts: FrameParts): IssueFrame {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number): void => {
    features.set(feature, Math.max(weight, features.get(feature) ?? 0))
  }
  for (const { heads, words } of parts.readings) {
    for (const head of heads) {
      const word = head.kind ?? head.stem
      add(`h:${head.stem}`, head.weak ? WEIGHTS.weakHead : WEIGHTS.head)
      add(`k:${word}`, head.weak ? WEIGHTS.weakHead : WEIGHTS.kind)
      add(`w:${word}`, head.weak ? WEIGHTS.weakHead : WEIGHTS.headWord)
    }
    for (const word of words) add(`w:${word}`, WEIGHTS.word)
  }
  for (const { heads, words, after } of parts.sequels) {
    const firm = heads.flatMap((head) => (head.weak ? [] : (head.kind ?? head.stem)))
    for (const word of [...firm, ...words]) add(`w:${word}`, WEIGHTS.sequel)
    for (const id of after) add(`a:${id}`, WEIGHTS.sequelActor)
  }
  for (const id of [...parts.concerned, ...parts.authors, ...parts.objects]) add(`a:${id}`, WEIGHTS.actor)
  for (const id of parts.holders) add(`s:${id}`, WEIGHTS.holder)
  for (const id of parts.context) add(`a:${id}`, WEIGHTS.context)
  const { facet, first, last } = parts
  for (const word of parts.topics) add(`t:${word}`, WEIGHTS.topic)
  return {
    facet,
    features,
    authors: new Set(parts.authors),
    objects: new Set(parts.objects),
    concerned: new Set(parts.concerned),
    first,
    last,
  }
}

/** The frame of an issue of one article, whose other actors are its context. */
export function frameLocalIssue(
  issue: LocalIssue,
  article: Article,
  context: Iterable<ActorId>,
  topics: Iterable<string>,
): IssueFrame {
  return frameIssue({
    readings: issue.mentions.map((mention) => mention.reading),
    sequels: issue.mentions.flatMap((mention) => mention.sequel ?? []),
    facet: issue.facet,
    authors: issue.authors,
    concerned: issue.concerned,
    objects: issue.objects,
    holders: issue.stances.keys(),
    context,
    topics,
    first: article.date,
    last: article.date,
  })
}
