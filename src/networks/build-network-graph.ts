import { DirectedGraph, UndirectedGraph } from 'graphology'
import { STANCE_COLORS } from '../graph/colors.ts'
import type { StanceGraph } from '../graph/stance-graph.ts'
import type { NodeAttributes } from '../schema/graph.ts'
import type { Network } from '../schema/network.ts'

export type NetworkNode = Partial<NodeAttributes> & { label: string; community?: number; bloc?: number }

/** `weight` is above 0, as readers of graph files want it; `value` has the sign. */
export type NetworkLink = { label: string; weight: number; value: number; sign: 1 | -1; color: string }

export type NetworkGraph = UndirectedGraph<NetworkNode, NetworkLink> | DirectedGraph<NetworkNode, NetworkLink>

/**
 * A network as a graph, to lay out, write or measure: one-mode networks undirected, two-mode ones directed. Nodes take the
 * attributes of the stance graph where it is given and has them. Edge keys: `source|target`.
 */
export function buildNetworkGraph(network: Network, stances?: StanceGraph): NetworkGraph {
  const graph: NetworkGraph =
    network.mode === 'two-mode'
      ? new DirectedGraph<NetworkNode, NetworkLink>()
      : new UndirectedGraph<NetworkNode, NetworkLink>()
  for (const node of network.nodes) {
    graph.addNode(node, stances?.hasNode(node) ? { ...stances.getNodeAttributes(node) } : { label: node })
  }
  for (const { source, target, weight } of network.edges) {
    const sign = weight > 0 ? 1 : -1
    graph.addEdgeWithKey(`${source}|${target}`, source, target, {
      label: sign > 0 ? 'agreement' : 'conflict',
      weight: Math.abs(weight),
      value: weight,
      sign,
      color: sign > 0 ? STANCE_COLORS.support : STANCE_COLORS.oppose,
    })
  }
  return graph
}
