import type { ActorId } from '../schema/actor.ts'
import type { Stance } from '../schema/statement.ts'
import type { MentionFrame } from './mention-frame.ts'

/** An issue within one article: its mentions so far, and what they say of it together. */
export type LocalIssue = {
  readonly mentions: MentionFrame[]
  /** How often each head stem was used; weak heads apart. */
  readonly heads: Map<string, number>
  readonly weakHeads: Map<string, number>
  readonly kinds: Set<string>
  readonly words: Map<string, number>
  readonly authors: Set<ActorId>
  readonly concerned: Set<ActorId>
  readonly objects: Set<ActorId>
  readonly stances: Map<ActorId, Set<Stance>>
  facet: string
  rival: boolean
  proposal: boolean
  last: number
}

const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1)
}

/** Is the mention some of the words of another: `sanctions`, of `a resolution that would impose sanctions`? */
export const isPartOf = (mention: MentionFrame, other: MentionFrame): boolean =>
  other.start < mention.start && other.end >= mention.end

/** Adds the mention, and what it says unless a longer one of the issue has said it. */
export function addMention(issue: LocalIssue, mention: MentionFrame): LocalIssue {
  const isPart = issue.mentions.some((other) => isPartOf(mention, other))
  issue.mentions.push(mention)
  if (!isPart) addReading(issue, mention)
  const stances = issue.stances.get(mention.actor) ?? new Set()
  issue.stances.set(mention.actor, stances.add(mention.stance))
  issue.last = Math.max(issue.last, mention.end)
  return issue
}

function addReading(issue: LocalIssue, mention: MentionFrame): void {
  for (const head of mention.reading.heads) {
    count(head.weak ? issue.weakHeads : issue.heads, head.stem)
    if (head.kind !== undefined) issue.kinds.add(head.kind)
  }
  for (const word of mention.reading.words) count(issue.words, word)
  for (const actor of mention.authors) issue.authors.add(actor)
  for (const actor of mention.concerned) issue.concerned.add(actor)
  for (const actor of mention.objects) issue.objects.add(actor)
  if (mention.reading.rival) issue.rival = true
  if (mention.proposal) issue.proposal = true
}

export function openIssue(mention: MentionFrame): LocalIssue {
  const issue: LocalIssue = {
    mentions: [],
    heads: new Map(),
    weakHeads: new Map(),
    kinds: new Set(),
    words: new Map(),
    authors: new Set(),
    concerned: new Set(),
    objects: new Set(),
    stances: new Map(),
    facet: mention.reading.facet,
    rival: mention.reading.rival,
    proposal: mention.proposal,
    last: mention.end,
  }
  return addMention(issue, mention)
}
