import type { Counts } from './count-cells.ts'
import type { LevelWeights } from './level-weights.ts'

/** n_i = Σ_j Σ_k x[i][j][k] over the active levels. */
export function rowActivity({ rows, row, level, count }: Counts, isActive: readonly boolean[]): Float64Array {
  const activity = new Float64Array(rows.length)
  for (const [e, i] of row.entries()) {
    if (isActive[level[e] ?? 0]) activity[i] = (activity[i] ?? 0) + (count[e] ?? 0)
  }
  return activity
}

/** w(i, i) = Σ_j Σ_k Σ_k′ x[i][j][k] · x[i][j][k′] · m(k, k′). */
export function rowSelfWeights({ rows, row, column, level, count }: Counts, weights: LevelWeights): Float64Array {
  const self = new Float64Array(rows.length)
  for (let e = 0; e < row.length; ) {
    let end = e
    while (end < row.length && row[end] === row[e] && column[end] === column[e]) end++
    let sum = 0
    for (let p = e; p < end; p++) {
      for (let q = e; q < end; q++) {
        sum += (count[p] ?? 0) * (count[q] ?? 0) * (weights[level[p] ?? 0]?.[level[q] ?? 0] ?? 0)
      }
    }
    const i = row[e] ?? 0
    self[i] = (self[i] ?? 0) + sum
    e = end
  }
  return self
}
