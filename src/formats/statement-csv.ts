import type { Statement } from '../schema/statement.ts'
import { type CsvValue, csvRow } from './csv-row.ts'

const COLUMNS: readonly (readonly [name: string, read: (statement: Statement) => CsvValue])[] = [
  ['id', ({ id }) => id],
  ['article', ({ article }) => article],
  ['date', ({ date }) => date],
  ['source', ({ source }) => source],
  ['url', ({ url }) => url],
  ['actor', ({ actor }) => actor.id],
  ['actor_name', ({ actor }) => actor.name],
  ['actor_type', ({ actor }) => actor.type],
  ['actor_candidates', ({ actor }) => actor.candidates],
  ['speaker', ({ speaker }) => speaker?.name],
  ['speaker_role', ({ speaker }) => speaker?.role],
  ['stance', ({ stance }) => stance],
  ['target_kind', ({ target }) => target.kind],
  ['target', ({ target }) => target.id],
  ['target_label', ({ target }) => target.label],
  ['target_candidates', ({ target }) => (target.kind === 'actor' ? target.candidates : undefined)],
  ['target_actors', ({ target }) => (target.kind === 'issue' ? target.actors : [])],
  ['modality', ({ modality }) => modality],
  ['attribution', ({ attribution }) => attribution],
  ['confidence', ({ confidence }) => confidence],
  ['start', ({ evidence }) => evidence.start],
  ['end', ({ evidence }) => evidence.end],
  ['quote', ({ evidence }) => evidence.quote],
  ['rule', ({ rule }) => rule],
  ['reports', ({ reports }) => reports],
]

/** Statements as a table of events, one a row, in the order given. The spans of the evidence are left to JSON. */
export function* statementCsv(statements: Iterable<Statement>): Generator<string, void, undefined> {
  yield csvRow(COLUMNS.map(([name]) => name))
  for (const statement of statements) yield csvRow(COLUMNS.map(([, read]) => read(statement)))
}
