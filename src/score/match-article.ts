import type { IssuePair } from './b-cubed.ts'
import { matchMaximum } from './match-maximum.ts'
import { AGREEMENTS, type Agreement, type ScoredArticle, type Unit, type Wanted } from './scored-article.ts'

/** Matches gold statements with units of predictions, index to index. */
export function matchUnits(
  wanted: readonly Wanted[],
  units: readonly Unit[],
  agrees: Agreement,
): ReadonlyMap<number, number> {
  return matchMaximum(
    wanted.map((one) =>
      units.flatMap(({ members }, j) => (members.some((prediction) => agrees(one, prediction)) ? [j] : [])),
    ),
  )
}

/** One article's matching: what is right in all, and what is right but for the stance among the rest. */
export type Matched = Readonly<{
  article: ScoredArticle
  strict: ReadonlyMap<number, number>
  found: readonly Wanted[]
  missed: readonly Wanted[]
  spare: readonly Unit[]
  otherStance: ReadonlyMap<number, number>
}>

export function matchArticle(article: ScoredArticle): Matched {
  const { wanted, units } = article
  const strict = matchUnits(wanted, units, AGREEMENTS.strict)
  const used = new Set(strict.values())
  const missed = wanted.filter((_, i) => !strict.has(i))
  const spare = units.filter((_, j) => !used.has(j))
  const otherStance = matchUnits(missed, spare, AGREEMENTS.ignoringStance)
  return { article, strict, found: wanted.filter((_, i) => strict.has(i)), missed, spare, otherStance }
}

/** Pairs that are right in all first, then what else agrees in actor, stance and place, whatever the label. */
export function issuePairs({ article, strict, missed, spare }: Matched): IssuePair[] {
  const rest = matchUnits(missed, spare, AGREEMENTS.bothIssues)
  const pairs = [
    ...[...strict].map(([i, j]) => [article.wanted[i], article.units[j]] as const),
    ...[...rest].map(([i, j]) => [missed[i], spare[j]] as const),
  ]
  return pairs.flatMap(([wanted, unit]) => {
    const target = wanted?.gold.target
    if (!unit || target?.kind !== 'issue' || target.issue === undefined) return []
    const { statement, targetId } = unit.first
    return statement.target.kind === 'issue' ? [{ gold: target.issue.trim(), predicted: targetId }] : []
  })
}

/** Whether the gold of an article says which issues are the same. */
export const namesIssues = ({ wanted }: ScoredArticle): boolean =>
  wanted.some(({ gold: { target } }) => target.kind === 'issue' && target.issue !== undefined)
