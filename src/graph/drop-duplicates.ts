import type { DuplicateRule } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'
import { nodeKey } from './node-key.ts'
import { periodOf } from './period.ts'

/**
 * Where a statement counts once: its article, week, month, year, or everywhere. A statement without a date falls back on its
 * article under the calendar rules: an article has one date even where nobody knows it.
 */
function scopeOf(statement: Statement, rule: Exclude<DuplicateRule, 'include'>): string {
  if (rule === 'range') return ''
  if (rule === 'document' || statement.date === undefined) return `article ${statement.article}`
  return periodOf(statement.date, rule)
}

/**
 * Keeps the first of the statements that agree in actor, target and stance within the rule's scope, in the order given.
 *
 * Source: Leifeld, Discourse Network Analyzer manual, "duplicate statements"; weeks are ISO 8601 weeks.
 */
export function dropDuplicates(statements: readonly Statement[], rule: DuplicateRule): readonly Statement[] {
  if (rule === 'include') return statements
  const seen = new Set<string>()
  return statements.filter((statement) => {
    const key = `${statement.actor.id}|${statement.stance}|${nodeKey(statement.target)}|${scopeOf(statement, rule)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
