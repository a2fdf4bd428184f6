import { bench, describe } from 'vitest'
import { mergeReports } from '../../src/duplicates/merge-reports.ts'
import { resolveIssues } from '../../src/issues/resolve-issues.ts'
import { madeCorpus } from './made-corpus.ts'

// Claim: resolving 100,000 statements takes less than thirty times what it takes to parse them from JSON, the least that any program
// that reads them must do; telling repeated reports less than ten times. Both are under 10 s and 1 GB on a laptop.
const few = { iterations: 2, warmupIterations: 1, time: 0, warmupTime: 0 }

const { articles, statements } = madeCorpus(10_000)
const lines = statements.map((statement) => JSON.stringify(statement))
const known = resolveIssues(statements, articles).issues

describe(`${statements.length} statements`, () => {
  bench('JSON.parse', () => void lines.map((line) => JSON.parse(line)), few)
  bench('resolveIssues', () => void resolveIssues(statements, articles), few)
  bench('resolveIssues, all known', () => void resolveIssues(statements, articles, { known }), few)
  bench('mergeReports', () => void mergeReports(statements, articles), few)
})
