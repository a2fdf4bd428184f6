import type { Statement } from '../schema/statement.ts'
import type { Counts } from './count-cells.ts'
import { type CountOptions, countStances } from './count-stances.ts'
import { symmetricEigenvalues } from './symmetric-eigenvalues.ts'

export type BackboneOptions = CountOptions &
  Readonly<{
    /** How many issues to keep. Without it, `penalty` decides. */
    size?: number
    /** How strongly small backbones are preferred, p in 1 − exp(−p (N − n) ÷ N) where n of N issues are left. Default 5. */
    penalty?: number
  }>

/** One step of the greedy search: the issue that was taken out, and how far the rest then is from the whole. */
export type BackboneStep = Readonly<{ issue: string; loss: number; left: number }>

export type Backbone = Readonly<{
  /** The issues that carry the structure, sorted by key. */
  backbone: readonly string[]
  /** Those that could be left out, the most redundant first. */
  redundant: readonly string[]
  /** Distance of the backbone's network from that of all issues, 0 to √2. */
  loss: number
  /** Every step of the search down to one issue. */
  steps: readonly BackboneStep[]
}>

/** What one issue adds: who said how much on which side. */
type Column = readonly Readonly<{ row: number; sign: number; count: number }>[]

/** Congruence and activity of the issues that are left: all that its spectrum depends on. */
type State = Readonly<{ n: number; congruence: Float64Array; activity: Float64Array }>

function columnsOf({ columns, row, column, level, levels, count }: Counts): readonly Column[] {
  const list: { row: number; sign: number; count: number }[][] = columns.map(() => [])
  for (const [e, j] of column.entries()) {
    const sign = Math.sign(levels[level[e] ?? 0] ?? 0)
    if (sign !== 0) list[j]?.push({ row: row[e] ?? 0, sign, count: count[e] ?? 0 })
  }
  return list
}

/** The same state with a column's statements added (`factor` 1) or taken out (−1). */
function withColumn({ n, congruence, activity }: State, column: Column, factor: 1 | -1): State {
  const next: State = { n, congruence: congruence.slice(), activity: activity.slice() }
  for (const a of column) {
    next.activity[a.row] = (next.activity[a.row] ?? 0) + factor * a.count
    for (const b of column) {
      if (a.row === b.row || a.sign !== b.sign) continue
      const place = a.row * n + b.row
      next.congruence[place] = (next.congruence[place] ?? 0) + factor * a.count * b.count
    }
  }
  return next
}

/** Rows that hang together by congruence, each group once; rows without any are in none. */
function components({ n, congruence }: State): number[][] {
  const seen = new Uint8Array(n)
  const groups: number[][] = []
  for (let start = 0; start < n; start++) {
    if (seen[start]) continue
    seen[start] = 1
    const group = [start]
    // The list grows while it is walked.
    for (const i of group) {
      for (let j = 0; j < n; j++) {
        if (seen[j] || (congruence[i * n + j] ?? 0) <= 0) continue
        seen[j] = 1
        group.push(j)
      }
    }
    if (group.length > 1) groups.push(group)
  }
  return groups
}

/**
 * Eigenvalues of the Laplacian of the congruence network by average activity, largest first, scaled to the sum 1 (all 0 where
 * there is no edge). Each component has its own; a row without edges has 0.
 */
function spectrum(state: State): Float64Array {
  const { n, congruence, activity } = state
  const values = new Float64Array(n)
  let filled = 0
  for (const rows of components(state)) {
    const m = rows.length
    const laplacian = new Float64Array(m * m)
    for (const [p, i] of rows.entries()) {
      for (const [q, j] of rows.entries()) {
        if (i === j) continue
        const weight = (congruence[i * n + j] ?? 0) / (((activity[i] ?? 0) + (activity[j] ?? 0)) / 2)
        laplacian[p * m + q] = -weight
        laplacian[p * m + p] = (laplacian[p * m + p] ?? 0) + weight
      }
    }
    values.set(symmetricEigenvalues(laplacian, m), filled)
    filled += m
  }
  values.sort().reverse()
  const sum = values.reduce((total, value) => total + value, 0)
  return sum > 0 ? values.map((value) => value / sum) : values.fill(0)
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0))
}

/**
 * Which issues carry the structure of agreement, and which are redundant: issues are taken out one by one, each time the one
 * whose loss is least (of several the first by key).
 *
 * Loss: Euclidean distance between the spectra of the Laplacian of the congruence network (average activity) of all issues and of
 * those left, each scaled to the sum 1. With `size` that many are kept; else the n of N issues with the greatest
 * (1 − loss) · (1 − exp(−p (N − n) ÷ N)), a penalty on large backbones.
 * Missing dates: counted. No agreement at all: nothing is redundant. Time grows with issues² × actors³: for hundreds, not thousands.
 *
 * Source: the idea of Leifeld's Discourse Network Analyzer 3 ("backbone", nested); its numbers differ, since its source takes
 * the L1 distance and the degrees in place of the Laplacian.
 */
export function findBackbone(statements: readonly Statement[], options: BackboneOptions = {}): Backbone {
  const { size, penalty = 5 } = options
  const counts = countStances(statements, options)
  const { rows, columns } = counts
  const n = rows.length
  const parts = columnsOf(counts)
  let state: State = { n, congruence: new Float64Array(n * n), activity: new Float64Array(n) }
  for (const part of parts) state = withColumn(state, part, 1)
  const whole = spectrum(state)
  const isEmpty = whole.every((value) => value === 0)
  const left = new Set(columns.keys())
  const steps: BackboneStep[] = []
  while (!isEmpty && left.size > 1) {
    let best: { j: number; loss: number; state: State } | null = null
    for (const j of left) {
      const next = withColumn(state, parts[j] ?? [], -1)
      const loss = distance(whole, spectrum(next))
      if (!best || loss < best.loss - 1e-12) best = { j, loss, state: next }
    }
    if (!best) break
    state = best.state
    left.delete(best.j)
    steps.push({ issue: columns[best.j] ?? '', loss: best.loss, left: left.size })
  }
  const merit = ({ loss, left }: BackboneStep): number =>
    (1 - loss) * (1 - Math.exp((-penalty * (columns.length - left)) / columns.length))
  const best = steps.reduce((top, step, i) => (merit(step) > (top < 0 ? 0 : merit(steps[top] ?? step)) ? i : top), -1)
  const cut = size === undefined ? best + 1 : Math.min(steps.length, Math.max(0, columns.length - size))
  const redundant = steps.slice(0, cut).map(({ issue }) => issue)
  const gone = new Set(redundant)
  return {
    backbone: columns.filter((issue) => !gone.has(issue)),
    redundant,
    loss: steps[cut - 1]?.loss ?? 0,
    steps,
  }
}
