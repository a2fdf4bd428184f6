import { describe, expect, it } from 'vitest'
import { loadWeights } from '../../src/parse.ts'
import { createExtractor } from '../../src/pipeline.ts'

const { explainArticle } = createExtractor({ weights: loadWeights() })

/** Which sentences were parsed for what they may say. */
const parsed = (text: string): boolean[] => explainArticle({ id: 'a', text }).map(({ tree }) => tree !== undefined)

describe('judgeWorth', () => {
  it.each([
    ['a name', 'Norway opposes the plan.', [true]],
    ['a pronoun for somebody named before', 'Norway met the envoys. It opposes the plan.', [false, true]],
    ['a description of somebody named before', 'NATO met in June. The alliance opposes the plan.', [false, true]],
    ['a quotation of somebody who is named', '"The plan is illegal," Norway said.', [true]],
  ])('has a sentence read where %s may hold a stance', (_claim, text, wanted) => {
    expect(parsed(text)).toEqual(wanted)
  })

  it.each([
    ['no word carries a stance', 'Norway exported oil in June.'],
    ['nobody is named', 'The plan was opposed in June.'],
    ['a pronoun stands for nobody', 'It opposes the plan.'],
    ['a description stands for nobody', 'The council opposes the plan.'],
    ['nobody is quoted', '"The plan is illegal."'],
  ])('passes a sentence over where %s', (_claim, text) => {
    expect(parsed(text)).toEqual([false])
  })

  it('still learns from a sentence passed over what a later one points to', () => {
    const text = 'The treaty on whaling was backed in June. Norway rejected the treaty.'
    const labels = explainArticle({ id: 'a', text }).flatMap(({ findings }) =>
      findings.map(({ statement }) => statement.target.label),
    )
    expect(labels).toEqual(['treaty on whaling'])
  })
})
