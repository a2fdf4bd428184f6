import type { Cell } from '../../src/networks/count-cells.ts'
import type { NetworkKind, Normalization } from '../../src/schema/network.ts'

// The formulas as the manual writes them, sum by sum: slow, and plain enough to be checked by eye.

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
const distinct = <Value>(values: Value[]): Value[] => [...new Set(values)].sort()

export function referenceProjection(
  cells: readonly Cell[],
  kind: NetworkKind,
  normalize: Normalization,
  range: number | null,
): Map<string, number> {
  const rows = distinct(cells.map((cell) => cell.row))
  const columns = distinct(cells.map((cell) => cell.column))
  const levels = distinct(cells.map((cell) => cell.level))
  const x = (i: string, j: string, k: number) =>
    sum(cells.filter(({ row, column, level }) => row === i && column === j && level === k).map(({ count }) => count))
  const counted = levels.filter((k) => range !== null || kind === 'ignore' || k !== 0)
  const congruent = (k: number, l: number) => (range === null ? Number(k * l > 0) : 1 - Math.abs(k - l) / range)
  const conflicting = (k: number, l: number) => (range === null ? Number(k * l < 0) : Math.abs(k - l) / range)
  const m = (k: number, l: number, of: NetworkKind) => {
    if (of === 'ignore') return 1
    if (of === 'congruence') return congruent(k, l)
    return of === 'conflict' ? conflicting(k, l) : congruent(k, l) - conflicting(k, l)
  }
  const w = (a: string, b: string, of: NetworkKind) =>
    sum(columns.flatMap((j) => levels.flatMap((k) => levels.map((l) => x(a, j, k) * x(b, j, l) * m(k, l, of)))))
  const n = (i: string) => sum(columns.flatMap((j) => counted.map((k) => x(i, j, k))))
  const divisor = (a: string, b: string) => {
    if (normalize === 'average') return (n(a) + n(b)) / 2
    if (normalize === 'dna-cosine') return n(a) * n(b)
    if (normalize === 'jaccard') {
      const cellsOf = columns.flatMap((j) => counted.map((k) => [x(a, j, k), x(b, j, k)] as const))
      return sum(cellsOf.map(([p, q]) => (q === 0 ? p : 0) + (p === 0 ? q : 0) + p * q))
    }
    if (normalize === 'cosine') {
      const own = kind === 'conflict' ? 'congruence' : kind
      return Math.sqrt(w(a, a, own) * w(b, b, own))
    }
    return 1
  }
  const edges = new Map<string, number>()
  for (const [i, a] of rows.entries()) {
    for (const b of rows.slice(i + 1)) {
      const by = divisor(a, b)
      const weight = by === 0 ? 0 : w(a, b, kind) / by
      if (weight !== 0) edges.set(`${a} ${b}`, weight)
    }
  }
  return edges
}
