import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveIssues } from '../../src/issues/resolve-issues.ts'
import { Issue, IssueWords } from '../../src/schema/issue.ts'
import type { Statement } from '../../src/schema/statement.ts'
import { issueWords } from '../../src/seeds.ts'
import { measureBCubed } from './b-cubed.ts'
import { disputeArticles, disputeStatements } from './running-disputes.ts'

const statements = disputeStatements.map(({ statement }) => statement)
const truth = disputeStatements.map(({ issue }) => issue)
const resolution = resolveIssues(statements, disputeArticles)

const idsOf = (list: readonly Statement[]): ReadonlyMap<string, string> =>
  new Map(list.map(({ id, target }) => [id, target.id]))

describe('across 45 reports on eight disputes over years', () => {
  it('has a corpus worth the name', () => {
    expect(disputeArticles.length).toBeGreaterThanOrEqual(40)
    expect(new Set(truth).size).toBeGreaterThanOrEqual(30)
  })

  it('gives the same issue the same id: B-cubed at least 0.9, and more than any label or article gives', () => {
    const score = (found: readonly string[]): number =>
      measureBCubed(found.map((id, i) => ({ found: id, truth: truth[i] ?? '' }))).f1
    const own = score(resolution.statements.map(({ target }) => target.id))
    expect(own).toBeGreaterThanOrEqual(0.9)
    expect(own).toBeGreaterThan(score(statements.map(({ target }) => target.label.toLowerCase())) + 0.2)
    expect(own).toBeGreaterThan(score(statements.map(({ article }) => article)) + 0.2)
  })

  it('keeps within an article what belongs together: B-cubed at least 0.95', () => {
    const pairs = resolution.statements.map(({ article, target }, i) => ({
      found: `${article} ${target.id}`,
      truth: `${article} ${truth[i]}`,
    }))
    expect(measureBCubed(pairs).f1).toBeGreaterThanOrEqual(0.95)
  })

  it.each([
    ['the same thing on other states', 'iran-arms', 'sudan-arms'],
    ['tariffs of one state and those on its goods', 'steel-2018', 'whiskey-tariffs'],
    ['an issue and its end', 'six-party-talks', 'end-of-talks'],
    ['a thing and a step of it', 'nile-dam', 'dam-filling'],
  ])('keeps apart %s', (_claim, one, other) => {
    const ids = (issue: string) =>
      new Set(resolution.statements.filter((_, i) => truth[i] === issue).map(({ target }) => target.id))
    expect([...ids(one)].filter((id) => ids(other).has(id))).toEqual([])
  })
})

describe('ids', () => {
  it('are readable', () => {
    const ids = resolution.issues.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['independence-xkx', 'autonomy-plan-esh']))
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  it('do not depend on the order of statements and articles', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(statements, { minLength: statements.length }),
        fc.shuffledSubarray([...disputeArticles], { minLength: disputeArticles.length }),
        (shuffled, articles) => {
          expect(idsOf(resolveIssues(shuffled, articles).statements)).toEqual(idsOf(resolution.statements))
        },
      ),
      { numRuns: 10 },
    )
  })

  it('stay when the same articles are read again', () => {
    const again = resolveIssues(statements, disputeArticles, { known: resolution.issues })
    expect(again.statements).toEqual(resolution.statements)
    expect(again.issues).toEqual(resolution.issues)
    expect(again.merges).toEqual([])
  })

  it.each([
    ['its statement', { statement: statements[0]?.id ?? '', wording: 'in other words' }],
    [
      'its wording in the article, where a newer extractor names statements anew',
      { statement: 'gone', wording: 'UN resolution that would impose sanctions on North Korea' },
    ],
  ])('are known again by %s, however little alike the words are', (_claim, mention) => {
    const known: Issue = {
      id: 'settled-before',
      label: 'whale quota',
      kind: 'quota',
      actors: ['ISL'],
      authors: [],
      holders: ['ISL'],
      mentions: [{ ...mention, article: statements[0]?.article ?? '' }],
      merged: [],
    }
    expect(resolveIssues(statements, disputeArticles, { known: [known] }).statements[0]?.target.id).toBe(
      'settled-before',
    )
  })

  it('never change their meaning when articles are added: what moves is recorded as a merge', () => {
    fc.assert(
      fc.property(fc.subarray([...disputeArticles], { minLength: 5 }), (first) => {
        const names = new Set(first.map(({ id }) => id))
        const before = resolveIssues(
          statements.filter(({ article }) => names.has(article)),
          first,
        )
        const after = resolveIssues(statements, disputeArticles, { known: before.issues })
        const merged = new Map(after.merges.map(({ from, into }) => [from, into]))
        const ids = idsOf(after.statements)
        for (const { id, target } of before.statements) expect(ids.get(id)).toBe(merged.get(target.id) ?? target.id)
        for (const { into, from } of after.merges) {
          expect(after.issues.find((issue) => issue.id === into)?.merged).toContain(from)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('of earlier runs stay even where nothing is said of them any more', () => {
    const [last] = disputeArticles.slice(-1)
    const news = resolveIssues(
      statements.filter(({ article }) => article === last?.id),
      last ? [last] : [],
      { known: resolution.issues },
    )
    expect(news.issues.map(({ id }) => id)).toEqual(resolution.issues.map(({ id }) => id))
    expect(new Map(news.issues.map((issue) => [issue.id, issue.mentions.length]))).toEqual(
      new Map(resolution.issues.map((issue) => [issue.id, issue.mentions.length])),
    )
  })
})

describe('resolveIssues', () => {
  it('describes each issue: the best wording, whom it concerns, when', () => {
    const independence = resolution.issues.find(({ id }) => id === 'independence-xkx')
    expect(independence).toMatchObject({
      kind: 'recognition',
      actors: ['XKX'],
      first: '2008-02-18',
      last: '2010-07-23',
    })
    for (const issue of resolution.issues) {
      expect(Issue.parse(issue)).toEqual(issue)
      expect(issue.label).not.toMatch(/^(?:the|an?) /i)
    }
  })

  it('changes nothing but ids, and leaves actors as targets alone', () => {
    const toActor: Statement = {
      ...(statements[0] as Statement),
      target: { kind: 'actor', id: 'PRK', label: 'North Korea', type: 'state' },
    }
    const resolved = resolveIssues([...statements, toActor], disputeArticles).statements
    expect(resolved.at(-1)).toEqual(toActor)
    expect(resolved.slice(0, -1).map((one) => ({ ...one, target: { ...one.target, id: '' } }))).toEqual(
      statements.map((one) => ({ ...one, target: { ...one.target, id: '' } })),
    )
  })

  it('takes nothing for nothing', () => {
    expect(resolveIssues([], [])).toEqual({ statements: [], issues: [], merges: [] })
  })

  it('resolves statements whose article is not at hand', () => {
    expect(resolveIssues(statements, []).statements).toHaveLength(statements.length)
  })
})

describe('seeds/issues.json', () => {
  it('fits its schema, each word once in its table', () => {
    expect(IssueWords.parse(issueWords)).toEqual(issueWords)
    const { kinds, facets, ...lists } = issueWords
    for (const words of [
      kinds.flatMap((row) => row.words),
      facets.flatMap((row) => row.words),
      ...Object.values(lists),
    ]) {
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
    }
  })
})
