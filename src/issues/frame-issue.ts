import type { ActorId } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { FeatureKind, FeatureTable } from './feature-table.ts'
import type { LocalIssue } from './local-issue.ts'
import type { LabelReading } from './read-label.ts'

/** What identifies an issue beyond one article: features with their weights before rarity counts. */
export type IssueFrame = Readonly<{
  facet: string
  /** Numbers of a feature table, each once; `weights` in the same order. */
  features: readonly number[]
  weights: readonly number[]
  authors: readonly ActorId[]
  objects: readonly ActorId[]
  concerned: readonly ActorId[]
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
export function frameIssue(parts: FrameParts, table: FeatureTable): IssueFrame {
  const features = new Map<number, number>()
  const add = (kind: FeatureKind, value: string, weight: number): void => {
    const feature = table(kind, value)
    features.set(feature, Math.max(weight, features.get(feature) ?? 0))
  }
  for (const { heads, words } of parts.readings) {
    for (const head of heads) {
      const word = head.kind ?? head.stem
      add('head', head.stem, head.weak ? WEIGHTS.weakHead : WEIGHTS.head)
      add('kind', word, head.weak ? WEIGHTS.weakHead : WEIGHTS.kind)
      add('word', word, head.weak ? WEIGHTS.weakHead : WEIGHTS.headWord)
    }
    for (const word of words) add('word', word, WEIGHTS.word)
  }
  for (const { heads, words, authors, before, after } of parts.sequels) {
    const firm = heads.flatMap((head) => (head.weak ? [] : (head.kind ?? head.stem)))
    for (const word of [...firm, ...words]) add('word', word, WEIGHTS.sequel)
    for (const id of [...authors, ...before, ...after]) add('actor', id, WEIGHTS.sequelActor)
  }
  for (const id of [...parts.concerned, ...parts.authors, ...parts.objects]) add('actor', id, WEIGHTS.actor)
  for (const id of parts.holders) add('holder', id, WEIGHTS.holder)
  for (const id of parts.context) add('actor', id, WEIGHTS.context)
  const { facet, first, last } = parts
  for (const word of parts.topics) add('topic', word, WEIGHTS.topic)
  return {
    facet,
    features: [...features.keys()],
    weights: [...features.values()],
    authors: [...parts.authors],
    objects: [...parts.objects],
    concerned: [...parts.concerned],
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
  table: FeatureTable,
): IssueFrame {
  return frameIssue(
    {
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
    },
    table,
  )
}
