import { compareKeys } from '../graph/compare-keys.ts'
import { groupBy } from '../graph/group-by.ts'
import { type PeriodUnit, periodOf } from '../graph/period.ts'
import type { Statement } from '../schema/statement.ts'

/** What was said in one calendar period. */
export type TimelineEntry = Readonly<{
  /** `2006-07-14`, `2006-W28`, `2006-07` or `2006`. */
  period: string
  support: number
  oppose: number
  neutral: number
  statements: readonly Statement[]
}>

/** Statements by calendar period, in order; periods without any are left out, and so are statements without a date. */
export function listTimeline(statements: readonly Statement[], unit: PeriodUnit): readonly TimelineEntry[] {
  const dated = statements.filter(({ date }) => date !== undefined)
  const groups = groupBy(dated, ({ date = '' }) => periodOf(date, unit))
  return [...groups]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([period, group]) => {
      const count = (stance: string) => group.filter((statement) => statement.stance === stance).length
      const counts = { support: count('support'), oppose: count('oppose'), neutral: count('neutral') }
      return { period, ...counts, statements: group }
    })
}
