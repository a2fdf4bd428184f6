import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import type { DefaultOf } from '../../src/graph/default-of.ts'
import { createRandom } from '../../src/graph/seeded-random.ts'
import type { Stance } from '../../src/schema/statement.ts'
import type { Tie } from './build-alliances.ts'
import type { Positions } from './positions.ts'

// Its types put the function behind `default`, where a bundler and Node find it bare.
const louvain = louvainModule as unknown as DefaultOf<typeof louvainModule>

export type Bloc = Readonly<{
  /** `A`, `B`, …: said beside the colour, for those who do not see it. */
  letter: string
  members: readonly string[]
  /** What most of the members agree on. */
  on: Readonly<{ target: string; stance: Stance; members: number }> | null
}>

/** Actors with more agreement than conflict between them. */
function netTies(ties: readonly Tie[]): readonly Tie[] {
  return ties.filter(({ agree, differ }) => agree > differ)
}

function findBond(members: readonly string[], positions: Positions): Bloc['on'] {
  const counts = new Map<string, { target: string; stance: Stance; members: number; total: number }>()
  for (const member of members) {
    for (const [target, { statements, total }] of positions.ofActor.get(member) ?? []) {
      for (const stance of ['support', 'oppose'] as const) {
        if (statements[stance].length === 0) continue
        const key = `${stance}|${target}`
        const count = counts.get(key) ?? { target, stance, members: 0, total: 0 }
        counts.set(key, { ...count, members: count.members + 1, total: count.total + total })
      }
    }
  }
  const [best] = Array.from(counts.values()).sort(
    (a, b) => b.members - a.members || b.total - a.total || (a.target < b.target ? -1 : 1),
  )
  return best ? { target: best.target, stance: best.stance, members: best.members } : null
}

/**
 * Groups actors that agree more with one another than with the rest (Louvain: Blondel et al. 2008, seeded).
 * Largest first; actors that agree with nobody are in none.
 */
export function describeBlocs(ties: readonly Tie[], positions: Positions): readonly Bloc[] {
  const graph = new UndirectedGraph()
  for (const { first, second, agree, differ } of netTies(ties)) {
    graph.mergeNode(first)
    graph.mergeNode(second)
    graph.mergeEdge(first, second, { weight: agree - differ })
  }
  if (graph.size === 0) return []
  const groups = new Map<number, string[]>()
  for (const [actor, group] of Object.entries(louvain(graph, { rng: createRandom(1), getEdgeWeight: 'weight' }))) {
    groups.set(group, [...(groups.get(group) ?? []), actor])
  }
  return Array.from(groups.values(), (members) => members.sort())
    .filter((members) => members.length > 1)
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
    .map((members, index) => ({
      letter: index < 26 ? String.fromCharCode(65 + index) : String(index + 1),
      members,
      on: findBond(members, positions),
    }))
}
