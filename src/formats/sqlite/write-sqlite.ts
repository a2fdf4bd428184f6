import type { SqliteValue } from './read-record.ts'
import { varint, writeRecord } from './write-record.ts'

export type SqliteTable = Readonly<{
  name: string
  /** The columns, as between the parentheses of CREATE TABLE. No UNIQUE and no PRIMARY KEY but an INTEGER one: they would need an index. */
  columns: string
  /** Row ids 1, 2, 3 …; the value of an INTEGER PRIMARY KEY is null, since the row id stands for it. */
  rows: readonly (readonly SqliteValue[])[]
}>

const PAGE = 4096
const MAX_LOCAL = PAGE - 35
const MIN_LOCAL = Math.floor(((PAGE - 12) * 32) / 255) - 23
const FILE_HEADER = 100

type Cell = Readonly<{ rowId: number; bytes: Uint8Array }>

/** Pages of a file under construction; page n is at n − 1. */
type Pages = Uint8Array[]

function newPage(pages: Pages): number {
  return pages.push(new Uint8Array(PAGE))
}

function pageAt(pages: Pages, number: number): DataView {
  const page = pages[number - 1] ?? new Uint8Array(PAGE)
  return new DataView(page.buffer)
}

/** Puts what does not fit into a cell on a chain of pages, and gives the number of the first. */
function writeOverflow(pages: Pages, rest: Uint8Array): number {
  const first = newPage(pages)
  let number = first
  for (let at = 0; at < rest.length; at += PAGE - 4) {
    const isLast = at + PAGE - 4 >= rest.length
    const next = isLast ? 0 : newPage(pages)
    pageAt(pages, number).setUint32(0, next)
    pages[number - 1]?.set(rest.subarray(at, at + PAGE - 4), 4)
    number = next
  }
  return first
}

function leafCell(pages: Pages, rowId: number, values: readonly SqliteValue[]): Cell {
  const record = writeRecord(values)
  const head = [...varint(record.length), ...varint(rowId)]
  if (record.length <= MAX_LOCAL) return { rowId, bytes: Uint8Array.from([...head, ...record]) }
  const spread = MIN_LOCAL + ((record.length - MIN_LOCAL) % (PAGE - 4))
  const local = spread <= MAX_LOCAL ? spread : MIN_LOCAL
  const pointer = new DataView(new ArrayBuffer(4))
  pointer.setUint32(0, writeOverflow(pages, record.subarray(local)))
  return { rowId, bytes: Uint8Array.from([...head, ...record.subarray(0, local), ...new Uint8Array(pointer.buffer)]) }
}

function interiorCell(child: number, rowId: number): Cell {
  const bytes = Uint8Array.from([0, 0, 0, 0, ...varint(rowId)])
  new DataView(bytes.buffer).setUint32(0, child)
  return { rowId, bytes }
}

/** Writes a node of the tree; `right` is the last child of an interior one. */
function fillPage(pages: Pages, number: number, cells: readonly Cell[], right: number | null): void {
  const view = pageAt(pages, number)
  const header = number === 1 ? FILE_HEADER : 0
  const pointers = header + (right === null ? 8 : 12)
  let end = PAGE
  for (const [i, { bytes }] of cells.entries()) {
    end -= bytes.length
    pages[number - 1]?.set(bytes, end)
    view.setUint16(pointers + 2 * i, end)
  }
  view.setUint8(header, right === null ? 0x0d : 0x05)
  view.setUint16(header + 3, cells.length)
  view.setUint16(header + 5, end)
  if (right !== null) view.setUint32(header + 8, right)
}

/** Cells in groups that each fit on a page. */
function packCells(cells: readonly Cell[], room: number): Cell[][] {
  const groups: Cell[][] = [[]]
  let left = room
  for (const cell of cells) {
    const cost = cell.bytes.length + 2
    if (cost > left) {
      groups.push([])
      left = room
    }
    groups.at(-1)?.push(cell)
    left -= cost
  }
  return groups
}

/** An interior node of one child would hold no cell at all: it takes another from its neighbour. */
function packChildren(cells: readonly Cell[]): Cell[][] {
  const groups = packCells(cells, PAGE - 12)
  const [last, before] = [groups.at(-1), groups.at(-2)]
  if (last?.length === 1 && before) last.unshift(...before.splice(-1))
  return groups
}

/** Builds the tree of a table from its leaves up; its root goes to the page that was set aside for it. */
function writeTree(pages: Pages, root: number, leaves: readonly Cell[]): void {
  const rootHeader = root === 1 ? FILE_HEADER : 0
  let cells: readonly Cell[] = leaves
  let isLeaf = true
  // The last child of an interior node hangs at its right, without a cell.
  for (;;) {
    const body = isLeaf ? cells : cells.slice(0, -1)
    const right = isLeaf ? null : childOf(cells.at(-1))
    const needed = body.reduce((sum, { bytes }) => sum + bytes.length + 2, 0)
    if (needed <= PAGE - rootHeader - (isLeaf ? 8 : 12)) {
      fillPage(pages, root, body, right)
      return
    }
    const wasLeaf = isLeaf
    cells = (isLeaf ? packCells(cells, PAGE - 8) : packChildren(cells)).map((group) => {
      const number = newPage(pages)
      fillPage(pages, number, wasLeaf ? group : group.slice(0, -1), wasLeaf ? null : childOf(group.at(-1)))
      return interiorCell(number, group.at(-1)?.rowId ?? 0)
    })
    isLeaf = false
  }
}

function childOf(cell: Cell | undefined): number {
  return cell ? new DataView(cell.bytes.buffer).getUint32(0) : 0
}

function writeFileHeader(pages: Pages): void {
  const view = pageAt(pages, 1)
  pages[0]?.set(new TextEncoder().encode('SQLite format 3\u0000'))
  view.setUint16(16, PAGE)
  for (const [at, value] of [
    [18, 1],
    [19, 1],
    [21, 64],
    [22, 32],
    [23, 32],
  ] as const) {
    view.setUint8(at, value)
  }
  for (const [at, value] of [
    [24, 1], // change counter
    [28, pages.length],
    [40, 1], // schema cookie
    [44, 4], // schema format
    [56, 1], // UTF-8
    [92, 1], // the change counter for which the size holds
    [96, 3_040_001],
  ] as const) {
    view.setUint32(at, value)
  }
}

/**
 * An SQLite 3 database with the given tables, as bytes: the same tables give the same bytes. Pure, so that it runs where no
 * SQLite is.
 *
 * Source: "Database File Format", sqlite.org.
 */
export function writeSqlite(tables: readonly SqliteTable[]): Uint8Array {
  const pages: Pages = []
  newPage(pages)
  const schema = tables.map(({ name, columns, rows }, i) => {
    const root = newPage(pages)
    writeTree(
      pages,
      root,
      rows.map((values, row) => leafCell(pages, row + 1, values)),
    )
    return leafCell(pages, i + 1, ['table', name, name, root, `CREATE TABLE ${name}(${columns})`])
  })
  writeTree(pages, 1, schema)
  writeFileHeader(pages)
  const bytes = new Uint8Array(pages.length * PAGE)
  for (const [i, page] of pages.entries()) bytes.set(page, i * PAGE)
  return bytes
}
