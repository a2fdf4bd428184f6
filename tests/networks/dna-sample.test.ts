import { describe, expect, it } from 'vitest'
import { projectNetwork } from '../../src/networks/project-network.ts'
import { twoModeNetwork } from '../../src/networks/two-mode-network.ts'
import { makeStatement } from '../graph/make-statement.ts'

/**
 * The 40 statements of Discourse Network Analyzer's own sample database, counted: who spoke, of which of six concepts (in the
 * alphabet's order), for or against it, how often. Source of these counts: `rDNA/inst/extdata/sample.dna` of github.com/leifeld/dna;
 * of the figures expected of them: its `rDNA/rDNA/tests/testthat/test-network.R`.
 */
const COUNTS: Readonly<Record<string, string>> = {
  ALLIANCE: '2+1 4+2 5+1',
  ENERGY: '0-2 4-1 4+1',
  ENVIRONMENTAL: '0-1 5+10',
  NATIONAL: '0-2 5-2',
  SENATE: '0-2 4-1 5+2',
  SIERRA: '0+2 2+1 3+1 4+1 5+1',
  US: '0+1 1+1 2+1 3+2 4+1',
}
const statements = Object.entries(COUNTS).flatMap(([actor, counts]) =>
  counts.split(' ').flatMap((count) => {
    const [concept = '', times = ''] = count.split(/[+-]/)
    const stance = count.includes('+') ? 'support' : 'oppose'
    return Array.from({ length: Number(times) }, () =>
      makeStatement({ actor, stance, target: { id: `concept-${concept}` } }),
    )
  }),
)
const sumOf = (edges: readonly Readonly<{ weight: number }>[]): number =>
  edges.reduce((sum, { weight }) => sum + weight, 0)

describe('the sample of Discourse Network Analyzer', () => {
  it('gives its two-mode network: 7 by 6, 22 ties, 40 statements', () => {
    const { nodes, edges } = twoModeNetwork(statements, { kind: 'ignore' })
    expect([nodes.length, edges.length, sumOf(edges)]).toEqual([7 + 6, 22, 40])
    const energy = edges.filter(({ source }) => source === 'ENERGY').map(({ target, weight }) => [target, weight])
    expect(energy).toEqual([
      ['issue:concept-0', 2],
      ['issue:concept-4', 2],
    ])
  })

  it('gives its one-mode network: 21 ties, whose matrix sums to 276', () => {
    const { edges } = projectNetwork(statements, { kind: 'ignore' })
    expect([edges.length, 2 * sumOf(edges)]).toEqual([21, 276])
    const weight = (a: string, b: string) => edges.find(({ source, target }) => source === a && target === b)?.weight
    expect([weight('ALLIANCE', 'ENVIRONMENTAL'), weight('ENERGY', 'ENVIRONMENTAL')]).toEqual([10, 2])
  })

  it('parts into agreement and disagreement, and nothing else', () => {
    const [agree, differ] = (['congruence', 'conflict'] as const).map((kind) =>
      sumOf(projectNetwork(statements, { kind }).edges),
    )
    expect((agree ?? 0) + (differ ?? 0)).toBe(276 / 2)
  })
})
