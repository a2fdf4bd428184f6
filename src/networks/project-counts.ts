import type { Network, NetworkEdge, NetworkKind, NetworkMode, Normalization } from '../schema/network.ts'
import { type Counts, transposeCounts } from './count-cells.ts'
import { isActiveLevel, levelWeights, type Qualifier } from './level-weights.ts'

export type ProjectionOptions = Readonly<{
  kind: NetworkKind
  /** Whose network: actors who share issues (default), or issues that share actors. */
  over?: NetworkMode | undefined
  /** Default `none`. */
  normalize?: Normalization | undefined
  /** Default `binary`. */
  qualifier?: Qualifier | undefined
}>

/** Where the entries of each column begin, and the entries in the order of columns, then rows. */
type ColumnIndex = Readonly<{ starts: Int32Array; entries: Int32Array }>

function indexColumns({ column, columns }: Counts): ColumnIndex {
  const starts = new Int32Array(columns.length + 1)
  for (const j of column) starts[j + 1] = (starts[j + 1] ?? 0) + 1
  for (let j = 0; j < columns.length; j++) starts[j + 1] = (starts[j + 1] ?? 0) + (starts[j] ?? 0)
  const next = starts.slice()
  const entries = new Int32Array(column.length)
  for (const [e, j] of column.entries()) {
    const place = next[j] ?? 0
    entries[place] = e
    next[j] = place + 1
  }
  return { starts, entries }
}

/**
 * Projects a two-mode network to one mode. With x[i][j][k] statements of row i on column j at level k, the weight of i and i′ is
 * Σ_j Σ_k Σ_k′ x[i][j][k] · x[i′][j][k′] · m(k, k′), where m is the kind's (see `levelWeights`), divided by the normaliser.
 * With n_i = Σ_j Σ_k x[i][j][k], the normalisers are
 * - `none`: 1
 * - `average`: (n_i + n_i′) ÷ 2, average activity
 * - `jaccard`: Σ x[i][j][k] where x[i′][j][k] = 0, + the same of i′, + Σ_j Σ_k x[i][j][k] · x[i′][j][k]
 * - `dna-cosine`: n_i · n_i′, DNA's "cosine", which squares the sum instead of summing the squares
 * - `cosine`: √(w(i, i) · w(i′, i′)), the true cosine of the kind's own inner product; conflict, which has none, takes congruence's.
 *
 * A normaliser of 0 gives the weight 0; edges of weight 0 are left out, nodes are not.
 * Source: Leifeld, Discourse Network Analyzer manual, chapter 2, and the DNA 3 exporter.
 */
