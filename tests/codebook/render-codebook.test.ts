import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCodebook } from '../../src/codebook/apply-codebook.ts'
import { parseCodebook } from '../../src/codebook/parse-codebook.ts'
import { renderCodebook } from '../../src/codebook/render-codebook.ts'
import { listIssues } from '../../src/issues/list-issues.ts'
import { resolveIssues } from '../../src/issues/resolve-issues.ts'
import { disputeArticles, disputeStatements } from '../issues/running-disputes.ts'
import { makeIssueStatement } from './codebook-statement.ts'

const { statements } = resolveIssues(
  disputeStatements.map(({ statement }) => statement),
  disputeArticles,
)
const listing = listIssues(statements)
const text = renderCodebook(listing)

const ids = (list: typeof statements): string[] => list.map(({ target }) => target.id)

describe('renderCodebook', () => {
  it('lists every issue once, with its counts, dates and wordings, most statements first', () => {
    const codebook = parseCodebook(text)
    expect(new Set(codebook.issues?.map(({ id }) => id))).toEqual(new Set(ids(statements)))
    const counts = listing.issues.map((issue) => issue.statements)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(statements.length)
    expect(text).toMatch(/# \d+ statements in \d+ articles, 1987-06-25 to 2018-09-14; by .*JPN/)
    expect(text).toContain('"six-party talks" 3')
  })

  it('changes no id when it is read back as it is, and gives each issue one label', () => {
    const back = applyCodebook(statements, parseCodebook(text))
    expect(ids(back)).toEqual(ids(statements))
    const labels = new Map(back.map(({ target }) => [target.id, target.label]))
    expect(back.every(({ target }) => labels.get(target.id) === target.label)).toBe(true)
    expect(renderCodebook(listIssues(back)).match(/label: .*/g)).toEqual(text.match(/label: .*/g))
  })

  it('offers likely duplicates as merges that work once their # is taken away', () => {
    expect(listing.duplicates.length).toBeGreaterThan(0)
    const [
      {
        ids: [into, from],
      } = { ids: ['', ''] },
    ] = listing.duplicates
    const edited = text
      .split('\n')
      .map((line) => (line === '# merge:' ? 'merge:' : line))
      .join('\n')
      .replace(`  # - into: ${into}\n  #   from: [${from}]`, `  - into: ${into}\n    from: [${from}]`)
    const merged = applyCodebook(statements, parseCodebook(edited))
    expect(ids(merged)).not.toContain(from)
    const moved = merged.filter((_, i) => statements[i]?.target.id === from)
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.every((one) => one.codebook?.includes(`merge of ${from} into ${into}`))).toBe(true)
  })

  it('says so where there is nothing', () => {
    expect(parseCodebook(renderCodebook(listIssues([])))).toEqual({ issues: [] })
  })

  it('can be read back whatever an issue is called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }), (labels) => {
        const odd = labels.map((label, i) =>
          makeIssueStatement({ id: `s${i}`, issue: `issue-${i}`, label: `${label}x` }),
        )
        const codebook = parseCodebook(renderCodebook(listIssues(odd)))
        expect(codebook.issues).toHaveLength(labels.length)
      }),
    )
  })
})
