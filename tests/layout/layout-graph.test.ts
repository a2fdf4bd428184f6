import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { createRandom } from '../../src/graph/seeded-random.ts'
import { computeLayout, layoutGraph } from '../../src/layout/layout-graph.ts'
import { layoutNetwork } from '../../src/layout/layout-network.ts'
import { type Disc, separateDiscs } from '../../src/layout/separate-discs.ts'
import { buildNetworkGraph } from '../../src/networks/build-network-graph.ts'
import { projectNetwork } from '../../src/networks/project-network.ts'
import type { Stance, Statement } from '../../src/schema/statement.ts'
import { makeStatement } from '../graph/make-statement.ts'

/** Twelve actors, six of a mind on each side, argue over one issue; each has an issue of its own besides. */
function quarrel(): Statement[] {
  return Array.from({ length: 12 }, (_, i) => {
    const stance: Stance = i < 6 ? 'support' : 'oppose'
    return [
      makeStatement({ actor: `A${i}`, stance, target: { id: 'contested' } }),
      makeStatement({ actor: `A${i}`, stance: 'support', target: { id: `own-${i}` } }),
    ]
  }).flat()
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

describe('layoutGraph', () => {
  it('gives the same positions twice, and others for another seed', () => {
    const graph = buildGraph(quarrel())
    const once = computeLayout(graph)
    expect(computeLayout(buildGraph(quarrel().reverse()))).toEqual(once)
    expect(computeLayout(graph, { seed: 2 })).not.toEqual(once)
  })

  it('rounds positions to a hundredth and lets no two nodes overlap', () => {
    const nodes = layoutGraph(buildGraph(quarrel())).mapNodes((_node, attributes) => attributes)
    for (const [i, a] of nodes.entries()) {
      expect(a.x).toBe(Math.round(a.x * 100) / 100)
      for (const b of nodes.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan((a.size + b.size) / 2)
    }
  })

  it('puts the contested issue in the middle, and those who agree near each other', () => {
    const positions = computeLayout(buildGraph(quarrel()))
    const at = (key: string) => positions.get(key) ?? { x: Number.NaN, y: Number.NaN }
    const centre = { x: 0, y: 0 }
    const own = Array.from({ length: 12 }, (_, i) => distance(at(`issue:own-${i}`), centre))
    expect(distance(at('issue:contested'), centre)).toBeLessThan(Math.min(...own))
    const mean = (pairs: [number, number][]) =>
      pairs.reduce((sum, [i, j]) => sum + distance(at(`A${i}`), at(`A${j}`)), 0) / pairs.length
    const pairs = Array.from({ length: 144 }, (_, n): [number, number] => [n % 12, Math.floor(n / 12)])
    const within = pairs.filter(([i, j]) => i < j && i < 6 === j < 6)
    const across = pairs.filter(([i, j]) => i < 6 !== j < 6)
    expect(mean(within)).toBeLessThan(mean(across))
  })

  it('reports its progress to the end', () => {
    const seen: number[] = []
    computeLayout(buildGraph(quarrel()), { iterations: 25, onProgress: (done, total) => seen.push(done / total) })
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('lays out nothing, and one pair', () => {
    expect(computeLayout(buildGraph([])).size).toBe(0)
    const positions = computeLayout(buildGraph([makeStatement({ actor: 'A', stance: 'support', target: 'B' })]))
    expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })
})

describe('layoutNetwork', () => {
  it('draws those who agree together, whoever they quarrel with', () => {
    const statements = quarrel()
    const graph = buildNetworkGraph(projectNetwork(statements, { kind: 'subtract' }), buildGraph(statements))
    const nodes = layoutNetwork(graph).mapNodes((node, { x = 0, y = 0 }) => ({ node, x, y }))
    const again = buildNetworkGraph(projectNetwork(statements, { kind: 'subtract' }), buildGraph(statements))
    expect(layoutNetwork(again).export()).toEqual(graph.export())
    const side = (node: string) => Number(node.slice(1)) < 6
    const pairs = nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => [a, b] as const))
    const mean = (list: typeof pairs) => list.reduce((sum, [a, b]) => sum + distance(a, b), 0) / list.length
    const within = pairs.filter(([a, b]) => side(a.node) === side(b.node))
    const across = pairs.filter(([a, b]) => side(a.node) !== side(b.node))
    expect(mean(within)).toBeLessThan(mean(across))
  })
})

describe('separateDiscs', () => {
  it.each([
    ['on one spot', () => 0],
    ['close together', createRandom(7)],
  ])('parts discs that lie %s', (_claim, random) => {
    const discs = Array.from({ length: 200 }, (_, i): Disc => ({ x: random(), y: random(), radius: 1 + (i % 4) }))
    separateDiscs(discs, 1000)
    for (const [i, a] of discs.entries()) {
      for (const b of discs.slice(i + 1)) expect(distance(a, b)).toBeGreaterThanOrEqual(a.radius + b.radius)
    }
  })

  it('moves nothing that has room', () => {
    const discs = [
      { x: 0, y: 0, radius: 1 },
      { x: 2.1, y: 0, radius: 1 },
    ]
    separateDiscs(discs, 10)
    expect(discs).toEqual([
      { x: 0, y: 0, radius: 1 },
      { x: 2.1, y: 0, radius: 1 },
    ])
  })
})
