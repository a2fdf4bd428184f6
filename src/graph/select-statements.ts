import type { Selection } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'
import { compareStatements } from './compare-statements.ts'
import { requireDay } from './require-day.ts'

const COUNTED = ['actual', 'future'] as const

/**
 * The statements that count, each id once, in the order given.
 *
 * Missing dates: with `since` or `until` a statement without a date is left out, since nobody can say that it lies within.
 * Errors: `bad-usage` where a bound is no day.
 */
export function filterStatements(statements: readonly Statement[], selection: Selection = {}): Statement[] {
  const { modalities = COUNTED, minConfidence = 0, since, until } = selection
  if (since !== undefined) requireDay(since, 'since')
  if (until !== undefined) requireDay(until, 'until')
  const wanted = new Set<string>(modalities)
  const seen = new Set<string>()
  return statements.filter((statement) => {
    if (!wanted.has(statement.modality) || statement.confidence < minConfidence) return false
    if (since !== undefined && !(statement.date !== undefined && statement.date >= since)) return false
    if (until !== undefined && !(statement.date !== undefined && statement.date <= until)) return false
    if (seen.has(statement.id)) return false
    seen.add(statement.id)
    return true
  })
}

/** What `filterStatements` keeps, sorted by date, article and place. */
export function selectStatements(statements: readonly Statement[], selection: Selection = {}): readonly Statement[] {
  return filterStatements(statements, selection).sort(compareStatements)
}
