import { EntenteError } from '../errors.ts'
import { createRandom } from '../graph/seeded-random.ts'
import type { Network, NetworkEdge } from '../schema/network.ts'
import { networkMatrix } from './network-matrix.ts'
import { relabelBlocs } from './relabel-blocs.ts'

export type BlocOptions = Readonly<{
  /** At most so many blocs, 2 or more. Default 2: strong balance; more allow enemies of enemies to be enemies. */
  blocs?: number
  /** Default 1. */
  seed?: number
  /** Random starts of the search. Default 20. */
  starts?: number
}>

export type Blocs = Readonly<{
  /** The bloc of each node, 0 for the largest. */
  blocs: ReadonlyMap<string, number>
  /** Weight of the edges that spoil the blocs: agreement between them, conflict within. */
  frustration: number
  /** The same as a share of all weight, 0 (balanced) to 0.5; 0 where there is no edge. */
  share: number
  /** Those edges. */
  frustrated: readonly Readonly<NetworkEdge>[]
  /** True where every partition was tried, so that the frustration is the index itself; else it is an upper bound. */
  isExact: boolean
}>

// 2^19 partitions take a fraction of a second.
const EXACT_LIMIT = 20

/** How much a node's edges weigh towards each bloc: what it wins by being there. */
function pull(matrix: Float64Array, n: number, bloc: Int32Array, node: number, k: number): Float64Array {
  const pulls = new Float64Array(k)
  for (let j = 0; j < n; j++) {
    if (j !== node) pulls[bloc[j] ?? 0] = (pulls[bloc[j] ?? 0] ?? 0) + (matrix[node * n + j] ?? 0)
  }
  return pulls
}

/** Every partition in two, each one move from the last (a Gray code); the last node stays where it is. */
function searchAll(matrix: Float64Array, n: number): Int32Array {
  const bloc = new Int32Array(n)
  let best = bloc.slice()
  let gain = 0
  let bestGain = 0
  for (let step = 1; step < 2 ** (n - 1); step++) {
    const node = 31 - Math.clz32(step & -step)
    const pulls = pull(matrix, n, bloc, node, 2)
    const from = bloc[node] ?? 0
    gain += (pulls[1 - from] ?? 0) - (pulls[from] ?? 0)
    bloc[node] = 1 - from
    if (gain > bestGain + 1e-12) {
      bestGain = gain
      best = bloc.slice()
    }
  }
  return best
}

/** Moves single nodes to the bloc that pulls them most, until none wants to move. */
function searchLocally(matrix: Float64Array, n: number, bloc: Int32Array, k: number): void {
  for (let moved = true; moved; ) {
    moved = false
    for (let node = 0; node < n; node++) {
      const pulls = pull(matrix, n, bloc, node, k)
      const from = bloc[node] ?? 0
      let to = from
      for (let b = 0; b < k; b++) if ((pulls[b] ?? 0) > (pulls[to] ?? 0) + 1e-12) to = b
      if (to === from) continue
      bloc[node] = to
      moved = true
    }
  }
}

function frustratedEdges(network: Network, blocs: ReadonlyMap<string, number>): NetworkEdge[] {
  return network.edges.filter(({ source, target, weight }) => (blocs.get(source) === blocs.get(target)) === weight < 0)
}

const weigh = (edges: readonly NetworkEdge[]): number => edges.reduce((sum, { weight }) => sum + Math.abs(weight), 0)

/**
 * Parts a signed network (such as `subtract`) into blocs that agree within and conflict between, and measures how far it is from
 * doing so wholly: the frustration index, the least weight of edges to remove for structural balance.
 *
 * All partitions in two are tried up to 20 nodes with edges; beyond, seeded local search. Nodes without edges join bloc 0's side.
 * Errors: `bad-usage` where `blocs` is below 2.
 * Source: Cartwright and Harary 1956, "Structural balance"; Davis 1967 for more blocs than two; Aref and Wilson 2019,
 * "Balance and frustration in signed networks".
 */
export function findBlocs(network: Network, options: BlocOptions = {}): Blocs {
  const { blocs: k = 2, seed = 1, starts = 20 } = options
  if (!Number.isInteger(k) || k < 2) {
    throw new EntenteError('bad-usage', `findBlocs: blocs is ${k}. Give a whole number from 2 on.`)
  }
  const tied = new Set(network.edges.flatMap(({ source, target }) => [source, target]))
  const nodes = network.nodes.filter((node) => tied.has(node))
  const n = nodes.length
  const matrix = networkMatrix(network, nodes)
  const isExact = k === 2 && n <= EXACT_LIMIT
  const random = createRandom(seed)
  const judge = (bloc: Int32Array): Blocs => {
    const blocs = new Map([
      ...relabelBlocs(nodes, bloc),
      ...network.nodes.filter((node) => !tied.has(node)).map((node) => [node, 0] as const),
    ])
    const frustrated = frustratedEdges(network, blocs)
    const frustration = weigh(frustrated)
    const total = weigh(network.edges)
    return { blocs, frustration, share: total > 0 ? frustration / total : 0, frustrated, isExact }
  }
  if (isExact) return judge(searchAll(matrix, n))
  let best: Blocs | null = null
  for (let start = 0; start < starts; start++) {
    const bloc = Int32Array.from({ length: n }, () => (start === 0 ? 0 : Math.floor(random() * k)))
    searchLocally(matrix, n, bloc, k)
    const found = judge(bloc)
    if (!best || found.frustration < best.frustration - 1e-12) best = found
  }
  return best ?? judge(new Int32Array(n))
}
