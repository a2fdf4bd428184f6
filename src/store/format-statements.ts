import type { Statement } from '../schema/statement.ts'

export const STATEMENT_FORMATS = ['jsonl', 'json', 'csv'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

const COLUMNS: Readonly<Record<string, (statement: Statement) => string | number | undefined | null>> = {
  id: ({ id }) => id,
  article: ({ article }) => article,
  date: ({ date }) => date,
  actor: ({ actor }) => actor.id,
  actor_name: ({ actor }) => actor.name,
  actor_type: ({ actor }) => actor.type,
  speaker: ({ speaker }) => speaker?.name,
  role: ({ speaker }) => speaker?.role,
  stance: ({ stance }) => stance,
  target_kind: ({ target }) => target.kind,
  target: ({ target }) => target.id,
  target_label: ({ target }) => target.label,
  modality: ({ modality }) => modality,
  attribution: ({ attribution }) => attribution,
  confidence: ({ confidence }) => confidence,
  start: ({ evidence }) => evidence.start,
  end: ({ evidence }) => evidence.end,
  quote: ({ evidence }) => evidence.quote,
  rule: ({ rule }) => rule,
  source: ({ source }) => source,
  url: ({ url }) => url,
}

/** A row of CSV as RFC 4180 has it, with `\n` at its end. */
export function csvRow(cells: readonly (string | number | undefined | null)[]): string {
  const quoted = cells.map((cell) => {
    const text = String(cell ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${quoted.join(',')}\n`
}

/** Statements as JSONL (one a line), as one JSON list, or as CSV with a header row. */
export function formatStatements(statements: readonly Statement[], format: StatementFormat): string {
  if (format === 'json') return `${JSON.stringify(statements, null, 2)}\n`
  if (format === 'jsonl') return statements.map((statement) => `${JSON.stringify(statement)}\n`).join('')
  const rows = statements.map((statement) => csvRow(Object.values(COLUMNS).map((cell) => cell(statement))))
  return csvRow(Object.keys(COLUMNS)) + rows.join('')
}
