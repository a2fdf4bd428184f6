import type { Network } from '../schema/network.ts'
import type { Statement } from '../schema/statement.ts'
import type { Counts } from './count-cells.ts'
import { type CountOptions, countStances } from './count-stances.ts'
import { networkMatrix } from './network-matrix.ts'
import { projectCounts } from './project-counts.ts'
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

/** Eigenvalues of the graph Laplacian of the positive weights, largest first, scaled to the sum 1 (all 0 where there is no edge). */
function spectrum(network: Network, nodes: readonly string[]): Float64Array {
  const n = nodes.length
  const laplacian = networkMatrix(network, nodes).map((weight) => -Math.max(0, weight))
  for (let i = 0; i < n; i++) {
    let degree = 0
    for (let j = 0; j < n; j++) degree -= laplacian[i * n + j] ?? 0
    laplacian[i * n + i] = degree
  }
  const values = symmetricEigenvalues(laplacian, n)
  const sum = values.reduce((total, value) => total + value, 0)
  return sum > 0 ? values.map((value) => value / sum) : values.fill(0)
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0))
}

function withoutColumns(counts: Counts, dropped: ReadonlySet<number>): Counts {
  const kept = [...counts.column.keys()].filter((e) => !dropped.has(counts.column[e] ?? 0))
  return {
    ...counts,
    row: Int32Array.from(kept, (e) => counts.row[e] ?? 0),
    column: Int32Array.from(kept, (e) => counts.column[e] ?? 0),
    level: Int32Array.from(kept, (e) => counts.level[e] ?? 0),
    count: Float64Array.from(kept, (e) => counts.count[e] ?? 0),
  }
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
  const spectrumOf = (left: Counts): Float64Array =>
    spectrum(projectCounts(left, { kind: 'congruence', normalize: 'average' }), rows)
  const whole = spectrumOf(counts)
  const isEmpty = whole.every((value) => value === 0)
  const dropped = new Set<number>()
  const steps: BackboneStep[] = []
  while (!isEmpty && dropped.size < columns.length - 1) {
    let best: { j: number; loss: number } | null = null
    for (let j = 0; j < columns.length; j++) {
      if (dropped.has(j)) continue
      const loss = distance(whole, spectrumOf(withoutColumns(counts, new Set([...dropped, j]))))
      if (!best || loss < best.loss - 1e-12) best = { j, loss }
    }
    if (!best) break
    dropped.add(best.j)
    steps.push({ issue: columns[best.j] ?? '', loss: best.loss, left: columns.length - dropped.size })
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
