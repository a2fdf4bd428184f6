import type { Actor, ActorId, ActorType } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import type { Words } from '../schema/words.ts'
import type { Draft, Hit, IssueWording } from './draft.ts'
import type { Quote } from './find-quotes.ts'
import type { MentionGroups } from './group-mentions.ts'

/** What a reader keeps in mind from sentence to sentence. */
export type Discourse = {
  /** Persons who speak for an actor, oldest first. */
  persons: Hit[]
  /** Actors that stand for themselves, oldest first. */
  bodies: Hit[]
  /** Actors that the last sentence's main clause is about. */
  subjects: readonly Hit[]
  /** Who spoke last. */
  speakers: readonly Hit[]
  issues: IssueWording[]
  /** What the last sentence's clauses are about, where that is no actor: `it` in the next one. */
  topic: IssueWording | undefined
  /** The statements last read, which `so did Japan` repeats. */
  drafts: readonly Draft[]
}

export type WordSets = Readonly<{
  [K in keyof Words]: Words[K] extends readonly string[] ? ReadonlySet<string> : Words[K]
}>

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

/** A table that holds its own rows alone: `constructor` is a key of every other object. */
const lookup = <Value>(rows: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.setPrototypeOf({ ...rows }, null)

/** Turns the closed classes into sets. */
export function compileWords(words: Words): WordSets {
  return {
    bodies: new Set(words.bodies),
    descriptions: lookup(words.descriptions),
    offices: new Set(words.offices),
    governors: new Set(words.governors),
    persons: new Set(words.persons),
    plurals: lookup(words.plurals),
    lightVerbs: new Set(words.lightVerbs),
    receivingVerbs: new Set(words.receivingVerbs),
    anaphors: new Set(words.anaphors),
    negators: new Set(words.negators),
    possible: new Set(words.possible),
    obliging: new Set(words.obliging),
    hypothetical: new Set(words.hypothetical),
    stative: new Set(words.stative),
    echoes: lookup(words.echoes),
    concessions: new Set(words.concessions),
    votes: new Set(words.votes),
    ballots: new Set(words.ballots),
    endings: new Set(words.endings),
    reversing: new Set(words.reversing),
  }
}

export const startDiscourse = (): Discourse => ({
  persons: [],
  bodies: [],
  subjects: [],
  speakers: [],
  issues: [],
  topic: undefined,
  drafts: [],
})

export const typeOf = (reading: Reading, actor: ActorId): ActorType => reading.actors.get(actor)?.type ?? 'person'

/** The mention that covers the place: mentions are in text order and never overlap. */
export function mentionAt(mentions: readonly Mention[], place: number): Mention | undefined {
  let low = 0
  let high = mentions.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const mention = mentions[middle]
    if (!mention) return undefined
    if (place < mention.start) high = middle - 1
    else if (place >= mention.end) low = middle + 1
    else return mention
  }
  return undefined
}

/** A person who speaks for no known body is an actor in his own name: `NELSON_MANDELA`. */
function ownNameOf(mention: Mention): ActorId | undefined {
  if (mention.via !== 'person' || mention.speaker === undefined || !mention.speaker.includes(' ')) return undefined
  const name = mention.speaker.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
  return name.replace(/[^A-Z0-9]+/g, '_').replace(/^_+|_+$/g, '') || undefined
}

/** The mention as a hit; none where it names nobody. */
export function hitOf(mention: Mention): Hit | undefined {
  const actor = mention.actor ?? ownNameOf(mention)
  if (actor === undefined) return undefined
  return {
    actor,
    start: mention.start,
    end: mention.end,
    via: mention.via,
    confidence: mention.confidence,
    ...(mention.speaker === undefined ? {} : { speaker: mention.speaker }),
    ...(mention.role === undefined ? {} : { role: mention.role }),
  }
}

/** The actors of the list in which the mention stands; the mention's own first. */
export function listed(reading: Reading, mention: Mention, hit: Hit): readonly Hit[] {
  const others = (reading.groups.get(mention) ?? []).filter((other) => other !== mention).map(hitOf)
  return [hit, ...others.filter((other) => other !== undefined)]
}

/** Each actor once, the first hit of each. */
export function uniqueHits(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<ActorId>()
  return hits.filter((hit) => !seen.has(hit.actor) && seen.add(hit.actor))
}
