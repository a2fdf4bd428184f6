import type { Counts } from './count-cells.ts'

/** Where the entries of each column begin, and the entries in the order of columns, then rows, then levels. */
export type ColumnIndex = Readonly<{ starts: Int32Array; entries: Int32Array }>

/** A counting sort: the entries come sorted by row, and stay so within each column. */
export function indexColumns({ column, columns }: Counts): ColumnIndex {
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

/** The same counts with rows and columns changed over. */
export function transposeCounts(counts: Counts): Counts {
  const { rows, columns, levels, row, column, level, count } = counts
  const { entries } = indexColumns(counts)
  return {
    rows: columns,
    columns: rows,
    levels,
    row: Int32Array.from(entries, (e) => column[e] ?? 0),
    column: Int32Array.from(entries, (e) => row[e] ?? 0),
    level: Int32Array.from(entries, (e) => level[e] ?? 0),
    count: Float64Array.from(entries, (e) => count[e] ?? 0),
  }
}
