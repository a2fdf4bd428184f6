import { compareKeys } from '../graph/compare-keys.ts'

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

/** Names in the order in which they came, and their ranks once sorted. */
type Names = { readonly indexOf: Map<string, number>; readonly names: string[] }

const startNames = (): Names => ({ indexOf: new Map(), names: [] })

function indexOfName(into: Names, name: string): number {
  const known = into.indexOf.get(name)
  if (known !== undefined) return known
  into.indexOf.set(name, into.names.length)
  return into.names.push(name) - 1
}

function sortNames({ names }: Names): readonly [sorted: string[], rankOf: Int32Array] {
  const order = [...names.keys()].sort((a, b) => compareKeys(names[a] ?? '', names[b] ?? ''))
  const rankOf = new Int32Array(names.length)
  for (const [rank, i] of order.entries()) rankOf[i] = rank
  return [order.map((i) => names[i] ?? ''), rankOf]
}

// Up to so many cells their sums stand in one array; beyond, only those that are not empty.
const DENSE_LIMIT = 1 << 24

/** Adds the numbers up by key, and gives the keys whose sum is not 0, in order. */
function sumByKey(
  keys: Float64Array,
  values: readonly number[],
  size: number,
): readonly [keys: Float64Array, sums: Float64Array] {
  if (size > DENSE_LIMIT) return sumSparsely(keys, values)
  const sums = new Float64Array(size)
  for (let i = 0; i < keys.length; i++) sums[keys[i] ?? 0] = (sums[keys[i] ?? 0] ?? 0) + (values[i] ?? 0)
  let count = 0
  for (const sum of sums) if (sum !== 0) count++
  const [filled, kept] = [new Float64Array(count), new Float64Array(count)]
  let next = 0
  for (let key = 0; key < size; key++) {
    const sum = sums[key] ?? 0
    if (sum === 0) continue
    filled[next] = key
    kept[next++] = sum
  }
  return [filled, kept]
}

function sumSparsely(keys: Float64Array, values: readonly number[]): readonly [keys: Float64Array, sums: Float64Array] {
  const sums = new Map<number, number>()
  for (let i = 0; i < keys.length; i++) sums.set(keys[i] ?? 0, (sums.get(keys[i] ?? 0) ?? 0) + (values[i] ?? 0))
  const filled = Float64Array.from([...sums].flatMap(([key, sum]) => (sum === 0 ? [] : [key]))).sort()
  return [filled, filled.map((key) => sums.get(key) ?? 0)]
}

export type CellCounter = Readonly<{
  add: (row: string, column: string, level: number, count: number) => void
  /** Rows and columns sorted by name, levels by value; cells that come to zero are dropped. */
  finish: () => Counts
}>

/** Adds up cells as they come. */
export function createCellCounter(): CellCounter {
  const [rows, columns] = [startNames(), startNames()]
  const levelOf = new Map<number, number>()
  const parts: { row: number[]; column: number[]; level: number[]; count: number[] } = {
    row: [],
    column: [],
    level: [],
    count: [],
  }
  return {
    add: (row, column, level, count) => {
      if (!levelOf.has(level)) levelOf.set(level, levelOf.size)
      parts.row.push(indexOfName(rows, row))
      parts.column.push(indexOfName(columns, column))
      parts.level.push(levelOf.get(level) ?? 0)
      parts.count.push(count)
    },
    finish: () => {
      const [rowNames, rowRank] = sortNames(rows)
      const [columnNames, columnRank] = sortNames(columns)
      const levels = [...levelOf.keys()].sort((a, b) => a - b)
      const levelRank = Int32Array.from(levelOf.keys(), (value) => levels.indexOf(value))
      const [width, depth] = [columnNames.length, levels.length]
      const keys = new Float64Array(parts.row.length)
      for (let i = 0; i < keys.length; i++) {
        const place = (rowRank[parts.row[i] ?? 0] ?? 0) * width + (columnRank[parts.column[i] ?? 0] ?? 0)
        keys[i] = place * depth + (levelRank[parts.level[i] ?? 0] ?? 0)
      }
      const [filled, count] = sumByKey(keys, parts.count, rowNames.length * width * depth)
      const size = filled.length
      const [row, column, level] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
      for (let i = 0; i < size; i++) {
        const key = filled[i] ?? 0
        const place = Math.floor(key / depth)
        row[i] = Math.floor(place / width)
        column[i] = place % width
        level[i] = key % depth
      }
      return { rows: rowNames, columns: columnNames, levels, row, column, level, count }
    },
  }
}

/** Adds up cells that are at hand. */
export function countCells(cells: Iterable<Cell>): Counts {
  const counter = createCellCounter()
  for (const { row, column, level, count } of cells) counter.add(row, column, level, count)
  return counter.finish()
}
