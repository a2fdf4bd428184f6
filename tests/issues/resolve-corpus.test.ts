import { describe, expect, it } from 'vitest'
import { extractStatements } from '../../src/extract.ts'
import { measureBCubed, type Pair } from './b-cubed.ts'
import { furtherDisputes } from './further-disputes.ts'
import { pairStatements } from './pair-statements.ts'
import type { TrueReports } from './read-reports.ts'
import { disputeArticles, disputeStatements } from './running-disputes.ts'

const running: TrueReports = { articles: disputeArticles, statements: disputeStatements }
const all: TrueReports = {
  articles: [...running.articles, ...furtherDisputes.articles],
  statements: [...running.statements, ...furtherDisputes.statements],
}
const pairs = new Map<TrueReports, readonly Pair[]>()

/** Extracted and resolved, paired with what is true. */
function pairsOf(reports: TrueReports): readonly Pair[] {
  const known = pairs.get(reports) ?? pairStatements(extractStatements(reports.articles), reports.statements)
  pairs.set(reports, known)
  return known
}

describe('one id for an issue across articles, from the text on', () => {
  it.each([
    ['45 reports on eight disputes', running, 85],
    ['20 more on four others, the control', furtherDisputes, 45],
    ['all of them together', all, 130],
  ])('%s: B-cubed at least 0.9, precision at least 0.95', (_claim, reports, least) => {
    const found = pairsOf(reports)
    expect(found.length).toBeGreaterThanOrEqual(least)
    const { precision, f1 } = measureBCubed(found)
    expect(f1).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })

  const ids = (reports: TrueReports, issue: string): ReadonlySet<string> =>
    new Set(pairsOf(reports).flatMap(({ found, truth }) => (truth === issue ? [found] : [])))

  it.each([
    ['fuel-oil', running],
    ['six-party-talks', running],
    ['whaling-moratorium', running],
    ['kosovo-independence', running],
    ['bashir-warrant', running],
    ['waste-fund', furtherDisputes],
    ['price-cap', furtherDisputes],
    ['gang-sanctions', furtherDisputes],
    ['plastic-treaty', furtherDisputes],
  ])('has one id for %s', (issue, reports) => {
    expect([...ids(reports, issue)]).toHaveLength(1)
  })

  it.each([
    ['nile-dam', 'nile-treaty', running],
    ['nile-dam', 'dam-filling', running],
    ['iran-oil', 'iran-arms', running],
    ['whaling-moratorium', 'coastal-quota', running],
    ['steel-ruling', 'steel-2018', running],
    ['pipeline', 'pipeline-sanctions', furtherDisputes],
    ['price-cap', 'plastic-cap', furtherDisputes],
    ['plastic-treaty', 'plastic-cap', furtherDisputes],
    ['price-cap', 'lower-cap', furtherDisputes],
    ['haiti-arms', 'haiti-force', furtherDisputes],
  ])('keeps %s apart from %s', (one, other, reports) => {
    expect([...ids(reports, one)].filter((id) => ids(reports, other).has(id))).toEqual([])
  })
})
