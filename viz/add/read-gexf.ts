import { EntenteError } from '../../src/errors.ts'
import { parseList } from '../../src/gexf/list-text.ts'
import type { Statement } from '../../src/schema/statement.ts'
import { isStatement } from './check-statement.ts'

const RECORDS = /^records(_\d+)?$/
const DOCTYPE = /<!DOCTYPE/i

function parseRecord(line: string, where: string): Statement {
  let value: unknown = null
  try {
    value = JSON.parse(line)
  } catch {
    // Said below, as of any other value that is no statement.
  }
  if (isStatement(value)) return value
  throw new EntenteError('bad-gexf', `${where}: “${line.slice(0, 40)}…” in its records is no statement`)
}

/**
 * The statements that a GEXF file of this project carries; the browser's own parser reads the XML.
 *
 * Errors: `bad-gexf` for a DOCTYPE, for what is no XML or no GEXF, and for a graph without statements.
 */
export function readGexfStatements(text: string, where: string): readonly Statement[] {
  if (DOCTYPE.test(text)) {
    throw new EntenteError(
      'bad-gexf',
      `${where}: has a DOCTYPE, which is refused because its entities are unsafe. Remove it.`,
    )
  }
  const page = new DOMParser().parseFromString(text, 'application/xml')
  const broken = page.querySelector('parsererror')?.textContent
  if (broken)
    throw new EntenteError('bad-gexf', `${where}: is no XML: ${/error on line \d+[^:]*/.exec(broken)?.[0] ?? 'broken'}`)
  if (page.documentElement.localName !== 'gexf') {
    throw new EntenteError('bad-gexf', `${where}: is no GEXF, it begins with <${page.documentElement.localName}>`)
  }
  const columns = Array.from(page.querySelectorAll('attributes[class=edge] > attribute'))
    .filter((column) => RECORDS.test(column.getAttribute('title') ?? ''))
    .map((column) => column.getAttribute('id'))
  const lines = Array.from(page.querySelectorAll('edge attvalue'))
    .filter((value) => columns.includes(value.getAttribute('for')))
    .flatMap((value) => parseList(value.getAttribute('value') ?? ''))
  if (lines.length > 0) return lines.map((line) => parseRecord(line, where))
  throw new EntenteError('bad-gexf', `${where}: carries no statements; only a graph that Entente wrote does`)
}
