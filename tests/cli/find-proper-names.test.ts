import { describe, expect, it } from 'vitest'
import { findProperNames } from '../../src/cli/find-proper-names.ts'
import { parse } from '../../src/parse.ts'

const namesIn = (text: string): readonly string[] =>
  parse(text).flatMap((sentence) =>
    findProperNames(sentence).map(
      ({ start, end, isPerson }) => `${text.slice(start, end)}${isPerson ? ' (person)' : ''}`,
    ),
  )

describe('findProperNames', () => {
  it.each([
    ['a body, with the word before it', 'Wobbly Council rejected the plan.', ['Wobbly Council']],
    ['a body behind an article', 'The Nimbus Front rejected the plan.', ['Nimbus Front']],
    ['a single name', 'Quux rejected the plan.', ['Quux']],
    ['a person', 'Ingrid Solberg said no.', ['Ingrid Solberg (person)']],
    ['a person without the courtesy', 'Mr. Zabulon Kerrick walked home.', ['Zabulon Kerrick (person)']],
  ])('finds %s', (_claim, text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })

  it.each([
    ['a letter', 'F was there.'],
    ['a month’s short form', 'They met in Dec. 2003.'],
    ['a month', 'They met in October and in mid-October.'],
    ['a day', 'They met on Tuesday.'],
    ['a word with an article', 'The Bazaar rejected the plan.'],
    ['two letters', 'They met at Fo.'],
    ['no name', 'They walked home.'],
  ])('passes over %s', (_claim, text) => {
    expect(namesIn(text)).toEqual([])
  })
})
