import { UndirectedGraph } from 'graphology'
import { createRandom } from '../graph/seeded-random.ts'
import type { Network } from '../schema/network.ts'
import { louvain } from './graphology-functions.ts'
import { relabelBlocs } from './relabel-blocs.ts'

export type CommunityOptions = Readonly<{
  /** Above 1 more and smaller communities, below 1 fewer. Default 1. */
  resolution?: number
  /** Default 1. */
  seed?: number
}>

export type Communities = Readonly<{
  /** The community of each node, 0 for the largest; a node without positive ties is its own. */
  communities: ReadonlyMap<string, number>
  count: number
  /** Newman's modularity, −0.5 to 1; null where there is no positive edge. */
  modularity: number | null
}>

/**
 * Communities of a one-mode network by the Louvain method, over its edges above 0. The same network and seed give the same answer.
 *
 * Source: Blondel et al. 2008, "Fast unfolding of communities in large networks", in graphology-communities-louvain.
 */
export function findCommunities(network: Network, options: CommunityOptions = {}): Communities {
  const { resolution = 1, seed = 1 } = options
  const graph = new UndirectedGraph<object, { weight: number }>()
  for (const node of network.nodes) graph.addNode(node)
  for (const { source, target, weight } of network.edges) {
    if (weight > 0) graph.addEdgeWithKey(`${source}|${target}`, source, target, { weight })
  }
  if (graph.size === 0) {
    const alone = relabelBlocs(network.nodes, Int32Array.from(network.nodes.keys()))
    return { communities: alone, count: network.nodes.length, modularity: null }
  }
  const found = louvain.detailed(graph, { getEdgeWeight: 'weight', resolution, rng: createRandom(seed) })
  const labels = network.nodes.map((node) => found.communities[node] ?? 0)
  return { communities: relabelBlocs(network.nodes, labels), count: found.count, modularity: found.modularity }
}
