import { compareKeys } from '../graph/compare-keys.ts'
import { groupBy } from '../graph/group-by.ts'
import { nodeKey } from '../graph/node-key.ts'
import type { Standing } from '../networks/standing.ts'
import type { Statement } from '../schema/statement.ts'
import { listPositions, type Position } from './list-positions.ts'

/** The actors that stand the same way on an issue. */
export type Coalition = Readonly<{ standing: Standing; positions: readonly Position[] }>

const ORDER: readonly Standing[] = ['support', 'oppose', 'divided', 'neutral']

/** What an actor's positions on several issues that one query means come to: its newest one. */
function newestPosition(positions: readonly Position[]): readonly Position[] {
  return [...positions]
    .sort((a, b) => compareKeys(a.last ?? '', b.last ?? '') || compareKeys(nodeKey(b.target), nodeKey(a.target)))
    .slice(-1)
}

/** Who stands with whom: actors grouped by their newest standing: for, against, divided, neutral; in each the most outspoken first. */
export function listCoalitions(statements: readonly Statement[]): readonly Coalition[] {
  const positions = [...groupBy(listPositions(statements), ({ actor }) => actor.id).values()].flatMap(newestPosition)
  return ORDER.flatMap((standing): Coalition[] => {
    const members = positions
      .filter((position) => position.standing === standing)
      .sort((a, b) => b.statements.length - a.statements.length || compareKeys(a.actor.id, b.actor.id))
    return members.length > 0 ? [{ standing, positions: members }] : []
  })
}
