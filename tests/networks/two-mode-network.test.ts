import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twoModeNetwork } from '../../src/networks/two-mode-network.ts'
import type { Stance } from '../../src/schema/statement.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'

const say = (actor: string, stance: Stance, issue: string, times = 1) =>
  Array.from({ length: times }, () => makeStatement({ actor, stance, target: { id: issue } }))
const statements = [
  ...say('A', 'support', 'x', 3),
  ...say('A', 'oppose', 'x'),
  ...say('A', 'oppose', 'y'),
  ...say('B', 'support', 'x'),
  ...say('B', 'neutral', 'y'),
]

describe('twoModeNetwork', () => {
  it.each([
    ['support', 'none', { 'A x': 3, 'B x': 1 }],
    ['oppose', 'none', { 'A x': 1, 'A y': 1 }],
    ['neutral', 'none', { 'B y': 1 }],
    ['subtract', 'none', { 'A x': 2, 'A y': -1, 'B x': 1 }],
    ['ignore', 'none', { 'A x': 4, 'A y': 1, 'B x': 1, 'B y': 1 }],
    ['combine', 'none', { 'A x': 3, 'A y': 2, 'B x': 1 }],
    ['combine', 'activity', { 'A x': 3, 'A y': 2, 'B x': 1 }],
    ['support', 'activity', { 'A x': 3 / 5, 'B x': 1 }],
    ['support', 'prominence', { 'A x': 3 / 5, 'B x': 1 / 5 }],
    ['ignore', 'activity', { 'A x': 4 / 5, 'A y': 1 / 5, 'B x': 1 / 2, 'B y': 1 / 2 }],
  ] as const)('%s by %s', (kind, normalize, edges) => {
    const network = twoModeNetwork(statements, { kind, normalize })
    const found = network.edges.map(({ source, target, weight }) => [
      `${source} ${target.replace('issue:', '')}`,
      weight,
    ])
    expect(Object.fromEntries(found)).toEqual(edges)
    expect(network.nodes).toEqual(['A', 'B', 'issue:x', 'issue:y'])
  })

  it('by activity shares each actor’s statements out, so that they sum to 1', () => {
    fc.assert(
      fc.property(arbitraryStatements(), (random) => {
        const { edges } = twoModeNetwork(random, { kind: 'ignore', normalize: 'activity', targets: 'all' })
        const sums = new Map<string, number>()
        for (const { source, weight } of edges) sums.set(source, (sums.get(source) ?? 0) + weight)
        for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12)
      }),
    )
  })
})
