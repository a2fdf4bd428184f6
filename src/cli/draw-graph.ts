import { buildGraph } from '../graph/build-graph.ts'
import type { StanceGraph } from '../graph/stance-graph.ts'
import { listIssues } from '../issues/list-issues.ts'
import { nameIssues } from '../issues/name-issues.ts'
import { layoutGraph } from '../layout/layout-graph.ts'
import type { GraphOptions } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'

/** Statements with each issue by its best wording, as graphs and tables show them. */
export function nameAllIssues(statements: readonly Statement[]): readonly Statement[] {
  return nameIssues(statements, listIssues(statements).issues)
}

/** The stance graph as people look at it: issues by their best wording, every node in its place. */
export function drawGraph(statements: readonly Statement[], options: GraphOptions = {}): StanceGraph {
  return layoutGraph(buildGraph(nameAllIssues(statements), options))
}
