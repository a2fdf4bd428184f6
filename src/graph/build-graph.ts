import { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, GraphAttributes, GraphOptions, NodeAttributes } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'
import { compareKeys } from './compare-keys.ts'
import { describeEdge } from './describe-edge.ts'
import { describeNodes } from './describe-nodes.ts'
import { distinctSorted } from './distinct-sorted.ts'
import { dropDuplicates } from './drop-duplicates.ts'
import { groupBy } from './group-by.ts'
import { nodeKey } from './node-key.ts'
import { selectStatements } from './select-statements.ts'
import type { StanceGraph } from './stance-graph.ts'

/** The key of the edge that a statement belongs to: `JPN|support|issue:un-resolution`. */
export function edgeKey(statement: Statement): string {
  return `${statement.actor.id}|${statement.stance}|${nodeKey(statement.target)}`
}

/**
 * Builds the stance graph: actors and issues as nodes, one edge per (source, stance, target), or one a statement.
 *
 * Statements with one id count once, whatever their order: the same set gives the same graph, nodes and edges sorted by key.
 * An edge's `weight` counts its statements after the duplicate rule, its lists keep them all; at the level `statement` a
 * duplicate has no edge. Missing dates: such statements count, but leave `dates`, `first` and `last` alone; with `since` or
 * `until` they are left out. Positions are 0 until `layoutGraph` sets them.
 *
 * Errors: `bad-usage` where `since` or `until` is no day.
 */
export function buildGraph(statements: readonly Statement[], options: GraphOptions = {}): StanceGraph {
  const { duplicates = 'include', level = 'aggregate', ...selection } = options
  const selected = selectStatements(statements, selection)
  const counted = dropDuplicates(selected, duplicates)
  const kept = level === 'statement' ? counted : selected
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const dates = distinctSorted(kept.flatMap(({ date }) => date ?? []))
  const [first] = dates
  const last = dates.at(-1)
  graph.replaceAttributes({ level, ...(first !== undefined && { first }), ...(last !== undefined && { last }) })

  for (const [key, attributes] of describeNodes(kept)) graph.addNode(key, attributes)

  const bundles = groupBy(kept, level === 'statement' ? ({ id }) => id : edgeKey)
  const weights = counted === kept ? bundles : groupBy(counted, edgeKey)
  for (const [key, bundle] of [...bundles].sort(([a], [b]) => compareKeys(a, b))) {
    const [head] = bundle
    if (!head) continue
    const weight = level === 'statement' ? 1 : (weights.get(key)?.length ?? 0)
    graph.addDirectedEdgeWithKey(key, head.actor.id, nodeKey(head.target), describeEdge(bundle, weight))
  }
  return graph
}
