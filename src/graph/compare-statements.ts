import type { Statement } from '../schema/statement.ts'
import { compareKeys } from './compare-keys.ts'

// Sorts behind every day, so that statements without a date come last.
const UNDATED = '~'

/** By date, then article, then place in the text, then id; statements without a date last. */
export function compareStatements(a: Statement, b: Statement): number {
  return (
    compareKeys(a.date ?? UNDATED, b.date ?? UNDATED) ||
    compareKeys(a.article, b.article) ||
    a.evidence.start - b.evidence.start ||
    a.evidence.end - b.evidence.end ||
    compareKeys(a.id, b.id)
  )
}
