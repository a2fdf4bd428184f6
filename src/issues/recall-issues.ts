import type { Issue } from '../schema/issue.ts'
import { compareKeys } from './compare-keys.ts'
import type { FeatureTable } from './feature-table.ts'
import { frameIssue, type IssueFrame } from './frame-issue.ts'
import type { MentionFrame } from './mention-frame.ts'
import type { LabelReading } from './read-label.ts'
import { wordStatement } from './word-statement.ts'

/** What an earlier run found, ready to be asked. */
export type Recall = Readonly<{
  frames: ReadonlyMap<string, IssueFrame>
  issues: ReadonlyMap<string, Issue>
  /** The id that the earlier run gave to this issue of this article; undefined where it did not know it. */
  idOf: (mentions: readonly MentionFrame[]) => string | undefined
}>

function frameKnown(issue: Issue, read: (label: string) => LabelReading, table: FeatureTable): IssueFrame {
  const wordings = new Set([issue.label, ...issue.mentions.map((mention) => mention.wording)])
  const readings = Array.from(wordings, read)
  return frameIssue(
    {
      readings,
      sequels: [],
      facet: issue.facet ?? '',
      authors: issue.authors,
      concerned: issue.actors,
      objects: new Set(readings.flatMap((reading) => reading.objects)),
      holders: issue.holders,
      context: [],
      topics: [],
      first: issue.first,
      last: issue.last,
    },
    table,
  )
}

/**
 * Prepares the issues of an earlier run. A statement that it saw tells the issue; failing that (a newer extractor, other ids)
 * the same wording in the same article does. Most of an issue's statements decide, of equals the first id in code-unit order.
 */
export function recallIssues(
  known: readonly Issue[],
  read: (label: string) => LabelReading,
  table: FeatureTable,
): Recall {
  const sorted = [...known].sort((a, b) => compareKeys(a.first ?? '9', b.first ?? '9') || compareKeys(a.id, b.id))
  const byStatement = new Map<string, string>()
  const byWording = new Map<string, string>()
  const keyOf = (article: string, wording: string): string => `${article}\n${wording.toLowerCase()}`
  for (const { id, mentions } of sorted) {
    for (const { statement, article, wording } of mentions) {
      byStatement.set(statement, id)
      byWording.set(keyOf(article, wording), id)
    }
  }
  return {
    frames: new Map(sorted.map((issue) => [issue.id, frameKnown(issue, read, table)])),
    issues: new Map(sorted.map((issue) => [issue.id, issue])),
    idOf: (mentions) => {
      if (byStatement.size === 0) return undefined
      const votes = new Map<string, number>()
      for (const { statement } of mentions) {
        const id = byStatement.get(statement.id) ?? byWording.get(keyOf(statement.article, wordStatement(statement)))
        if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1)
      }
      return [...votes].sort(([a, m], [b, n]) => n - m || compareKeys(a, b))[0]?.[0]
    },
  }
}
