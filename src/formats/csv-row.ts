// A spreadsheet takes a cell that begins so for a formula, and runs it.
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\n\r]/

export type CsvValue = string | number | boolean | null | undefined | readonly (string | number | boolean)[]

const SEPARATOR = ' | '

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = typeof value === 'object' ? value.join(SEPARATOR) : String(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * One row of CSV by RFC 4180, with its line end. Lists are joined by ` | `. Texts that a spreadsheet would run as a formula (those
 * that begin with `=`, `+`, `-`, `@`, a tab or a carriage return) get an apostrophe before them; numbers are left alone.
 */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\n`
}
