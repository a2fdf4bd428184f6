import type { ActorId } from '../schema/actor.ts'
import type { Statement } from '../schema/statement.ts'

type Named = Readonly<{ id: string; label: string; actors: readonly ActorId[] }>

/**
 * Gives every statement on an issue the issue's label and actors in place of its own wording, as a graph or a table wants it.
 * `issues`: of `resolveIssues` or `listIssues`. Statements on others stay as they are.
 */
export function nameIssues(statements: readonly Statement[], issues: readonly Named[]): readonly Statement[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  return statements.map((statement) => {
    const { target } = statement
    const issue = target.kind === 'issue' ? byId.get(target.id) : undefined
    if (issue === undefined || target.kind !== 'issue') return statement
    return { ...statement, target: { ...target, label: issue.label, actors: [...issue.actors] } }
  })
}