export function projectCounts(counts: Counts, options: ProjectionOptions): Network {
  const { kind, over = 'actors', normalize = 'none', qualifier = 'binary' } = options
  const matrix = over === 'actors' ? counts : transposeCounts(counts)
  const { rows, levels, row, column, level, count } = matrix
  const { starts, entries } = indexColumns(matrix)
  const weights = levelWeights(levels, kind, qualifier)
  const selfWeights = kind === 'conflict' ? levelWeights(levels, 'congruence', qualifier) : weights
  const isActive = levels.map((value) => isActiveLevel(value, kind, qualifier))

  // The entries in the order of columns, so that the inner loop runs along them.
  const rowOf = Int32Array.from(entries, (e) => row[e] ?? 0)
  const levelOf = Int32Array.from(entries, (e) => level[e] ?? 0)
  const countOf = Float64Array.from(entries, (e) => count[e] ?? 0)
  const isJaccard = normalize === 'jaccard'

  const activity = new Float64Array(rows.length)
  const self = new Float64Array(rows.length)
  for (let e = 0; e < row.length; e++) {
    const i = row[e] ?? 0
    if (isActive[level[e] ?? 0]) activity[i] = (activity[i] ?? 0) + (count[e] ?? 0)
  }

  const sums = new Float64Array(rows.length)
  const products = new Float64Array(rows.length)
  const sharedOwn = new Float64Array(rows.length)
  const sharedOther = new Float64Array(rows.length)
  const shared: Int32Array = new Int32Array(rows.length)
  const touched = new Uint8Array(rows.length)
  const ownCounts = new Float64Array(levels.length)
  const factors = new Float64Array(levels.length)
  const selfFactors = new Float64Array(levels.length)

  /** Loads row i's counts in one column, weighted by the level of the other. */
  const loadColumn = (from: number, to: number): void => {
    ownCounts.fill(0)
    for (let p = from; p < to; p++) ownCounts[levelOf[p] ?? 0] = countOf[p] ?? 0
    for (let k = 0; k < levels.length; k++) {
      let factor = 0
      let selfFactor = 0
      for (let l = 0; l < levels.length; l++) {
        factor += (ownCounts[l] ?? 0) * (weights[l]?.[k] ?? 0)
        selfFactor += (ownCounts[l] ?? 0) * (selfWeights[l]?.[k] ?? 0)
      }
      factors[k] = factor
      selfFactors[k] = selfFactor
    }
  }

  const edges: (NetworkEdge & { i: number; j: number })[] = []
  // Each column's entries are sorted by row: those of later rows follow those of row i, and each cursor moves on once a row.
  const cursors = starts.slice(0, -1)
  let e = 0
  for (let i = 0; i < rows.length; i++) {
    let touchedCount = 0
    while (e < row.length && row[e] === i) {
      const j = column[e] ?? 0
      const from = cursors[j] ?? 0
      const end = starts[j + 1] ?? 0
      let to = from
      while (to < end && rowOf[to] === i) to++
      loadColumn(from, to)
      for (let p = from; p < to; p++) self[i] = (self[i] ?? 0) + (countOf[p] ?? 0) * (selfFactors[levelOf[p] ?? 0] ?? 0)
      for (let p = to; p < end; p++) {
        const other = rowOf[p] ?? 0
        const k = levelOf[p] ?? 0
        const otherCount = countOf[p] ?? 0
        if (touched[other] === 0) {
          touched[other] = 1
          shared[touchedCount++] = other
        }
        sums[other] = (sums[other] ?? 0) + otherCount * (factors[k] ?? 0)
        if (isJaccard && isActive[k] && (ownCounts[k] ?? 0) > 0) {
          products[other] = (products[other] ?? 0) + otherCount * (ownCounts[k] ?? 0)
          sharedOwn[other] = (sharedOwn[other] ?? 0) + (ownCounts[k] ?? 0)
          sharedOther[other] = (sharedOther[other] ?? 0) + otherCount
        }
      }
      cursors[j] = to
      while (e < row.length && row[e] === i && column[e] === j) e++
    }
    for (let t = 0; t < touchedCount; t++) {
      const j = shared[t] ?? 0
      const weight = sums[j] ?? 0
      if (weight !== 0) {
        const own = (activity[i] ?? 0) - (sharedOwn[j] ?? 0)
        const other = (activity[j] ?? 0) - (sharedOther[j] ?? 0)
        const jaccard = own + other + (products[j] ?? 0)
        edges.push({
          source: rows[i] ?? '',
          target: rows[j] ?? '',
          weight: isJaccard ? ratio(weight, jaccard) : weight,
          i,
          j,
        })
      }
      touched[j] = 0
      sums[j] = 0
      products[j] = 0
      sharedOwn[j] = 0
      sharedOther[j] = 0
    }
  }

  const divisor = (i: number, j: number): number => {
    const [ni = 0, nj = 0] = [activity[i], activity[j]]
    if (normalize === 'average') return (ni + nj) / 2
    if (normalize === 'dna-cosine') return ni * nj
    return normalize === 'cosine' ? Math.sqrt((self[i] ?? 0) * (self[j] ?? 0)) : 1
  }
  edges.sort((a, b) => a.i - b.i || a.j - b.j)
  return {
    mode: over,
    nodes: rows,
    edges: edges
      .map(({ source, target, weight, i, j }) => ({ source, target, weight: ratio(weight, divisor(i, j)) }))
      .filter(({ weight }) => weight !== 0),
  }
}

function ratio(weight: number, divisor: number): number {
  return divisor === 0 ? 0 : weight / divisor
}
