import type { Statement } from '../../src/schema/statement.ts'
import type { Pair } from './b-cubed.ts'
import type { TrueStatement } from './read-reports.ts'

/** Where a statement names its issue: the words, or all of its evidence where it has none. */
const placeOf = ({ evidence }: Statement): readonly [number, number] =>
  evidence.spans.target ?? [evidence.start, evidence.end]

const overlap = (a: Statement, b: Statement): number => {
  const [[from, to], [start, end]] = [placeOf(a), placeOf(b)]
  return Math.min(to, end) - Math.max(from, start)
}

/** Pairs each true statement with the extracted one of its article, actor and stance that overlaps it most, each used once. */
export function pairStatements(found: readonly Statement[], truth: readonly TrueStatement[]): readonly Pair[] {
  const used = new Set<Statement>()
  return truth.flatMap(({ statement, issue }) => {
    const [best] = found
      .filter(
        (one) =>
          !used.has(one) &&
          one.target.kind === 'issue' &&
          one.article === statement.article &&
          one.actor.id === statement.actor.id &&
          one.stance === statement.stance &&
          overlap(one, statement) > 0,
      )
      .sort((a, b) => overlap(b, statement) - overlap(a, statement))
    if (best === undefined) return []
    used.add(best)
    return [{ found: best.target.id, truth: issue }]
  })
}
