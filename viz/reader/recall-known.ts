import { compareKeys } from '../../src/graph/compare-keys.ts'
import { resolveIssues } from '../../src/issues/resolve-issues.ts'
import type { Article } from '../../src/schema/article.ts'
import type { Issue } from '../../src/schema/issue.ts'
import type { Statement } from '../../src/schema/statement.ts'

/** The id that most of an issue's statements have; of equals the first in code-unit order. */
function idOf(issue: Issue, ids: ReadonlyMap<string, string>): string {
  const votes = new Map<string, number>()
  for (const { statement } of issue.mentions) {
    const id = ids.get(statement)
    if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1)
  }
  return [...votes].sort(([a, m], [b, n]) => n - m || compareKeys(a, b))[0]?.[0] ?? issue.id
}

/** What is known of the issues of statements that were resolved before, under the ids that they have: so that new ones join them. */
export function recallKnown(statements: readonly Statement[], articles: readonly Article[]): readonly Issue[] {
  const ids = new Map(statements.map(({ id, target }) => [id, target.id]))
  const known = new Map<string, Issue>()
  for (const issue of resolveIssues(statements, articles).issues) {
    const id = idOf(issue, ids)
    const before = known.get(id)
    known.set(
      id,
      before ? { ...before, mentions: [...before.mentions, ...issue.mentions] } : { ...issue, id, merged: [] },
    )
  }
  return [...known.values()]
}
