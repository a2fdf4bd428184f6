import type { ActorId } from '../schema/actor.ts'
import type { Issue } from '../schema/issue.ts'
import { compareKeys } from './compare-keys.ts'
import type { MentionFrame } from './mention-frame.ts'
import { chooseLabel, type ReadWording } from './name-issue.ts'
import type { LabelReading } from './read-label.ts'
import { wordStatement } from './word-statement.ts'

type Counted = { label: string; count: number; articles: Set<string> }

/** Ids by how often they are named, then in code-unit order. */
function rankActors(lists: Iterable<readonly ActorId[]>): readonly ActorId[] {
  const counts = new Map<ActorId, number>()
  for (const ids of lists) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || compareKeys(a, b)).map(([id]) => id)
}

function mostCommon(values: readonly string[]): string | undefined {
  return rankActors([values])[0]
}

/** Wordings of the mentions and of what was known, most used first. */
function countWordings(mentions: readonly MentionFrame[], known: Issue | undefined): readonly Counted[] {
  const counted = new Map<string, Counted>()
  const see = (label: string, count: number, articles: readonly string[]): void => {
    const key = label.toLowerCase()
    const wording = counted.get(key) ?? { label, count: 0, articles: new Set<string>() }
    wording.count += count
    for (const article of articles) wording.articles.add(article)
    counted.set(key, wording)
  }
  const seen = new Set(mentions.map(({ statement }) => statement.article))
  for (const { label, articles, count } of known?.wordings ?? []) {
    const others = articles.filter((article) => !seen.has(article))
    if (others.length > 0) see(label, Math.max(1, Math.round((count * others.length) / articles.length)), others)
  }
  for (const { statement } of mentions) see(wordStatement(statement), 1, [statement.article])
  return [...counted.values()].sort((a, b) => b.count - a.count || compareKeys(a.label, b.label))
}

/**
 * Sums up an issue from its mentions and from what an earlier run knew of it in articles that are not read again. The label of
 * a known issue stays.
 */
export function describeIssue(
  id: string,
  mentions: readonly MentionFrame[],
  known: Issue | undefined,
  merged: readonly string[],
  read: (label: string) => LabelReading,
): Issue {
  const wordings = countWordings(mentions, known)
  const rated: ReadWording[] = mentions.flatMap((mention) => {
    const label = wordStatement(mention.statement)
    return [...new Set([label, mention.statement.target.label])].map((text) => ({
      label: text,
      count: 1,
      reading: read(text),
    }))
  })
  const dates = [
    ...mentions.flatMap(({ statement }) => statement.date ?? []),
    ...(known?.first ? [known.first] : []),
    ...(known?.last ? [known.last] : []),
  ].sort()
  const first = dates[0]
  const last = dates.at(-1)
  const heads = mentions.flatMap(({ reading }) =>
    reading.heads.filter((head) => !head.weak).flatMap((head) => head.kind ?? []),
  )
  const facet = mentions[0]?.reading.facet ?? known?.facet ?? ''
  const once = wordings.reduce((sum, wording) => sum + wording.count, 0)
  return {
    id,
    label: known?.label ?? chooseLabel(rated),
    kind: known?.kind ?? mostCommon(heads) ?? 'other',
    ...(facet !== '' && { facet }),
    actors: [...rankActors([...mentions.map((mention) => mention.concerned), known?.actors ?? []])],
    authors: [...rankActors([...mentions.map((mention) => mention.authors), known?.authors ?? []])],
    holders: [...rankActors([...mentions.map((mention) => [mention.actor]), known?.holders ?? []])],
    wordings: wordings.map(({ label, count, articles }) => ({
      label,
      count,
      articles: [...articles].sort(compareKeys),
    })),
    statements: once,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    merged: [...new Set([...(known?.merged ?? []), ...merged])].sort(compareKeys),
  }
}
