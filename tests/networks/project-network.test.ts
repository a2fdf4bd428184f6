import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, countCells } from '../../src/networks/count-cells.ts'
import { projectCounts } from '../../src/networks/project-counts.ts'
import { projectNetwork } from '../../src/networks/project-network.ts'
import { Network, NetworkKind, Normalization } from '../../src/schema/network.ts'
import type { Stance } from '../../src/schema/statement.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'
import { referenceProjection } from './reference.ts'

const say = (actor: string, stance: Stance, issue: string, times = 1) =>
  Array.from({ length: times }, () => makeStatement({ actor, stance, target: { id: issue } }))

/** A supports x twice and y once; B supports x three times and opposes y; C opposes x; D is neutral on x. */
const statements = [
  ...say('A', 'support', 'x', 2),
  ...say('A', 'support', 'y'),
  ...say('B', 'support', 'x', 3),
  ...say('B', 'oppose', 'y'),
  ...say('C', 'oppose', 'x'),
  ...say('D', 'neutral', 'x'),
]

describe('projectNetwork', () => {
  it.each([
    // 2·3 on x
    ['congruence', 'none', [['A', 'B', 6]]],
    // 1·1 on y; 2·1 and 3·1 on x
    [
      'conflict',
      'none',
      [
        ['A', 'B', 1],
        ['A', 'C', 2],
        ['B', 'C', 3],
      ],
    ],
    [
      'subtract',
      'none',
      [
        ['A', 'B', 5],
        ['A', 'C', -2],
        ['B', 'C', -3],
      ],
    ],
    // every pair of statements on one issue, whatever they say
    [
      'ignore',
      'none',
      [
        ['A', 'B', 7],
        ['A', 'C', 2],
        ['A', 'D', 2],
        ['B', 'C', 3],
        ['B', 'D', 3],
        ['C', 'D', 1],
      ],
    ],
    // activities: A 3, B 4, C 1
    ['congruence', 'average', [['A', 'B', 6 / 3.5]]],
    [
      'conflict',
      'average',
      [
        ['A', 'B', 1 / 3.5],
        ['A', 'C', 2 / 2],
        ['B', 'C', 3 / 2.5],
      ],
    ],
    ['congruence', 'dna-cosine', [['A', 'B', 6 / 12]]],
    // A alone 1 (support y), B alone 1 (oppose y), both 2·3
    ['congruence', 'jaccard', [['A', 'B', 6 / 8]]],
    // (2, 0, 1, 0) · (3, 0, 0, 1) over their lengths
    ['congruence', 'cosine', [['A', 'B', 6 / Math.sqrt(5 * 10)]]],
    [
      'subtract',
      'cosine',
      [
        ['A', 'B', 5 / Math.sqrt(5 * 10)],
        ['A', 'C', -2 / Math.sqrt(5)],
        ['B', 'C', -3 / Math.sqrt(10)],
      ],
    ],
  ] as const)('%s, normalised by %s, is as worked by hand', (kind, normalize, edges) => {
    const network = projectNetwork(statements, { kind, normalize })
    expect(network.nodes).toEqual(['A', 'B', 'C', 'D'])
    expect(network.edges.map(({ source, target }) => [source, target])).toEqual(edges.map(([a, b]) => [a, b]))
    for (const [i, { weight }] of network.edges.entries()) expect(weight).toBeCloseTo(edges[i]?.[2] ?? Number.NaN, 12)
  })

  it('gives 2.4 for −4 twice against +2 three times on −5 to 5', () => {
    const counts = countCells([
      { row: 'A', column: 'x', level: -4, count: 2 },
      { row: 'B', column: 'x', level: 2, count: 3 },
    ])
    const weight = (kind: NetworkKind) => projectCounts(counts, { kind, qualifier: { range: 10 } }).edges[0]?.weight
    expect(weight('congruence')).toBeCloseTo(2.4, 12)
    expect(weight('conflict')).toBeCloseTo(3.6, 12)
    expect(weight('subtract')).toBeCloseTo(-1.2, 12)
  })

  it('projects issues over actors', () => {
    const network = projectNetwork(statements, { kind: 'subtract', over: 'issues' })
    // A: 2·1 alike; B: 3·1 unlike
    expect(network).toEqual({
      mode: 'issues',
      nodes: ['issue:x', 'issue:y'],
      edges: [{ source: 'issue:x', target: 'issue:y', weight: -1 }],
    })
  })

  it('puts neutral half-way on a scale', () => {
    const network = projectNetwork(statements, { kind: 'congruence', qualifier: { range: 2 } })
    expect(network.edges.find(({ target }) => target === 'D')?.weight).toBe(1)
  })

  it('applies the duplicate rule before it counts, and leaves stances towards actors out unless told', () => {
    expect(projectNetwork(statements, { kind: 'congruence', duplicates: 'range' }).edges[0]?.weight).toBe(1)
    const towards = [
      makeStatement({ actor: 'A', stance: 'support', target: 'Z' }),
      makeStatement({ actor: 'B', stance: 'support', target: 'Z' }),
    ]
    expect(projectNetwork(towards, { kind: 'congruence' }).nodes).toEqual([])
    expect(projectNetwork(towards, { kind: 'congruence', targets: 'all' }).edges).toHaveLength(1)
  })

  it('gives nothing for nothing, and no edge for one actor', () => {
    expect(projectNetwork([], { kind: 'congruence' })).toEqual({ mode: 'actors', nodes: [], edges: [] })
    expect(projectNetwork(say('A', 'support', 'x'), { kind: 'subtract', normalize: 'cosine' }).edges).toEqual([])
  })

  it('agrees with the formulas summed out, on any counts, kind, normaliser and scale', () => {
    const cell: fc.Arbitrary<Cell> = fc.record({
      row: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      column: fc.constantFrom('x', 'y', 'z'),
      level: fc.integer({ min: -2, max: 2 }),
      count: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 25 }),
        fc.constantFrom(...NetworkKind.options),
        fc.constantFrom(...Normalization.options),
        fc.constantFrom(null, 4),
        fc.constantFrom('actors', 'issues'),
        (cells, kind, normalize, range, over) => {
          const network = projectCounts(countCells(cells), {
            kind,
            normalize,
            over: over as 'actors',
            qualifier: range === null ? 'binary' : { range },
          })
          Network.parse(network)
          const turned = over === 'actors' ? cells : cells.map((one) => ({ ...one, row: one.column, column: one.row }))
          const expected = referenceProjection(turned, kind, normalize, range)
          const found = new Map(network.edges.map(({ source, target, weight }) => [`${source} ${target}`, weight]))
          // A sum that ought to be 0 may differ from it by rounding, on a scale.
          for (const key of new Set([...found.keys(), ...expected.keys()])) {
            expect(found.get(key) ?? 0).toBeCloseTo(expected.get(key) ?? 0, 9)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('does not depend on the order of statements', () => {
    fc.assert(
      fc.property(arbitraryStatements(), (random) => {
        const project = (list: typeof random) =>
          projectNetwork(list, { kind: 'subtract', normalize: 'jaccard', targets: 'all' })
        expect(project([...random].reverse())).toEqual(project(random))
      }),
    )
  })
})
