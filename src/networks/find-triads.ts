import type { Network } from '../schema/network.ts'

/** Three nodes that all have edges, sorted, with the weights of first–second, second–third, first–third. */
export type Triad = Readonly<{ nodes: readonly [string, string, string]; weights: readonly [number, number, number] }>

export type Triads = Readonly<{
  /** By the number of negative edges: 0 and 2 are balanced, 1 and 3 are not. */
  counts: readonly [none: number, one: number, two: number, three: number]
  /** Balanced share of all triads; null where there is none. */
  balance: number | null
  /** Those with one negative edge or three, in the order of their nodes. */
  unbalanced: readonly Triad[]
}>

/**
 * The triads of a signed network: the friend of a friend who is an enemy, three enemies among themselves.
 *
 * Source: Heider 1946; Cartwright and Harary 1956: a triad is balanced where the product of its signs is positive.
 */
export function findTriads(network: Network): Triads {
  const later = new Map<string, Map<string, number>>(network.nodes.map((node) => [node, new Map()]))
  for (const { source, target, weight } of network.edges) later.get(source)?.set(target, weight)
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  const unbalanced: Triad[] = []
  for (const [a, ofA] of later) {
    for (const [b, ab] of ofA) {
      for (const [c, bc] of later.get(b) ?? []) {
        const ac = ofA.get(c)
        if (ac === undefined) continue
        const negative = Number(ab < 0) + Number(bc < 0) + Number(ac < 0)
        counts[negative] = (counts[negative] ?? 0) + 1
        if (negative % 2 === 1) unbalanced.push({ nodes: [a, b, c], weights: [ab, bc, ac] })
      }
    }
  }
  const all = counts.reduce((sum, count) => sum + count, 0)
  return { counts, balance: all > 0 ? (counts[0] + counts[2]) / all : null, unbalanced }
}
