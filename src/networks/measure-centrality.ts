import { UndirectedGraph } from 'graphology'
import type { Network } from '../schema/network.ts'
import { betweenness, closeness, eigenvector, pagerank } from './graphology-functions.ts'

/** How central a node is, by each measure. */
export type Centrality = Readonly<{
  node: string
  /** Number of edges. */
  degree: number
  /** Sum of the absolute weights. */
  strength: number
  /** Share of shortest paths through it, 0 to 1, edges counted alike. */
  betweenness: number
  /** Inverse mean distance, 0 to 1, by Wasserman and Faust where not all can be reached. */
  closeness: number
  /** Null where the iteration finds no end, as on some networks in two halves. */
  eigenvector: number | null
  /** Sums to 1 over all nodes. */
  pagerank: number
}>

function eigenvectorOf(graph: UndirectedGraph<object, { weight: number }>): Readonly<Record<string, number>> | null {
  try {
    return eigenvector(graph, { getEdgeWeight: 'weight', maxIterations: 1000 })
  } catch {
    // graphology-metrics throws where the power iteration does not converge.
    return null
  }
}

/**
 * Centralities of a one-mode network, the strongest node first; weights without their sign, for conflict ties actors too.
 * A node without edges has 0 in all but PageRank. Betweenness takes nodes × edges steps: for thousands, not tens of thousands.
 *
 * Source: Freeman 1978 (degree, closeness, betweenness), Brandes 2001, Bonacich 1972, Brin and Page 1998; graphology-metrics.
 */
export function measureCentrality(network: Network): readonly Centrality[] {
  const graph = new UndirectedGraph<object, { weight: number }>()
  for (const node of network.nodes) graph.addNode(node)
  for (const { source, target, weight } of network.edges) {
    graph.addEdgeWithKey(`${source}|${target}`, source, target, { weight: Math.abs(weight) })
  }
  if (graph.order === 0) return []
  const between = betweenness(graph, { getEdgeWeight: null, normalized: graph.order > 2 })
  const close = closeness(graph, { wassermanFaust: true })
  const vector = graph.size > 0 ? eigenvectorOf(graph) : null
  const rank = pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 1000 })
  const strengthOf = (node: string): number => graph.reduceEdges(node, (sum, _edge, { weight }) => sum + weight, 0)
  return network.nodes
    .map((node) => ({
      node,
      degree: graph.degree(node),
      strength: strengthOf(node),
      betweenness: between[node] ?? 0,
      closeness: close[node] ?? 0,
      eigenvector: graph.size > 0 ? (vector?.[node] ?? null) : 0,
      pagerank: rank[node] ?? 0,
    }))
    .sort((a, b) => b.strength - a.strength)
}
