import { buildGraph } from '../graph/build-graph.ts'
import type { StanceGraph } from '../graph/stance-graph.ts'
import { listIssues } from '../issues/list-issues.ts'
import { layoutGraph } from '../layout/layout-graph.ts'
import type { GraphOptions } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'

/** The best wording of each issue, by its id. */
export function labelIssues(statements: readonly Statement[]): ReadonlyMap<string, string> {
  return new Map(listIssues(statements).issues.map(({ id, label }) => [id, label]))
}

/** The stance graph as people look at it: issues by their best wording, every node in its place. */
export function drawGraph(
  statements: readonly Statement[],
  labels: ReadonlyMap<string, string>,
  options: GraphOptions = {},
): StanceGraph {
  const graph = buildGraph(statements, options)
  for (const [id, label] of labels) {
    const node = `issue:${id}`
    if (graph.hasNode(node)) graph.setNodeAttribute(node, 'label', label)
  }
  return layoutGraph(graph)
}
