import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { buildNetworkGraph } from '../../src/networks/build-network-graph.ts'
import { countStances } from '../../src/networks/count-stances.ts'
import { findBackbone } from '../../src/networks/find-backbone.ts'
import { findBlocs } from '../../src/networks/find-blocs.ts'
import { findCommunities } from '../../src/networks/find-communities.ts'
import { findTriads } from '../../src/networks/find-triads.ts'
import { measureCentrality } from '../../src/networks/measure-centrality.ts'
import { measurePolarisation } from '../../src/networks/measure-polarisation.ts'
import { networkMatrix } from '../../src/networks/network-matrix.ts'
import { projectNetwork } from '../../src/networks/project-network.ts'
import { symmetricEigenvalues } from '../../src/networks/symmetric-eigenvalues.ts'
import type { Network } from '../../src/schema/network.ts'
import type { Stance, Statement } from '../../src/schema/statement.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'

/** `AB+ BC-` */
function signed(text: string): Network {
  const edges = text
    .split(' ')
    .filter(Boolean)
    .map(([source = '', target = '', sign]) => ({ source, target, weight: sign === '-' ? -1 : 1 }))
  return { mode: 'actors', nodes: [...new Set(edges.flatMap(({ source, target }) => [source, target]))].sort(), edges }
}

const arbitraryNetwork = (size: number): fc.Arbitrary<Network> =>
  fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: (size * (size - 1)) / 2, maxLength: (size * (size - 1)) / 2 })
    .map((weights) => {
      const nodes = Array.from({ length: size }, (_, i) => String.fromCharCode(65 + i))
      const pairs = nodes.flatMap((source, i) => nodes.slice(i + 1).map((target) => ({ source, target })))
      const edges = pairs.map((pair, i) => ({ ...pair, weight: weights[i] ?? 0 })).filter(({ weight }) => weight !== 0)
      return { mode: 'actors', nodes, edges }
    })

/** Two camps of the given sizes that quarrel over three issues. */
function camps(...sizes: number[]): Statement[] {
  return sizes.flatMap((size, camp) =>
    Array.from({ length: size }, (_, i) =>
      ['x', 'y', 'z'].map((id) => {
        const stance: Stance = camp === 0 ? 'support' : 'oppose'
        return makeStatement({ actor: `${'PQR'[camp]}${i}`, stance, target: { id } })
      }),
    ).flat(),
  )
}

describe('findBlocs', () => {
  it.each([
    ['a balanced triangle', 'AB+ AC- BC-', 0, { A: 0, B: 0, C: 1 }],
    ['three enemies', 'AB- AC- BC-', 1, null],
    ['a friend of a friend who is an enemy', 'AB+ BC+ AC-', 1, null],
    ['two camps', 'AB+ CD+ AC- AD- BC- BD-', 0, { A: 0, B: 0, C: 1, D: 1 }],
  ])('%s', (_claim, text, frustration, blocs) => {
    const found = findBlocs(signed(text))
    expect([found.frustration, found.isExact]).toEqual([frustration, true])
    if (blocs) expect(Object.fromEntries(found.blocs)).toEqual(blocs)
    expect(found.frustrated).toHaveLength(frustration)
  })

  it('lets three enemies have three blocs', () => {
    expect(findBlocs(signed('AB- AC- BC-'), { blocs: 3 }).frustration).toBe(0)
  })

  it('finds the least frustration that any partition has', () => {
    fc.assert(
      fc.property(arbitraryNetwork(6), (network) => {
        const partitions = Array.from({ length: 64 }, (_, bits) => network.nodes.map((_node, i) => (bits >> i) & 1))
        const side = (bits: number[], node: string) => bits[network.nodes.indexOf(node)]
        const least = Math.min(
          ...partitions.map((bits) =>
            network.edges
              .filter(({ source, target, weight }) => (side(bits, source) === side(bits, target)) === weight < 0)
              .reduce((sum, { weight }) => sum + Math.abs(weight), 0),
          ),
        )
        expect(findBlocs(network).frustration).toBe(least)
        const three = findBlocs(network, { blocs: 3 })
        expect([three.isExact, three.frustration <= least]).toEqual([false, true])
      }),
    )
  })

  it('searches larger networks by seed, the same each time', () => {
    const network = projectNetwork(camps(14, 12), { kind: 'subtract' })
    const found = findBlocs(network)
    expect([found.frustration, found.isExact]).toEqual([0, false])
    expect([...found.blocs.values()].filter((bloc) => bloc === 0)).toHaveLength(14)
    expect(findBlocs(network)).toEqual(found)
  })

  it('is content with nothing', () => {
    expect(findBlocs({ mode: 'actors', nodes: ['A'], edges: [] })).toMatchObject({
      frustration: 0,
      share: 0,
      frustrated: [],
    })
    expect(() => findBlocs(signed('AB+'), { blocs: 1 })).toThrow('blocs is 1')
  })
})

