import { dropDuplicates } from '../graph/drop-duplicates.ts'
import { nodeKey } from '../graph/node-key.ts'
import { filterStatements } from '../graph/select-statements.ts'
import { stanceSign } from '../graph/stance-sign.ts'
import type { DuplicateRule, Selection } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'
import { type Cell, type Counts, countCells } from './count-cells.ts'

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
  function* cells(): Generator<Cell> {
    for (const statement of counted) {
      if (targets === 'issues' && statement.target.kind !== 'issue') continue
      const count = weightOf ? weightOf(statement) : 1
      const { actor, target, stance } = statement
      if (count !== 0) yield { row: actor.id, column: nodeKey(target), level: stanceSign(stance), count }
    }
  }
  return countCells(cells())
}
