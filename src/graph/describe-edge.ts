import type { EdgeAttributes } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'
import { STANCE_COLORS } from './colors.ts'
import { distinctSorted } from './distinct-sorted.ts'
import { stanceSign } from './stance-sign.ts'

/** What an edge carries, from its statements (at least one, all of one stance, sorted by date) and its weight. */
export function describeEdge(statements: readonly Statement[], weight: number): EdgeAttributes {
  const stance = statements[0]?.stance ?? 'neutral'
  const dates = distinctSorted(statements.flatMap(({ date }) => date ?? []))
  const [first] = dates
  const last = dates.at(-1)
  return {
    label: stance,
    stance,
    sign: stanceSign(stance),
    weight,
    color: STANCE_COLORS[stance],
    statements: statements.map(({ id }) => id),
    articles: distinctSorted(statements.flatMap(({ article, reports = [] }) => [article, ...reports])),
    sources: distinctSorted(statements.flatMap(({ source }) => source ?? [])),
    dates,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    confidence: statements.reduce((surest, { confidence }) => Math.max(surest, confidence), 0),
    evidence: statements.map(({ evidence }) => evidence.quote),
  }
}