describe('findTriads', () => {
  it('tells balanced from unbalanced', () => {
    const found = findTriads(signed('AB+ AC+ BC+ AD- BD- CD+ DE-'))
    expect(found.counts).toEqual([1, 2, 1, 0])
    expect(found.balance).toBe(0.5)
    expect(found.unbalanced.map(({ nodes }) => nodes.join(''))).toEqual(['ACD', 'BCD'])
  })

  it('finds as many as there are, by brute force', () => {
    fc.assert(
      fc.property(arbitraryNetwork(6), (network) => {
        const weight = (a: string, b: string) =>
          network.edges.find(({ source, target }) => source === a && target === b)?.weight
        const all = network.nodes.flatMap((a, i) =>
          network.nodes
            .slice(i + 1)
            .flatMap((b, j) => network.nodes.slice(i + j + 2).map((c) => [weight(a, b), weight(b, c), weight(a, c)])),
        )
        const closed = all.filter((weights) => weights.every((value) => value !== undefined))
        const bad = closed.filter(
          (weights) => weights.reduce<number>((sign, value) => sign * Math.sign(value ?? 0), 1) < 0,
        )
        const found = findTriads(network)
        expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(closed.length)
        expect(found.unbalanced).toHaveLength(bad.length)
      }),
    )
  })

  it('has no balance where there is no triad', () => {
    expect(findTriads(signed('AB+ BC+')).balance).toBeNull()
  })
})

describe('measurePolarisation', () => {
  it.each([
    ['two camps that agree within and quarrel between', camps(4, 4), 1],
    ['camps of unequal size', camps(3, 5), 1],
    ['one pair that quarrels', camps(1, 1), 1],
  ])('is whole for %s', (_claim, statements, score) => {
    const found = measurePolarisation(statements)
    expect(found.score).toBeCloseTo(score, 12)
    expect(new Set([...found.blocs].map(([actor, bloc]) => `${actor[0]}${bloc}`)).size).toBe(2)
  })

  it('is null where nobody shares an issue, and lower where all agree', () => {
    expect(
      measurePolarisation([makeStatement({ actor: 'A', stance: 'support', target: { id: 'x' } })]).score,
    ).toBeNull()
    const all = Array.from({ length: 6 }, (_, i) =>
      makeStatement({ actor: `A${i}`, stance: 'support', target: { id: 'x' } }),
    )
    expect(measurePolarisation(all).score).toBeLessThan(1.01)
    expect(() => measurePolarisation(all, { blocs: 1 })).toThrow('blocs is 1')
  })

  it('lies between 0 and 1, is the same twice, and for few actors is what trying all partitions gives', () => {
    fc.assert(
      fc.property(arbitraryStatements({ actors: 5, maxLength: 25 }), (statements) => {
        const found = measurePolarisation(statements)
        expect(measurePolarisation([...statements].reverse())).toEqual(found)
        if (found.score === null) return
        expect(found.score).toBeGreaterThanOrEqual(0)
        expect(found.score).toBeLessThanOrEqual(1 + 1e-12)
        expect(found.score).toBeCloseTo(bestByTrying(statements, [...found.blocs.keys()].sort()), 9)
      }),
      { numRuns: 60 },
    )
  })
})

