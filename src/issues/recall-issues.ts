import type { Issue } from '../schema/issue.ts'
import { compareKeys } from './compare-keys.ts'
import { frameIssue, type IssueFrame } from './frame-issue.ts'
import type { LocalIssue } from './local-issue.ts'
import type { LabelReading } from './read-label.ts'
import { wordStatement } from './word-statement.ts'

/** What an earlier run found, ready to be asked. */
export type Recall = Readonly<{
  frames: ReadonlyMap<string, IssueFrame>
  issues: ReadonlyMap<string, Issue>
  /** The id that the earlier run gave to this issue of this article; undefined where it did not read it. */
  idOf: (issue: LocalIssue) => string | undefined
}>

const keyOf = (article: string, wording: string): string => `${article}\n${wording.toLowerCase()}`

function frameKnown(issue: Issue, read: (label: string) => LabelReading): IssueFrame {
  const readings = [issue.label, ...issue.wordings.map((wording) => wording.label)].map(read)
  return frameIssue({
    readings,
    facet: issue.facet ?? '',
    authors: issue.authors,
    concerned: issue.actors,
    objects: new Set(readings.flatMap((reading) => reading.after)),
    holders: issue.holders,
    context: [],
    first: issue.first,
    last: issue.last,
  })
}

/** Most of the issue's wordings decide, were they to disagree; of equals the first in code-unit order. */
export function recallIssues(known: readonly Issue[], read: (label: string) => LabelReading): Recall {
  const sorted = [...known].sort((a, b) => compareKeys(a.first ?? '9', b.first ?? '9') || compareKeys(a.id, b.id))
  const ids = new Map<string, string[]>()
  for (const { id, wordings } of sorted) {
    for (const { label, articles } of wordings) {
      for (const article of articles) {
        const key = keyOf(article, label)
        ids.set(key, [...(ids.get(key) ?? []), id])
      }
    }
  }
  return {
    frames: new Map(sorted.map((issue) => [issue.id, frameKnown(issue, read)])),
    issues: new Map(sorted.map((issue) => [issue.id, issue])),
    idOf: ({ mentions }) => {
      const votes = new Map<string, number>()
      for (const { statement } of mentions) {
        for (const id of ids.get(keyOf(statement.article, wordStatement(statement))) ?? [])
          votes.set(id, (votes.get(id) ?? 0) + 1)
      }
      return [...votes].sort(([a, m], [b, n]) => n - m || compareKeys(a, b))[0]?.[0]
    },
  }
}
