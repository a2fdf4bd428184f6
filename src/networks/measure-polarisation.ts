import { EntenteError } from '../errors.ts'
import { createRandom } from '../graph/seeded-random.ts'
import type { Statement } from '../schema/statement.ts'
import { type CountOptions, countStances } from './count-stances.ts'
import { networkMatrix } from './network-matrix.ts'
import { projectCounts } from './project-counts.ts'
import { relabelBlocs } from './relabel-blocs.ts'

export type PolarisationOptions = CountOptions &
  Readonly<{
    /** Number of blocs, 2 or more. Default 2. */
    blocs?: number
    /** Default 1. */
    seed?: number
    /** Random starts of the search. Default 10. */
    starts?: number
  }>

export type Polarisation = Readonly<{
  /** 0 (no two camps) to 1 (all agreement evenly within, all conflict evenly between the blocs); null where nobody shares an issue. */
  score: number | null
  /** The bloc of each actor, 0 for the largest; of blocs of one size, that of the first actor. */
  blocs: ReadonlyMap<string, number>
}>

type Matrices = Readonly<{
  n: number
  congruence: Float64Array
  conflict: Float64Array
  norms: readonly [number, number]
}>

/** What the ideal has in each pair: congruence within the blocs, conflict between them. */
type Ideal = Readonly<{ congruence: number; conflict: number }>

function idealFor({ n, norms }: Matrices, bloc: Int32Array, k: number): Ideal {
  const sizes = new Float64Array(k)
  for (const b of bloc) sizes[b] = (sizes[b] ?? 0) + 1
  const within = sizes.reduce((sum, size) => sum + size * (size - 1), 0)
  const between = n * (n - 1) - within
  return { congruence: within > 0 ? norms[0] / within : 0, conflict: between > 0 ? norms[1] / between : 0 }
}

/** How far actor i is from the ideal if it stood in the given bloc, over its pairs with all but itself and `without`. */
function deviationOf(matrices: Matrices, bloc: Int32Array, ideal: Ideal, i: number, as: number, without = i): number {
  const { n, congruence, conflict } = matrices
  let sum = 0
  for (let j = 0; j < n; j++) {
    if (j === i || j === without) continue
    const c = congruence[i * n + j] ?? 0
    const d = conflict[i * n + j] ?? 0
    sum += bloc[j] === as ? Math.abs(c - ideal.congruence) + d : c + Math.abs(d - ideal.conflict)
  }
  return sum
}

/** Sum of absolute deviations from the ideal over all ordered pairs, for a membership. */
function deviation(matrices: Matrices, bloc: Int32Array, k: number): number {
  const ideal = idealFor(matrices, bloc, k)
  let sum = 0
  for (let i = 0; i < matrices.n; i++) sum += deviationOf(matrices, bloc, ideal, i, bloc[i] ?? 0)
  return sum
}

// Less than this counts as rounding: a search that follows it would never end.
const leastGain = ({ norms }: Matrices): number => 1e-9 * (norms[0] + norms[1])

/** Moves single actors to other blocs, each time one that brings the membership nearer to the ideal; says if any did. */
function moveActors(matrices: Matrices, bloc: Int32Array, k: number): boolean {
  let best = deviation(matrices, bloc, k)
  let moved = false
  for (let i = 0; i < matrices.n; i++) {
    for (let to = 0; to < k; to++) {
      const from = bloc[i] ?? 0
      if (to === from) continue
      bloc[i] = to
      const next = deviation(matrices, bloc, k)
      if (next < best - leastGain(matrices)) {
        best = next
        moved = true
      } else bloc[i] = from
    }
  }
  return moved
}

/** Swaps pairs of actors likewise. The sizes of the blocs stay, and so does the ideal: only the two actors' own pairs change. */
function swapActors(matrices: Matrices, bloc: Int32Array, k: number): boolean {
  const ideal = idealFor(matrices, bloc, k)
  let swapped = false
  for (let i = 0; i < matrices.n; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [bloc[i] ?? 0, bloc[j] ?? 0]
      if (a === b) continue
      const now = deviationOf(matrices, bloc, ideal, i, a, j) + deviationOf(matrices, bloc, ideal, j, b, i)
      const then = deviationOf(matrices, bloc, ideal, i, b, j) + deviationOf(matrices, bloc, ideal, j, a, i)
      if (then >= now - leastGain(matrices)) continue
      bloc[i] = b
      bloc[j] = a
      swapped = true
    }
  }
  return swapped
}

/** Moves and swaps until neither helps, and gives the deviation reached. */
function improve(matrices: Matrices, bloc: Int32Array, k: number): number {
  while (moveActors(matrices, bloc, k) || swapActors(matrices, bloc, k));
  return deviation(matrices, bloc, k)
}

/**
 * How far actors stand in two camps (or k): the blocs are sought that come nearest to the ideal, all congruence C evenly within
 * and all conflict D evenly between them.
 *
 * score = 1 − [Σ_within (|C − c̄| + D) + Σ_between (C + |D − d̄|)] ÷ 2(ΣC + ΣD), with c̄ = ΣC ÷ pairs within, d̄ = ΣD ÷ pairs between.
 * Actors who share no issue with anyone are left out. Missing dates: counted; take `timeWindows` for the course over time.
 * Best of `starts` seeded searches by moves and swaps, so a lower bound; each round takes actors³ steps: for hundreds of actors.
 *
 * Errors: `bad-usage` where `blocs` is below 2.
 * Source: Discourse Network Analyzer 3.1, "polarisation" (greedy); its source spreads the ideal by a further factor of cluster size.
 */
export function measurePolarisation(statements: readonly Statement[], options: PolarisationOptions = {}): Polarisation {
  const { blocs: k = 2, seed = 1, starts = 10 } = options
  if (!Number.isInteger(k) || k < 2) {
    throw new EntenteError('bad-usage', `measurePolarisation: blocs is ${k}. Give a whole number from 2 on.`)
  }
  const counts = countStances(statements, options)
  const [agreeing, opposing] = [
    projectCounts(counts, { kind: 'congruence' }),
    projectCounts(counts, { kind: 'conflict' }),
  ]
  const tied = new Set([...agreeing.edges, ...opposing.edges].flatMap(({ source, target }) => [source, target]))
  const nodes = agreeing.nodes.filter((node) => tied.has(node))
  const n = nodes.length
  if (n < 2) return { score: null, blocs: new Map() }
  const [congruence, conflict] = [networkMatrix(agreeing, nodes), networkMatrix(opposing, nodes)]
  const total = (matrix: Float64Array): number => matrix.reduce((sum, value) => sum + value, 0)
  const matrices: Matrices = { n, congruence, conflict, norms: [total(congruence), total(conflict)] }
  const random = createRandom(seed)
  let best: { deviation: number; bloc: Int32Array } | null = null
  for (let start = 0; start < starts; start++) {
    const bloc = Int32Array.from({ length: n }, () => Math.floor(random() * k))
    const reached = improve(matrices, bloc, k)
    if (!best || reached < best.deviation - 1e-12) best = { deviation: reached, bloc }
  }
  const norm = matrices.norms[0] + matrices.norms[1]
  return {
    score: best ? 1 - best.deviation / (2 * norm) : null,
    blocs: relabelBlocs(nodes, best?.bloc ?? []),
  }
}
