import { EntenteError } from '../../errors.ts'
import { readRecord, readVarint, type SqliteValue } from './read-record.ts'

export type SqliteRow = Readonly<Record<string, SqliteValue>>

export type SqliteFile = Readonly<{
  /** Names of the tables, as the file spells them. */
  tables: readonly string[]
  /** The rows of a table, whatever the case of its name, in the order of their row ids; none where there is no such table. */
  rows: (table: string) => SqliteRow[]
}>

type Table = Readonly<{ name: string; root: number; columns: readonly string[]; rowId: number }>

const MAGIC = 'SQLite format 3\u0000'
const LEAF = 0x0d
const INTERIOR = 0x05
const CONSTRAINT = /^(constraint|primary\s+key|unique|check|foreign\s+key)\b/i

/** The names of a table's columns, from the text that created it, and which of them is the row id (−1: none). */
function readColumns(sql: string): readonly [columns: string[], rowId: number] {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'))
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i <= body.length; i++) {
    if (body[i] === '(') depth++
    if (body[i] === ')') depth--
    if (i < body.length && (body[i] !== ',' || depth > 0)) continue
    parts.push(body.slice(start, i).trim())
    start = i + 1
  }
  const columns = parts.filter((part) => part !== '' && !CONSTRAINT.test(part))
  const names = columns.map((part) => /^["'`[]?(\w+)/.exec(part)?.[1] ?? part)
  return [names, columns.findIndex((part) => /^\S+\s+integer\b.*\bprimary\s+key\b/is.test(part))]
}

/**
 * Reads the tables of an SQLite 3 database that is at hand as bytes. Pure, so that it runs where no SQLite is. It reads what the
 * file holds: changes that a program left in a write-ahead log beside it are not there, so close that program first.
 *
 * Errors: `bad-input` where the bytes are no SQLite database, or a broken one.
 * Source: "Database File Format", sqlite.org.
 */
export function readSqlite(bytes: Uint8Array, name = 'database'): SqliteFile {
  const fail = (problem: string): never => {
    throw new EntenteError('bad-input', `${name}: ${problem}. Is this an SQLite database, and whole?`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512 || new TextDecoder('latin1').decode(bytes.subarray(0, 16)) !== MAGIC) fail('no SQLite header')
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16)
  const usable = pageSize - view.getUint8(20)
  const encoding = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'][view.getUint32(56)] ?? 'utf-8'
  const decoder = new TextDecoder(encoding)

  const page = (number: number): DataView => {
    const start = (number - 1) * pageSize
    if (number < 1 || start + pageSize > bytes.length) return fail(`page ${number} is missing`)
    return new DataView(bytes.buffer, bytes.byteOffset + start, pageSize)
  }

  /** A cell's payload: what fits on the page, then the chain of overflow pages. */
  const readPayload = (of: DataView, at: number, size: number): Uint8Array => {
    const maxLocal = usable - 35
    const minLocal = Math.floor(((usable - 12) * 32) / 255) - 23
    const spread = minLocal + ((size - minLocal) % (usable - 4))
    const local = size <= maxLocal ? size : spread <= maxLocal ? spread : minLocal
    const payload = new Uint8Array(size)
    payload.set(new Uint8Array(of.buffer, of.byteOffset + at, local))
    let filled = local
    let next = size > local ? of.getUint32(at + local) : 0
    while (filled < size) {
      const overflow = page(next)
      const part = Math.min(usable - 4, size - filled)
      payload.set(new Uint8Array(overflow.buffer, overflow.byteOffset + 4, part), filled)
      filled += part
      next = overflow.getUint32(0)
    }
    return payload
  }

  function* cellsOf(root: number, depth = 0): Generator<readonly [rowId: number, values: SqliteValue[]]> {
    if (depth > 20) fail('its tree of pages has no end')
    const node = page(root)
    const header = root === 1 ? 100 : 0
    const type = node.getUint8(header)
    const count = node.getUint16(header + 3)
    const pageBytes = new Uint8Array(node.buffer, node.byteOffset, pageSize)
    if (type !== LEAF && type !== INTERIOR) fail(`page ${root} is no table`)
    for (let i = 0; i < count; i++) {
      const at = node.getUint16(header + (type === LEAF ? 8 : 12) + 2 * i)
      if (type === INTERIOR) {
        yield* cellsOf(node.getUint32(at), depth + 1)
        continue
      }
      const [size, afterSize] = readVarint(pageBytes, at)
      const [rowId, body] = readVarint(pageBytes, afterSize)
      yield [rowId, readRecord(readPayload(node, body, size), (text) => decoder.decode(text))]
    }
    if (type === INTERIOR) yield* cellsOf(node.getUint32(header + 8), depth + 1)
  }

  const tables = new Map<string, Table>()
  try {
    for (const [, [type, tableName, , root, sql]] of cellsOf(1)) {
      if (type !== 'table' || typeof tableName !== 'string' || typeof root !== 'number' || typeof sql !== 'string')
        continue
      const [columns, rowId] = readColumns(sql)
      tables.set(tableName.toLowerCase(), { name: tableName, root, columns, rowId })
    }
  } catch (error) {
    if (error instanceof RangeError) fail('a page is broken')
    throw error
  }
  return {
    tables: [...tables.values()].map((table) => table.name),
    rows: (wanted) => {
      const table = tables.get(wanted.toLowerCase())
      if (!table) return []
      return Array.from(cellsOf(table.root), ([rowId, values]) =>
        Object.fromEntries(table.columns.map((column, i) => [column, i === table.rowId ? rowId : (values[i] ?? null)])),
      )
    },
  }
}
