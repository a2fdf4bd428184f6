import { compareKeys } from '../graph/compare-keys.ts'
import { groupBy } from '../graph/group-by.ts'
import { nodeKey } from '../graph/node-key.ts'
import { type PeriodUnit, periodOf } from '../graph/period.ts'
import type { Statement } from '../schema/statement.ts'

export type GroupKey = 'actor' | 'issue' | 'stance' | 'speaker' | 'article' | 'source' | PeriodUnit

export type StatementGroup = Readonly<{
  /** The actor's id, the node of the target (`issue:…` or an actor's id), the stance, the period; empty where there is none. */
  key: string
  label: string
  support: number
  oppose: number
  neutral: number
  statements: readonly Statement[]
}>

function keyOf(statement: Statement, by: GroupKey): readonly [key: string, label: string] {
  const { actor, target, stance, speaker, article, source = '', date } = statement
  if (by === 'actor') return [actor.id, actor.name]
  if (by === 'issue') return [nodeKey(target), target.label]
  if (by === 'stance') return [stance, stance]
  if (by === 'speaker') return [speaker?.name ?? '', speaker?.name ?? '']
  if (by === 'article') return [article, article]
  if (by === 'source') return [source, source]
  const period = date === undefined ? '' : periodOf(date, by)
  return [period, period]
}

const PERIODS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year'])

/** Statements in groups: periods in order, all other groups by size, the largest first. */
export function groupStatements(statements: readonly Statement[], by: GroupKey): readonly StatementGroup[] {
  const groups = [...groupBy(statements, (statement) => keyOf(statement, by)[0])].map(
    ([key, group]): StatementGroup => {
      const count = (stance: string) => group.filter((statement) => statement.stance === stance).length
      const [head] = group
      const label = head ? keyOf(head, by)[1] : key
      const counts = { support: count('support'), oppose: count('oppose'), neutral: count('neutral') }
      return { key, label, ...counts, statements: group }
    },
  )
  return groups.sort(
    (a, b) => (PERIODS.has(by) ? 0 : b.statements.length - a.statements.length) || compareKeys(a.key, b.key),
  )
}
