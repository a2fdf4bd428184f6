import type { Network, NetworkEdge, NetworkKind, NetworkMode, Normalization } from '../schema/network.ts'
import type { Counts } from './count-cells.ts'
import { isActiveLevel, levelWeights, type Qualifier } from './level-weights.ts'
import { rowActivity, rowSelfWeights } from './row-totals.ts'
import { indexColumns, transposeCounts } from './transpose-counts.ts'

export type ProjectionOptions = Readonly<{
  kind: NetworkKind
  /** Whose network: actors who share issues (default), or issues that share actors. */
  over?: NetworkMode | undefined
  /** Default `none`. */
  normalize?: Normalization | undefined
  /** Default `binary`. */
  qualifier?: Qualifier | undefined
}>

/** What one row shares with the later ones: the sums of the formulas, by the other row. */
type Sums = Readonly<{
  weight: Float64Array
  /** For Jaccard: Σ x·x′, and each side's statements in cells that both have. */
  product: Float64Array
  own: Float64Array
  other: Float64Array
}>

/** Calls back with each row and its sums with all later rows; the sums are only good until the callback ends. */
function eachRow(
  matrix: Counts,
  weights: readonly Float64Array[],
  jaccardLevels: readonly boolean[] | null,
  onRow: (i: number, sums: Sums) => void,
): void {
  const { rows, levels, row, column } = matrix
  const { starts, entries } = indexColumns(matrix)
  // The entries in the order of columns, so that the inner loop runs along them.
  const rowOf = Int32Array.from(entries, (e) => matrix.row[e] ?? 0)
  const levelOf = Int32Array.from(entries, (e) => matrix.level[e] ?? 0)
  const countOf = Float64Array.from(entries, (e) => matrix.count[e] ?? 0)
  const blank = (): Float64Array => new Float64Array(rows.length)
  const sums: Sums = { weight: blank(), product: blank(), own: blank(), other: blank() }
  const own = new Float64Array(levels.length)
  const factors = new Float64Array(levels.length)

  // A column's entries are sorted by row: each cursor stands at the row to come, and what follows it are the later rows.
  const cursors = starts.slice(0, -1)
  let e = 0
  for (let i = 0; i < rows.length; i++) {
    sums.weight.fill(0)
    if (jaccardLevels) for (const list of [sums.product, sums.own, sums.other]) list.fill(0)
    while (e < row.length && row[e] === i) {
      const j = column[e] ?? 0
      const end = starts[j + 1] ?? 0
      let later = cursors[j] ?? 0
      own.fill(0)
      for (; later < end && rowOf[later] === i; later++) own[levelOf[later] ?? 0] = countOf[later] ?? 0
      cursors[j] = later
      factors.fill(0)
      for (let k = 0; k < levels.length; k++) {
        for (let l = 0; l < levels.length; l++) {
          factors[l] = (factors[l] ?? 0) + (own[k] ?? 0) * (weights[k]?.[l] ?? 0)
        }
      }
      addColumn(sums.weight, rowOf, levelOf, countOf, factors, later, end)
      if (jaccardLevels) addShared(sums, rowOf, levelOf, countOf, own, jaccardLevels, later, end)
      while (e < row.length && row[e] === i && column[e] === j) e++
    }
    onRow(i, sums)
  }
}

// The loop in which nearly all of the time goes: on its own, so that the compiler keeps it tight.
function addColumn(
  sums: Float64Array,
  rowOf: Int32Array,
  levelOf: Int32Array,
  countOf: Float64Array,
  factors: Float64Array,
  from: number,
  to: number,
): void {
  for (let p = from; p < to; p++) {
    const other = rowOf[p] ?? 0
    sums[other] = (sums[other] ?? 0) + (countOf[p] ?? 0) * (factors[levelOf[p] ?? 0] ?? 0)
  }
}

function addShared(
  sums: Sums,
  rowOf: Int32Array,
  levelOf: Int32Array,
  countOf: Float64Array,
  own: Float64Array,
  isActive: readonly boolean[],
  from: number,
  to: number,
): void {
  for (let p = from; p < to; p++) {
    const k = levelOf[p] ?? 0
    const mine = own[k] ?? 0
    if (mine === 0 || !isActive[k]) continue
    const other = rowOf[p] ?? 0
    const theirs = countOf[p] ?? 0
    sums.product[other] = (sums.product[other] ?? 0) + mine * theirs
    sums.own[other] = (sums.own[other] ?? 0) + mine
    sums.other[other] = (sums.other[other] ?? 0) + theirs
  }
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
  const { rows, levels } = matrix
  const weights = levelWeights(levels, kind, qualifier)
  const isActive = levels.map((value) => isActiveLevel(value, kind, qualifier))
  const activity = rowActivity(matrix, isActive)
  const ownKind = kind === 'conflict' ? levelWeights(levels, 'congruence', qualifier) : weights
  const self = rowSelfWeights(matrix, ownKind)

  const divisor = (i: number, j: number, { product, own, other }: Sums): number => {
    const [ni = 0, nj = 0] = [activity[i], activity[j]]
    if (normalize === 'average') return (ni + nj) / 2
    if (normalize === 'dna-cosine') return ni * nj
    if (normalize === 'cosine') return Math.sqrt((self[i] ?? 0) * (self[j] ?? 0))
    return ni - (own[j] ?? 0) + nj - (other[j] ?? 0) + (product[j] ?? 0)
  }
  const edges: NetworkEdge[] = []
  eachRow(matrix, weights, normalize === 'jaccard' ? isActive : null, (i, sums) => {
    for (let j = i + 1; j < rows.length; j++) {
      const weight = sums.weight[j] ?? 0
      if (weight === 0) continue
      const by = normalize === 'none' ? 1 : divisor(i, j, sums)
      if (by !== 0) edges.push({ source: rows[i] ?? '', target: rows[j] ?? '', weight: weight / by })
    }
  })
  return { mode: over, nodes: rows, edges }
}
