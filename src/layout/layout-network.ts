import { UndirectedGraph } from 'graphology'
import { compareKeys } from '../graph/compare-keys.ts'
import { createRandom } from '../graph/seeded-random.ts'
import type { NetworkGraph } from '../networks/build-network-graph.ts'
import { type LayoutOptions, relaxSprings, type SpringGraph } from './relax-springs.ts'
import { spiralPosition } from './spiral-position.ts'

const DEFAULT_SIZE = 10

/**
 * Sets `x` and `y` of every node of a network and hands the graph back: agreement pulls, conflict does not. Nodes start with the
 * best connected inside; the same graph and seed give the same positions.
 */
export function layoutNetwork(graph: NetworkGraph, options: LayoutOptions = {}): NetworkGraph {
  const random = createRandom(options.seed ?? 1)
  const springs: SpringGraph = new UndirectedGraph()
  const byDegree = graph.nodes().sort((a, b) => graph.degree(b) - graph.degree(a) || compareKeys(a, b))
  for (const [i, node] of byDegree.entries()) springs.addNode(node, spiralPosition(i, random()))
  graph.forEachEdge((edge, { value, weight }, source, target) => {
    if (value <= 0 || source === target) return
    if (springs.hasEdge(source, target))
      springs.updateEdgeAttribute(source, target, 'weight', (sum = 0) => sum + weight)
    else springs.addEdgeWithKey(edge, source, target, { weight })
  })
  const nodes = byDegree.map((key) => ({ key, size: graph.getNodeAttribute(key, 'size') ?? DEFAULT_SIZE }))
  const positions = relaxSprings(springs, nodes, options)
  graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...positions.get(node) }), {
    attributes: ['x', 'y'],
  })
  return graph
}
