import type { Codebook, CodebookStatement } from '../schema/codebook.ts'
import type { Statement } from '../schema/statement.ts'
import { noteCodebook } from './note-codebook.ts'

/** What the user said of single statements: none where one is dropped. */
export function decideStatement(
  statement: Statement,
  rows: ReadonlyMap<string, CodebookStatement>,
): readonly Statement[] {
  const row = rows.get(statement.id)
  if (!row) return [statement]
  if (row.drop) return []
  const { target } = statement
  const moved = row.issue !== undefined && target.kind === 'issue' ? { ...target, id: row.issue } : target
  return [noteCodebook({ ...statement, stance: row.stance ?? statement.stance, target: moved }, `statement ${row.id}`)]
}

export const statementRows = ({ statements = [] }: Codebook): ReadonlyMap<string, CodebookStatement> =>
  new Map(statements.map((row) => [row.id, row]))
