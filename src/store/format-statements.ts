import { statementCsv } from '../formats/statement-csv.ts'
import type { Statement } from '../schema/statement.ts'

export const STATEMENT_FORMATS = ['jsonl', 'json', 'csv'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

/** Statements as JSONL (one a line), as one JSON list, or as CSV with a header row. */
export function formatStatements(statements: readonly Statement[], format: StatementFormat): string {
  if (format === 'json') return `${JSON.stringify(statements, null, 2)}\n`
  if (format === 'csv') return [...statementCsv(statements)].join('')
  return statements.map((statement) => `${JSON.stringify(statement)}\n`).join('')
}
