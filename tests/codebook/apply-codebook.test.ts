import { describe, expect, it } from 'vitest'
import { applyCodebook } from '../../src/codebook/apply-codebook.ts'
import { Codebook } from '../../src/schema/codebook.ts'
import { Statement } from '../../src/schema/statement.ts'
import { type IssueSketch, makeIssueStatement } from './codebook-statement.ts'

const apply = (codebook: Codebook, ...sketches: IssueSketch[]) =>
  applyCodebook(sketches.map(makeIssueStatement), Codebook.parse(codebook))

describe('applyCodebook', () => {
  it('leaves statements as they are where it decides nothing', () => {
    const statements = [makeIssueStatement({ issue: 'dam', label: 'Nile dam' })]
    expect(applyCodebook(statements, {})).toEqual(statements)
    expect(applyCodebook(statements, { issues: [{ id: 'weir', patterns: ['weir'] }] })).toEqual(statements)
  })

  it('follows merges of what was merged', () => {
    const merge = [
      { into: 'b', from: ['a'] },
      { into: 'c', from: ['b'] },
    ]
    const [first, second] = apply({ merge }, { issue: 'a', label: 'dam' }, { issue: 'b', label: 'dam' })
    expect([first?.target.id, second?.target.id]).toEqual(['c', 'c'])
    expect(first?.codebook).toBe('merge of a into c')
  })

  it('lets the first fitting issue have a statement', () => {
    const issues = [
      { id: 'filling', patterns: ['filling'] },
      { id: 'dam', patterns: ['dam'] },
    ]
    const statements = apply({ issues }, { issue: 'x', label: 'filling of the dam' }, { issue: 'y', label: 'the dam' })
    expect(statements.map((one) => one.target.id)).toEqual(['filling', 'dam'])
  })

  it('takes nothing along where the wordings of an issue go to several', () => {
    const issues = [
      { id: 'filling', patterns: ['filling'] },
      { id: 'dam', patterns: ['dam'] },
    ]
    const statements = apply(
      { issues },
      { issue: 'x', label: 'filling' },
      { issue: 'x', label: 'dam' },
      { issue: 'x', label: 'the plan' },
    )
    expect(statements.map((one) => one.target.id)).toEqual(['filling', 'dam', 'x'])
  })

  it('matches the words of the sentence where the label says otherwise', () => {
    const statement = makeIssueStatement({ issue: 'x', label: 'resolution' })
    const quote = 'backs the motion'
    const evidence = {
      start: 0,
      end: quote.length,
      quote,
      spans: { actor: null, cue: null, target: [6, 16], negation: null },
    }
    const [moved] = applyCodebook([Statement.parse({ ...statement, evidence })], {
      issues: [{ id: 'm', patterns: ['motion'] }],
    })
    expect(moved?.target.id).toBe('m')
  })

  it('ignores accents, capitals and curly quotation marks', () => {
    const issues = [{ id: 'pact', patterns: ["turkiye's pact"] }]
    const [statement] = apply({ issues }, { issue: 'x', label: 'Türkiye’s PACT with Libya' })
    expect(statement?.target.id).toBe('pact')
  })

  it('renames and merges actors wherever they stand', () => {
    const base = makeIssueStatement({ issue: 'x', label: 'dam', actor: 'ZAR', concerns: ['ZAR', 'COD'] })
    const toActor = Statement.parse({
      ...base,
      actor: { id: 'COD', name: 'Congo', type: 'state' },
      target: { kind: 'actor', id: 'ZAR', label: 'Zaire', type: 'state' },
      attribution: 'ZAR',
    })
    const [first, second] = applyCodebook([base, toActor], {
      merge: [{ into: 'COD', from: ['ZAR'] }],
      actors: [{ id: 'COD', name: 'DR Congo' }],
    })
    expect(first).toMatchObject({ actor: { id: 'COD', name: 'DR Congo' }, target: { actors: ['COD'] } })
    expect(second).toMatchObject({ target: { id: 'COD', label: 'DR Congo' }, attribution: 'COD' })
    for (const one of [first, second]) expect(Statement.parse(one)).toEqual(one)
  })
})
