import { expect, it } from 'vitest'
import { listIssues } from '../../src/issues/list-issues.ts'
import { nameIssues } from '../../src/issues/name-issues.ts'
import { resolveIssues } from '../../src/issues/resolve-issues.ts'
import { disputeArticles, disputeStatements } from './running-disputes.ts'

it('gives every statement on an issue one label, and changes nothing else', () => {
  const { statements } = resolveIssues(
    disputeStatements.map(({ statement }) => statement),
    disputeArticles,
  )
  const named = nameIssues(statements, listIssues(statements).issues)
  const labels = new Map(named.map(({ target }) => [target.id, target.label]))
  expect(named.every(({ target }) => labels.get(target.id) === target.label)).toBe(true)
  expect(named.map((one) => ({ ...one, target: one.target.id }))).toEqual(
    statements.map((one) => ({ ...one, target: one.target.id })),
  )
  expect(nameIssues(statements, [])).toEqual(statements)
})
