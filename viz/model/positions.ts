import type { Stance, Statement } from '../../src/schema/statement.ts'
import type { Model } from './build-model.ts'
import { sortStatements } from './build-model.ts'
import type { View } from './derive-view.ts'
import { STANCES } from './stances.ts'

/** Where one actor stands on one target, by the statements that are shown. */
export type Position = Readonly<{
  actor: string
  target: string
  statements: Readonly<Record<Stance, readonly Statement[]>>
  total: number
}>

const NOTHING: Position['statements'] = { support: [], oppose: [], neutral: [] }

/** Every shown position, by actor and by target. */
export type Positions = Readonly<{
  ofActor: ReadonlyMap<string, ReadonlyMap<string, Position>>
  onTarget: ReadonlyMap<string, ReadonlyMap<string, Position>>
}>

function putPosition(map: Map<string, Map<string, Position>>, outer: string, inner: string, position: Position): void {
  const row = map.get(outer) ?? new Map<string, Position>()
  row.set(inner, position)
  map.set(outer, row)
}

export function collectPositions(model: Model, view: View): Positions {
  const ofActor = new Map<string, Map<string, Position>>()
  const onTarget = new Map<string, Map<string, Position>>()
  for (const [key, statements] of view.edges) {
    const edge = model.edges.get(key)
    if (!edge) continue
    const { source: actor, target, stance } = edge
    const before = ofActor.get(actor)?.get(target)
    const position = {
      actor,
      target,
      statements: { ...(before?.statements ?? NOTHING), [stance]: sortStatements(statements) },
      total: (before?.total ?? 0) + statements.length,
    }
    putPosition(ofActor, actor, target, position)
    putPosition(onTarget, target, actor, position)
  }
  return { ofActor, onTarget }
}

/** The stances that a position holds, in the usual order: two where the actor spoke both for and against. */
export function stancesOf(position: Position): readonly Stance[] {
  return STANCES.filter((stance) => position.statements[stance].length > 0)
}

const takesSide = (position: Position, stance: 'support' | 'oppose'): boolean => position.statements[stance].length > 0

/** Do two positions on one target share a side? Neutral statements count for neither. */
export function isAgreement(a: Position, b: Position): boolean {
  return (takesSide(a, 'support') && takesSide(b, 'support')) || (takesSide(a, 'oppose') && takesSide(b, 'oppose'))
}

/** Does one of them support what the other opposes? */
export function isConflict(a: Position, b: Position): boolean {
  return (takesSide(a, 'support') && takesSide(b, 'oppose')) || (takesSide(a, 'oppose') && takesSide(b, 'support'))
}

export type SharedTarget = Readonly<{
  target: string
  first: Position
  second: Position
  agree: boolean
  differ: boolean
}>

/** The targets on which both actors have spoken, most statements first. */
export function comparePair(positions: Positions, first: string, second: string): readonly SharedTarget[] {
  const theirs = positions.ofActor.get(second)
  const shared: SharedTarget[] = []
  for (const [target, position] of positions.ofActor.get(first) ?? []) {
    const other = theirs?.get(target)
    if (!other) continue
    const [agree, differ] = [isAgreement(position, other), isConflict(position, other)]
    shared.push({ target, first: position, second: other, agree, differ })
  }
  const total = ({ first, second }: SharedTarget): number => first.total + second.total
  return shared.sort((a, b) => total(b) - total(a) || (a.target < b.target ? -1 : 1))
}
