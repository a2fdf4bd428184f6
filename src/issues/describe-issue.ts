import type { ActorId } from '../schema/actor.ts'
import type { Issue, IssueMention } from '../schema/issue.ts'
import { compareKeys } from './compare-keys.ts'
import type { MentionFrame } from './mention-frame.ts'
import { chooseLabel, type ReadWording } from './name-issue.ts'
import type { LabelReading } from './read-label.ts'
import { splitCompleted, wordStatement } from './word-statement.ts'

/** Values by how often they come, then in code-unit order. */
function rank<Value extends string>(lists: Iterable<readonly Value[]>): Value[] {
  const counts = new Map<Value, number>()
  for (const values of lists) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || compareKeys(a, b)).map(([value]) => value)
}

const mentionOf = ({ statement }: MentionFrame): IssueMention => ({
  statement: statement.id,
  article: statement.article,
  wording: wordStatement(statement),
})

/** What the extractor calls the issue counts beside the text's own words: it has completed some from the context. */
function rateable(mentions: readonly MentionFrame[], read: (label: string) => LabelReading): readonly ReadWording[] {
  const counts = new Map<string, number>()
  for (const { statement } of mentions) {
    const { hint } = splitCompleted(statement.target.label)
    for (const label of new Set([wordStatement(statement), hint ?? statement.target.label])) {
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
  }
  return Array.from(counts, ([label, count]) => ({ label, count, reading: read(label) }))
}

/** Ids of the lists, those of an earlier run first where they are named as often. */
const rankActors = (lists: readonly (readonly ActorId[])[], known: readonly ActorId[] = []): ActorId[] =>
  rank([...lists, known])

/**
 * Sums up an issue from its mentions and from what an earlier run knew of it in articles that are not read again. The label
 * and the kind of a known issue stay.
 */
export function describeIssue(
  id: string,
  mentions: readonly MentionFrame[],
  known: Issue | undefined,
  kept: readonly IssueMention[],
  read: (label: string) => LabelReading,
): Issue {
  const dates = [...mentions.map(({ statement }) => statement.date), known?.first, known?.last]
    .filter((date) => date !== undefined)
    .sort()
  const [first] = dates
  const last = dates.at(-1)
  const kinds = mentions.map(({ reading }) => reading.heads.flatMap((head) => (head.weak ? [] : (head.kind ?? []))))
  const facet = known?.facet ?? mentions[0]?.reading.facet ?? ''
  return {
    id,
    label: known?.label ?? chooseLabel(rateable(mentions, read)),
    kind: known?.kind ?? rank(kinds)[0] ?? 'other',
    ...(facet !== '' && { facet }),
    actors: rankActors(
      mentions.map((mention) => mention.concerned),
      known?.actors,
    ),
    authors: rankActors(
      mentions.map((mention) => mention.authors),
      known?.authors,
    ),
    holders: rankActors(
      mentions.map((mention) => [mention.actor]),
      known?.holders,
    ),
    mentions: [...kept, ...mentions.map(mentionOf)],
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    merged: [...(known?.merged ?? [])],
  }
}