/** The score of the best of all partitions in two, by the formula. */
function bestByTrying(statements: Statement[], nodes: string[]): number {
  const matrix = (kind: 'congruence' | 'conflict') => {
    const { edges } = projectNetwork(statements, { kind })
    return (a: string, b: string) =>
      edges.find(({ source, target }) => (source === a && target === b) || (source === b && target === a))?.weight ?? 0
  }
  const [c, d] = [matrix('congruence'), matrix('conflict')]
  const pairs = nodes.flatMap((a) => nodes.filter((b) => b !== a).map((b) => [a, b] as const))
  const total = (of: typeof c) => pairs.reduce((sum, [a, b]) => sum + of(a, b), 0)
  const scores = Array.from({ length: 2 ** nodes.length }, (_, bits) => {
    const side = (node: string) => (bits >> nodes.indexOf(node)) & 1
    const within = pairs.filter(([a, b]) => side(a) === side(b))
    const between = pairs.filter(([a, b]) => side(a) !== side(b))
    const idealC = within.length ? total(c) / within.length : 0
    const idealD = between.length ? total(d) / between.length : 0
    const off =
      within.reduce((sum, [a, b]) => sum + Math.abs(c(a, b) - idealC) + d(a, b), 0) +
      between.reduce((sum, [a, b]) => sum + c(a, b) + Math.abs(d(a, b) - idealD), 0)
    return 1 - off / (2 * (total(c) + total(d)))
  })
  return Math.max(...scores)
}

describe('findCommunities', () => {
  it('finds the camps, the larger first, the same each time', () => {
    const network = projectNetwork(camps(3, 5), { kind: 'congruence' })
    const found = findCommunities(network)
    expect(found.count).toBe(2)
    for (const [node, community] of found.communities) expect(community).toBe(node.startsWith('Q') ? 0 : 1)
    expect(findCommunities(network)).toEqual(found)
  })

  it('leaves everyone alone where nobody agrees', () => {
    const found = findCommunities(signed('AB- BC-'))
    expect([found.count, found.modularity]).toEqual([3, null])
  })
})

