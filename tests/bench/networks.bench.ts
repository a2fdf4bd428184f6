import { bench, describe } from 'vitest'
import { countStances } from '../../src/networks/count-stances.ts'
import { projectNetwork } from '../../src/networks/project-network.ts'
import { madeStatements } from './made-statements.ts'

// Claim: congruence of 2,000 actors over 500 issues with a million statements takes less than 5 s, and far less than the sums
// written out pair by pair.
const once = { iterations: 2, warmupIterations: 0, time: 0, warmupTime: 0 }
const small = madeStatements(20_000, 300, 100)
const large = madeStatements(1_000_000, 2000, 500)

/** The formula as it stands: for each pair, each issue, each stance. */
function pairByPair(statements: typeof small): number {
  const { rows, columns, row, column, level, count } = countStances(statements)
  const x = rows.map(() => columns.map(() => [0, 0, 0]))
  for (const [e, i] of row.entries()) {
    const cell = x[i]?.[column[e] ?? 0]
    if (cell) cell[level[e] ?? 0] = count[e] ?? 0
  }
  let total = 0
  for (const [i, a] of x.entries()) {
    for (const b of x.slice(i + 1)) {
      for (const [j, p] of a.entries()) total += (p[0] ?? 0) * (b[j]?.[0] ?? 0) + (p[2] ?? 0) * (b[j]?.[2] ?? 0)
    }
  }
  return total
}

describe('congruence of 300 actors over 100 issues', () => {
  bench('entente', () => void projectNetwork(small, { kind: 'congruence' }))
  bench('pair by pair', () => void pairByPair(small))
})

describe('2,000 actors, 500 issues, 1,000,000 statements', () => {
  bench('congruence', () => void projectNetwork(large, { kind: 'congruence' }), once)
  bench('congruence, Jaccard', () => void projectNetwork(large, { kind: 'congruence', normalize: 'jaccard' }), once)
})
