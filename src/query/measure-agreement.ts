import { compareKeys } from '../graph/compare-keys.ts'
import { groupBy } from '../graph/group-by.ts'
import { nodeKey } from '../graph/node-key.ts'
import { dayFromNumber, dayNumber, type PeriodUnit, periodBounds } from '../graph/period.ts'
import type { ActorId } from '../schema/actor.ts'
import type { Day } from '../schema/date.ts'
import type { Statement, Target } from '../schema/statement.ts'

/** Two actors on one target. */
export type SharedTarget = Readonly<{
  target: Target
  congruence: number
  conflict: number
  relation: 'agree' | 'differ' | 'mixed'
  statements: readonly [a: readonly Statement[], b: readonly Statement[]]
}>

/** How far two actors agree. */
export type AgreementScore = Readonly<{
  /** (congruence − conflict) ÷ (congruence + conflict): 1 in all things, −1 in none; null where they share no target. */
  score: number | null
  congruence: number
  conflict: number
  /** The targets on which both took a side, those with the most statements first. */
  shared: readonly SharedTarget[]
}>

export type Agreement = AgreementScore &
  Readonly<{
    actors: readonly [a: readonly ActorId[], b: readonly ActorId[]]
    /** One score a window, where a window was asked for. */
    windows: readonly (AgreementScore & Readonly<{ from: Day; to: Day }>)[]
  }>

export type AgreementOptions = Readonly<{
  /** A calendar period, or a number of days counted from the first statement. */
  window?: PeriodUnit | number
}>

function sides(statements: readonly Statement[]): readonly [support: number, oppose: number] {
  const support = statements.filter(({ stance }) => stance === 'support').length
  return [support, statements.filter(({ stance }) => stance === 'oppose').length]
}

function compare(ofA: readonly Statement[], ofB: readonly Statement[]): AgreementScore {
  const groupsOfB = groupBy(ofB, ({ target }) => nodeKey(target))
  const shared = [...groupBy(ofA, ({ target }) => nodeKey(target))].flatMap(([key, a]): SharedTarget[] => {
    const b = groupsOfB.get(key) ?? []
    const [supportA, opposeA] = sides(a)
    const [supportB, opposeB] = sides(b)
    const congruence = supportA * supportB + opposeA * opposeB
    const conflict = supportA * opposeB + opposeA * supportB
    const [head] = a
    if (!head || congruence + conflict === 0) return []
    const relation = conflict === 0 ? 'agree' : congruence === 0 ? 'differ' : 'mixed'
    return [{ target: head.target, congruence, conflict, relation, statements: [a, b] }]
  })
  const congruence = shared.reduce((sum, row) => sum + row.congruence, 0)
  const conflict = shared.reduce((sum, row) => sum + row.conflict, 0)
  const size = ({ statements: [a, b] }: SharedTarget): number => a.length + b.length
  return {
    score: shared.length > 0 ? (congruence - conflict) / (congruence + conflict) : null,
    congruence,
    conflict,
    shared: shared.sort((x, y) => size(y) - size(x) || compareKeys(nodeKey(x.target), nodeKey(y.target))),
  }
}

function windowBounds(days: readonly Day[], window: PeriodUnit | number): (readonly [from: Day, to: Day])[] {
  const [first] = [...days].sort(compareKeys)
  if (first === undefined) return []
  const bounds = days.map((day): readonly [Day, Day] => {
    if (typeof window !== 'number') return periodBounds(day, window)
    const length = Math.max(1, Math.floor(window))
    const start = dayNumber(first) + Math.floor((dayNumber(day) - dayNumber(first)) / length) * length
    return [dayFromNumber(start), dayFromNumber(start + length - 1)]
  })
  return [...new Map(bounds.map((bound) => [bound[0], bound])).values()].sort(([a], [b]) => compareKeys(a, b))
}

/**
 * How far two actors (or two sets that a shared name means) agree: binary congruence and conflict over the targets on which both
 * took a side, whole and by window. Neutral statements count in neither. Missing dates: counted in the whole, in no window; a window in
 * which neither spoke is left out.
 *
 * Source: congruence and conflict as in Leifeld, Discourse Network Analyzer manual, chapter 2.
 */
export function measureAgreement(
  statements: readonly Statement[],
  a: ReadonlySet<ActorId>,
  b: ReadonlySet<ActorId>,
  options: AgreementOptions = {},
): Agreement {
  const ofA = statements.filter(({ actor }) => a.has(actor.id))
  const ofB = statements.filter(({ actor }) => b.has(actor.id))
  const days = [...ofA, ...ofB].flatMap(({ date }) => date ?? [])
  const bounds = options.window === undefined ? [] : windowBounds(days, options.window)
  const windows = bounds.map(([from, to]) => {
    const isWithin = ({ date }: Statement): boolean => date !== undefined && date >= from && date <= to
    return { from, to, ...compare(ofA.filter(isWithin), ofB.filter(isWithin)) }
  })
  return { actors: [[...a].sort(compareKeys), [...b].sort(compareKeys)], ...compare(ofA, ofB), windows }
}
