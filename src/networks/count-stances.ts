import { dropDuplicates } from '../graph/drop-duplicates.ts'
import { nodeKey } from '../graph/node-key.ts'
import { filterStatements } from '../graph/select-statements.ts'
import { stanceSign } from '../graph/stance-sign.ts'
import type { DuplicateRule, Selection } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'
import { type Counts, createCellCounter } from './count-cells.ts'

export type CountOptions = Selection &
  Readonly<{
    /** Default `include`. */
    duplicates?: DuplicateRule | undefined
    /** `issues` (default), or stances towards actors too. */
    targets?: 'issues' | 'all' | undefined
    /** What a statement counts, where not 1: a kernel's weight. Statements that count 0 are left out. */
    weightOf?: ((statement: Statement) => number) | undefined
  }>

/**
 * Counts stances: actors in rows, targets (by node key) in columns, levels −1 (oppose), 0 (neutral), 1 (support).
 *
 * Missing dates: counted, unless `since` or `until` is given; for duplicates the article stands in for the date.
 */
export function countStances(statements: readonly Statement[], options: CountOptions = {}): Counts {
  const { duplicates = 'include', targets = 'issues', weightOf, ...selection } = options
  const counted = dropDuplicates(filterStatements(statements, selection), duplicates)
  const counter = createCellCounter()
  // The key of an issue's node is made once an issue, not once a statement.
  const issueKeys = new Map<string, string>()
  for (const statement of counted) {
    const { actor, target, stance } = statement
    if (targets === 'issues' && target.kind !== 'issue') continue
    const count = weightOf ? weightOf(statement) : 1
    if (count === 0) continue
    let column = target.kind === 'issue' ? issueKeys.get(target.id) : target.id
    if (column === undefined) {
      column = nodeKey(target)
      issueKeys.set(target.id, column)
    }
    counter.add(actor.id, column, stanceSign(stance), count)
  }
  return counter.finish()
}