describe('findBackbone', () => {
  it('takes out first what repeats another issue, and keeps what divides', () => {
    // x and y divide the actors alike; z divides them otherwise.
    const rows: [string, Stance, Stance, Stance][] = [
      ['A', 'support', 'support', 'support'],
      ['B', 'support', 'support', 'oppose'],
      ['C', 'oppose', 'oppose', 'support'],
      ['D', 'oppose', 'oppose', 'oppose'],
      ['E', 'oppose', 'oppose', 'oppose'],
    ]
    const statements = rows.flatMap(([actor, ...stances]) =>
      stances.map((stance, i) => makeStatement({ actor, stance, target: { id: 'xyz'[i] ?? '' } })),
    )
    const found = findBackbone(statements, { size: 2 })
    expect(found.backbone).toContain('issue:z')
    expect(found.redundant).toEqual(['issue:x'])
    expect(found.steps.map(({ left }) => left)).toEqual([2, 1])
    expect(findBackbone(statements).backbone.length + findBackbone(statements).redundant.length).toBe(3)
  })

  it('has, at each step, the loss that the network of the issues left has', () => {
    fc.assert(
      fc.property(arbitraryStatements({ actors: 5, issues: 5 }), (statements) => {
        const actors = countStances(statements).rows
        const spectrum = (left: readonly Statement[]) => {
          const network = projectNetwork(left, { kind: 'congruence', normalize: 'average' })
          const laplacian = networkMatrix(network, actors).map((weight) => -weight)
          for (const i of actors.keys()) {
            const row = laplacian.subarray(i * actors.length, (i + 1) * actors.length)
            row[i] = -row.reduce((sum, value) => sum + value, 0)
          }
          const values = symmetricEigenvalues(laplacian, actors.length)
          const sum = values.reduce((total, value) => total + value, 0)
          return values.map((value) => (sum > 0 ? value / sum : 0))
        }
        const whole = spectrum(statements)
        let left = statements
        for (const { issue, loss } of findBackbone(statements).steps) {
          left = left.filter(({ target }) => `issue:${target.id}` !== issue)
          const values = spectrum(left)
          expect(Math.hypot(...whole.map((value, i) => value - (values[i] ?? 0)))).toBeCloseTo(loss, 9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('finds nothing redundant where nobody agrees', () => {
    expect(findBackbone(camps(1, 1))).toMatchObject({ redundant: [], loss: 0 })
    expect(findBackbone([]).backbone).toEqual([])
  })
})

describe('symmetricEigenvalues', () => {
  it('knows those of a path: 2 − 2 cos(πk ÷ n)', () => {
    const n = 12
    const matrix = Float64Array.from({ length: n * n }, (_, p) => {
      const [i, j] = [Math.floor(p / n), p % n]
      if (i === j) return i === 0 || i === n - 1 ? 1 : 2
      return Math.abs(i - j) === 1 ? -1 : 0
    })
    for (const [k, value] of symmetricEigenvalues(matrix, n).entries()) {
      expect(value).toBeCloseTo(2 - 2 * Math.cos((Math.PI * (n - 1 - k)) / n), 10)
    }
  })

  it('keeps the trace, the sum of squares and the order', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 9 })
          .chain((n) => fc.array(fc.integer({ min: -5, max: 5 }), { minLength: n * n, maxLength: n * n })),
        (cells) => {
          const n = Math.sqrt(cells.length)
          const a = Float64Array.from(
            { length: n * n },
            (_, p) => (cells[p] ?? 0) + (cells[(p % n) * n + Math.floor(p / n)] ?? 0),
          )
          const values = symmetricEigenvalues(a, n)
          const total = (list: Iterable<number>) => [...list].reduce((sum, value) => sum + value, 0)
          expect(total(values)).toBeCloseTo(total(Array.from({ length: n }, (_, i) => a[i * n + i] ?? 0)), 7)
          expect(total(values.map((value) => value ** 2))).toBeCloseTo(total(a.map((value) => value ** 2)), 6)
          expect([...values]).toEqual([...values].sort((x, y) => y - x))
        },
      ),
    )
  })
})

describe('measureCentrality', () => {
  it('puts the hub of a star first', () => {
    const [hub, leaf] = measureCentrality(signed('AB+ AC- AD+'))
    expect(hub).toMatchObject({ node: 'A', degree: 3, strength: 3, betweenness: 1, closeness: 1 })
    expect(leaf).toMatchObject({ degree: 1, betweenness: 0 })
  })

  it('gives a node without edges 0, and nothing for nothing', () => {
    expect(measureCentrality({ mode: 'actors', nodes: [], edges: [] })).toEqual([])
    const alone = measureCentrality({ mode: 'actors', nodes: ['A', 'B'], edges: [] })
    expect(alone[0]).toMatchObject({
      degree: 0,
      strength: 0,
      betweenness: 0,
      closeness: 0,
      eigenvector: 0,
      pagerank: 0.5,
    })
  })

  it('sums PageRank to 1 on any network', () => {
    fc.assert(
      fc.property(arbitraryNetwork(5), (network) => {
        expect(measureCentrality(network).reduce((sum, { pagerank }) => sum + pagerank, 0)).toBeCloseTo(1, 4)
      }),
    )
  })
})

describe('buildNetworkGraph', () => {
  it('keeps weights above 0, signs apart, and the labels of the stance graph', () => {
    const statements = camps(1, 1)
    const graph = buildNetworkGraph(projectNetwork(statements, { kind: 'subtract' }), buildGraph(statements))
    expect(graph.getEdgeAttributes('P0|Q0')).toEqual({
      label: 'conflict',
      weight: 3,
      value: -3,
      sign: -1,
      color: '#e1572e',
    })
    expect(graph.getNodeAttributes('P0')).toMatchObject({ label: 'P0', type: 'state', statements: 3 })
  })
})
