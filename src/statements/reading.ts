import type { Actor, ActorId, ActorType } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import type { WordSets } from './compile-words.ts'
import type { Draft, Hit, IssueWording } from './draft.ts'
import type { Quote } from './find-quotes.ts'
import type { MentionGroups } from './group-mentions.ts'
import type { Tree } from './tree.ts'

/** The half-open range `[start, end)` of UTF-16 code units in the article: a sentence, say. */
export type TextRange = Readonly<{ start: number; end: number }>

/** What a reader keeps in mind from sentence to sentence. */
export type Discourse = {
  /** Persons who speak for an actor, oldest first. */
  persons: Hit[]
  /** Actors that stand for themselves, oldest first. */
  bodies: Hit[]
  /** Actors that the last sentence's main clause is about. */
  subjects: readonly Hit[]
  /** Actors that are subjects of what the last sentence says that somebody said. */
  told: readonly Hit[]
  /** Who spoke last. */
  speakers: readonly Hit[]
  issues: IssueWording[]
  /** What the last sentence's clauses are about, where that is no actor: `it` in the next one. */
  topic: IssueWording | undefined
  /** The statements last read, which `so did Japan` repeats. */
  drafts: readonly Draft[]
}

/** Everything that the rules look at while they read one article. */
export type Reading = Readonly<{
  article: Article
  mentions: readonly Mention[]
  groups: MentionGroups
  quotes: readonly Quote[]
  /** Who speaks in each quotation of `quotes`, as far as read. */
  speakers: Map<Quote, readonly Hit[]>
  /** For whom persons speak whom the text itself introduces beside their names. */
  introduced: Map<string, ActorId>
  actors: ReadonlyMap<ActorId, Actor>
  words: WordSets
  discourse: Discourse
}>

export const startDiscourse = (): Discourse => ({
  persons: [],
  bodies: [],
  subjects: [],
  told: [],
  speakers: [],
  issues: [],
  topic: undefined,
  drafts: [],
})

export const typeOf = (reading: Reading, actor: ActorId): ActorType => reading.actors.get(actor)?.type ?? 'person'

/** Finds the actors that the phrase headed by a node means; `depth` counts how often the question was passed on. */
export type Resolve = (reading: Reading, tree: Tree, node: number, depth: number) => readonly Hit[]
