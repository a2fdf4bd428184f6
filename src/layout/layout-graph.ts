import type { StanceGraph } from '../graph/stance-graph.ts'
import { buildSpringGraph, CENTRE } from './build-spring-graph.ts'
import type { LayoutInput } from './layout-input.ts'
import { type LayoutOptions, type Position, relaxSprings } from './relax-springs.ts'

/**
 * Where the nodes stand, in graph units: actors and issues that have to do with each other are near, those who agree stand
 * together, contested issues in the middle, one-issue actors outside. The same graph and seed give the same positions.
 */
export function computeLayout(graph: LayoutInput, options: LayoutOptions = {}): ReadonlyMap<string, Position> {
  const springs = buildSpringGraph(graph, options.seed ?? 1)
  const nodes = graph.nodes().map((key) => ({ key, size: graph.getNodeAttribute(key, 'size') }))
  return relaxSprings(springs, nodes, options, CENTRE)
}

/** Sets `x` and `y` of every node to what `computeLayout` gives, and hands the graph back. */
export function layoutGraph(graph: StanceGraph, options: LayoutOptions = {}): StanceGraph {
  const positions = computeLayout(graph, options)
  graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...positions.get(node) }), {
    attributes: ['x', 'y'],
  })
  return graph
}
