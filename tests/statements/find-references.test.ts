import { describe, expect, it } from 'vitest'
import { seeds } from '../../src/seeds.ts'
import { compileWords } from '../../src/statements/compile-words.ts'
import { compileReferences } from '../../src/statements/find-references.ts'

const references = compileReferences(compileWords(seeds.words))

describe('compileReferences', () => {
  it.each([
    ['a pronoun', 'On Monday it agreed.', 'earlier'],
    ['a pronoun that lost a part', "They're ready.", 'earlier'],
    ['a description', 'The council met.', 'earlier'],
    ['a description in the plural', 'Rebels fired.', 'earlier'],
    ['a person', 'The envoy left.', 'earlier'],
    ['a text of whoever spoke', 'The statement added nothing.', 'earlier'],
    ['several actors in one word', 'The two Koreas met.', 'actors'],
    ['none', 'Prices of crude oil rose in June.', 'none'],
    ['a word that only begins like one', 'Items rose.', 'none'],
    ['nothing', '', 'none'],
  ])('finds %s', (_claim, text, found) => {
    expect(references(text, 0, text.length)).toBe(found)
  })

  it('looks at the range asked for alone', () => {
    const text = 'It agreed. Prices rose.'
    expect([references(text, 0, 10), references(text, 11, text.length)]).toEqual(['earlier', 'none'])
  })
})
