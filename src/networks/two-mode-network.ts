import { compareKeys } from '../graph/compare-keys.ts'
import type { Network, TwoModeKind, TwoModeNormalization } from '../schema/network.ts'
import type { Statement } from '../schema/statement.ts'
import type { Counts } from './count-cells.ts'
import { type CountOptions, countStances } from './count-stances.ts'

export type TwoModeOptions = CountOptions &
  Readonly<{
    kind: TwoModeKind
    /** Default `none`; `combine` is a code, not a number, and takes no other. */
    normalize?: TwoModeNormalization | undefined
  }>

type Stances = { support: number; oppose: number; neutral: number }

function weightOf({ support, oppose, neutral }: Stances, kind: TwoModeKind): number {
  if (kind === 'support') return support
  if (kind === 'oppose') return oppose
  if (kind === 'neutral') return neutral
  if (kind === 'subtract') return support - oppose
  if (kind === 'ignore') return support + oppose + neutral
  return (support > 0 ? 1 : 0) + (oppose > 0 ? 2 : 0)
}

function stancesByCell(counts: Counts): Map<number, Stances> {
  const cells = new Map<number, Stances>()
  for (const [e, count] of counts.count.entries()) {
    const key = (counts.row[e] ?? 0) * counts.columns.length + (counts.column[e] ?? 0)
    const stances = cells.get(key) ?? { support: 0, oppose: 0, neutral: 0 }
    cells.set(key, stances)
    const level = counts.levels[counts.level[e] ?? 0] ?? 0
    if (level > 0) stances.support += count
    else if (level < 0) stances.oppose += count
    else stances.neutral += count
  }
  return cells
}

/**
 * The two-mode network: an edge from each actor to each issue, weighted by
 * - `support`, `oppose`, `neutral`: the number of such statements, x[i][j][k]
 * - `subtract`: support − opposition
 * - `ignore`: all statements
 * - `combine`: 1 support only, 2 opposition only, 3 both
 *
 * `activity` divides by the actor's statements Σ_j Σ_k x, `prominence` by the Σ_i Σ_k x; neutral ones count there where
 * they do in the weight (`neutral`, `ignore`). A divisor of 0 gives 0; edges of weight 0 are left out.
 * Source: Leifeld, Discourse Network Analyzer manual, chapter 2, "affiliation networks".
 */
export function twoModeNetwork(statements: readonly Statement[], options: TwoModeOptions): Network {
  const { kind, normalize = 'none' } = options
  const counts = countStances(statements, options)
  const { rows, columns } = counts
  const countsNeutral = kind === 'neutral' || kind === 'ignore'
  const activity = new Float64Array(rows.length)
  const prominence = new Float64Array(columns.length)
  const cells = [...stancesByCell(counts)].map(([key, stances]) => {
    const [i, j] = [Math.floor(key / columns.length), key % columns.length]
    const all = stances.support + stances.oppose + (countsNeutral ? stances.neutral : 0)
    activity[i] = (activity[i] ?? 0) + all
    prominence[j] = (prominence[j] ?? 0) + all
    return { i, j, weight: weightOf(stances, kind) }
  })
  const divisor = (i: number, j: number): number => {
    if (normalize === 'none' || kind === 'combine') return 1
    return (normalize === 'activity' ? activity[i] : prominence[j]) ?? 0
  }
  return {
    mode: 'two-mode',
    nodes: [...rows, ...columns].sort(compareKeys),
    edges: cells.flatMap(({ i, j, weight }) => {
      const by = divisor(i, j)
      if (weight === 0 || by === 0) return []
      return [{ source: rows[i] ?? '', target: columns[j] ?? '', weight: weight / by }]
    }),
  }
}
