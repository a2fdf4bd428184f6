import { compareKeys } from '../graph/compare-keys.ts'
import { groupBy } from '../graph/group-by.ts'
import { nodeKey } from '../graph/node-key.ts'
import { newestOf, type Standing, standingOf } from '../networks/standing.ts'
import type { Day } from '../schema/date.ts'
import type { ActorReference, Statement, Target } from '../schema/statement.ts'

/** Where one actor stands on one target, with the words that prove it. */
export type Position = Readonly<{
  actor: ActorReference
  target: Target
  /** By the statements of the newest day. */
  standing: Standing
  support: number
  oppose: number
  neutral: number
  first?: Day
  last?: Day
  /** The newest statement, whose quote to show. */
  newest: Statement
  /** All of them, oldest first, undated ones last. */
  statements: readonly Statement[]
}>

const ORDER: readonly Standing[] = ['support', 'oppose', 'divided', 'neutral']

/** Who stands where, from statements sorted by date: by target, then supporters, opponents, the divided and the neutral. */
export function listPositions(statements: readonly Statement[]): readonly Position[] {
  const groups = groupBy(statements, ({ actor, target }) => `${nodeKey(target)}|${actor.id}`)
  const positions = [...groups.values()].flatMap((group): Position[] => {
    const newestDay = newestOf(group)
    const newest = newestDay.at(-1)
    if (!newest) return []
    const count = (stance: string) => group.filter((statement) => statement.stance === stance).length
    const [first] = group
    return [
      {
        actor: newest.actor,
        target: newest.target,
        standing: standingOf(newestDay),
        support: count('support'),
        oppose: count('oppose'),
        neutral: count('neutral'),
        ...(first?.date !== undefined && newest.date !== undefined && { first: first.date, last: newest.date }),
        newest,
        statements: group,
      },
    ]
  })
  return positions.sort(
    (a, b) =>
      compareKeys(nodeKey(a.target), nodeKey(b.target)) ||
      ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
      b.statements.length - a.statements.length ||
      compareKeys(a.actor.id, b.actor.id),
  )
}
