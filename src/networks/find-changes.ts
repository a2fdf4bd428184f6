import { compareKeys } from '../graph/compare-keys.ts'
import { compareStatements } from '../graph/compare-statements.ts'
import { groupBy } from '../graph/group-by.ts'
import { nodeKey } from '../graph/node-key.ts'
import type { Day } from '../schema/date.ts'
import type { ActorReference, Statement, Target } from '../schema/statement.ts'
import { type Standing, standingOf } from './standing.ts'

/** An actor that stood one way and then another. */
export type Change = Readonly<{
  actor: ActorReference
  target: Target
  /** The day on which the new stance first shows. */
  date: Day
  from: Standing
  to: Standing
  /** `reversal`: from support to opposition or back; `shift`: to or from neutral or divided words. */
  kind: 'reversal' | 'shift'
  /** The statements of the last day before, and of the day itself. */
  before: readonly Statement[]
  after: readonly Statement[]
}>

const SIDES: ReadonlySet<Standing> = new Set<Standing>(['support', 'oppose'])

/**
 * Who changed their mind, and when: for each actor and target the days on which the standing differs from that of the last day before.
 *
 * Missing dates: statements without a date have no before or after and are left out. One day with both stances is `divided`, no
 * change in itself. Sorted by date, actor and target.
 */
export function findChanges(statements: readonly Statement[]): readonly Change[] {
  const dated = statements.filter(({ date }) => date !== undefined).sort(compareStatements)
  const changes: Change[] = []
  for (const series of groupBy(dated, ({ actor, target }) => `${actor.id}|${nodeKey(target)}`).values()) {
    let before: readonly Statement[] = []
    for (const [date, after] of groupBy(series, ({ date = '' }) => date)) {
      const [from, to] = [standingOf(before), standingOf(after)]
      const [head] = after
      if (head && before.length > 0 && from !== to) {
        const kind = SIDES.has(from) && SIDES.has(to) ? 'reversal' : 'shift'
        changes.push({ actor: head.actor, target: head.target, date, from, to, kind, before, after })
      }
      before = after
    }
  }
  return changes.sort(
    (a, b) =>
      compareKeys(a.date, b.date) ||
      compareKeys(a.actor.id, b.actor.id) ||
      compareKeys(nodeKey(a.target), nodeKey(b.target)),
  )
}
