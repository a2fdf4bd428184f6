import { distinctSorted } from '../graph/distinct-sorted.ts'

/** So many statements of one row (an actor) on one column (an issue) at one level of a scale (−1 and 1, or −5 to 5). */
export type Cell = Readonly<{ row: string; column: string; level: number; count: number }>

/**
 * The counts x[i][j][k] of a two-mode network: row i (actor), column j (issue), level k (stance). One entry a cell that is not
 * empty, sorted by row, column and level; `row`, `column` and `level` are indices into `rows`, `columns` and `levels`.
 */
export type Counts = Readonly<{
  rows: readonly string[]
  columns: readonly string[]
  levels: readonly number[]
  row: Int32Array
  column: Int32Array
  level: Int32Array
  count: Float64Array
}>

/** Adds up cells; those that come to zero are dropped. Rows and columns are sorted by name, levels by value. */
export function countCells(cells: Iterable<Cell>): Counts {
  const all = [...cells]
  const rows = distinctSorted(all.map(({ row }) => row))
  const columns = distinctSorted(all.map(({ column }) => column))
  const levels = [...new Set(all.map(({ level }) => level))].sort((a, b) => a - b)
  const rowOf = new Map(rows.map((name, i) => [name, i]))
  const columnOf = new Map(columns.map((name, i) => [name, i]))
  const levelOf = new Map(levels.map((value, i) => [value, i]))
  const sums = new Map<number, number>()
  for (const { row, column, level, count } of all) {
    const place = (rowOf.get(row) ?? 0) * columns.length + (columnOf.get(column) ?? 0)
    const key = place * levels.length + (levelOf.get(level) ?? 0)
    sums.set(key, (sums.get(key) ?? 0) + count)
  }
  const keys = Float64Array.from([...sums].flatMap(([key, sum]) => (sum === 0 ? [] : [key]))).sort()
  return {
    rows,
    columns,
    levels,
    row: Int32Array.from(keys, (key) => Math.floor(key / levels.length / columns.length)),
    column: Int32Array.from(keys, (key) => Math.floor(key / levels.length) % columns.length),
    level: Int32Array.from(keys, (key) => key % levels.length),
    count: Float64Array.from(keys, (key) => sums.get(key) ?? 0),
  }
}

/** The same counts with rows and columns changed over. */
export function transposeCounts(counts: Counts): Counts {
  const { rows, columns, levels, row, column, level, count } = counts
  const order = Int32Array.from(row.keys()).sort(
    (a, b) => (column[a] ?? 0) - (column[b] ?? 0) || (row[a] ?? 0) - (row[b] ?? 0) || (level[a] ?? 0) - (level[b] ?? 0),
  )
  return {
    rows: columns,
    columns: rows,
    levels,
    row: Int32Array.from(order, (i) => column[i] ?? 0),
    column: Int32Array.from(order, (i) => row[i] ?? 0),
    level: Int32Array.from(order, (i) => level[i] ?? 0),
    count: Float64Array.from(order, (i) => count[i] ?? 0),
  }
}
