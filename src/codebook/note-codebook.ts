import type { Statement } from '../schema/statement.ts'

/** Notes what the codebook decided, after what earlier runs noted; each note once. */
export function noteCodebook(statement: Statement, note: string): Statement {
  const notes = statement.codebook?.split('; ') ?? []
  return notes.includes(note) ? statement : { ...statement, codebook: [...notes, note].join('; ') }
}
