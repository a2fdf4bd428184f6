import type { Statement } from '../../src/schema/statement.ts'

const COLUMNS: readonly (readonly [string, (statement: Statement) => string | number])[] = [
  ['id', ({ id }) => id],
  ['date', ({ date }) => date ?? ''],
  ['actor', ({ actor }) => actor.id],
  ['actor_name', ({ actor }) => actor.name],
  ['speaker', ({ speaker }) => speaker?.name ?? ''],
  ['stance', ({ stance }) => stance],
  ['target_kind', ({ target }) => target.kind],
  ['target', ({ target }) => target.id],
  ['target_label', ({ target }) => target.label],
  ['quote', ({ evidence }) => evidence.quote],
  ['article', ({ article }) => article],
  ['start', ({ evidence }) => evidence.start],
  ['end', ({ evidence }) => evidence.end],
  ['source', ({ source }) => source ?? ''],
  ['url', ({ url }) => url ?? ''],
  ['modality', ({ modality }) => modality],
  ['confidence', ({ confidence }) => confidence],
  ['rule', ({ rule }) => rule],
]

/** A spreadsheet runs cells that begin like a formula: an apostrophe before them keeps them text. */
function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Statements as CSV (RFC 4180), a byte order mark first so that spreadsheets read accents. */
export function writeCsv(statements: readonly Statement[]): string {
  const head = COLUMNS.map(([name]) => name).join(',')
  const rows = statements.map((statement) => COLUMNS.map(([, read]) => writeCell(read(statement))).join(','))
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`
}
