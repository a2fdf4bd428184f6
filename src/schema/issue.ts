import { z } from 'zod'
import { ActorId } from './actor.ts'
import { ArticleId } from './article.ts'
import { Day } from './date.ts'
import { IssueId } from './statement.ts'

/** A statement on an issue, where it stands and how it words the issue. */
export const IssueMention = z.strictObject({
  statement: z.string().min(1),
  article: ArticleId,
  wording: z.string().min(1),
})
export type IssueMention = z.infer<typeof IssueMention>

/** What a run found out about one issue. Handed to a later run as `known`, it keeps the id's meaning. */
export const Issue = z.strictObject({
  id: IssueId,
  /** The best wording seen. */
  label: z.string().min(1),
  /** What kind of thing it is: a kind of `seeds/issues.json`, or `other`. */
  kind: z.string().min(1),
  /** What about it, where the issue is another one's `end`, `failure`, `accusation`, … */
  facet: z.string().optional(),
  /** Whom it concerns, most named first. */
  actors: z.array(ActorId),
  /** Who wrote, tabled or leads it, as far as the wordings say. */
  authors: z.array(ActorId),
  /** Who takes a stance on it, most often first. */
  holders: z.array(ActorId),
  /** By article, then by place. */
  mentions: z.array(IssueMention).min(1),
  first: Day.optional(),
  last: Day.optional(),
  /** Ids that once stood for issues since found to be this one. */
  merged: z.array(IssueId),
})
export type Issue = z.infer<typeof Issue>

/** Two ids of earlier runs that turned out to be one issue: `from` gives way to `into`. */
export const IssueMerge = z.strictObject({ from: IssueId, into: IssueId, because: z.string().min(1) })
export type IssueMerge = z.infer<typeof IssueMerge>

const Words = z.array(z.string().regex(/^[a-z-]+$/)).min(1)

/** `seeds/issues.json`: what the words of a label say about its issue. Lemmas, lower case; each in at most one row of a table. */
export const IssueWords = z.strictObject({
  /** Words for the same kind of thing, of which one may stand for another (`draft` for `resolution`). */
  kinds: z.array(z.strictObject({ kind: z.string().min(1), words: Words })),
  /** Words that stand for whatever was named last (`the move`, `the plan`); with a complement, the complement is the issue. */
  generic: Words,
  /** Words that name only a step on the way to what their complement names: a vote on X, the adoption of X and a call for X are X. */
  transparent: Words,
  /** Words that turn an issue into another one: the end, the failure, the accusation of X is not X. */
  facets: z.array(z.strictObject({ facet: z.string().min(1), words: Words })),
  /** Words that set a thing apart from another of its kind (`alternative`, `rival`, `earlier`). */
  rivals: Words,
  /** Words that say whose thing it is, after the author's name (`Japan-led`, `proposed by Japan`). */
  authored: Words,
  /** Verbs by which one brings in a thing of one's own (`proposed`, `tabled`). */
  authoring: Words,
  /** What somebody puts forward: of `the plan of Egypt` Egypt is the author, and `the proposal` looks for one put forward. */
  proposals: Words,
  /** What an organisation adopts whoever wrote it: of `a UN resolution` the UN is no author. */
  adopted: Words,
  /** Words of which a label makes nothing: determiners, pronouns, auxiliaries, adverbs of degree. */
  empty: Words,
})
export type IssueWords = z.infer<typeof IssueWords>
