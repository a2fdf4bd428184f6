import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions, mentionNames } from '../../src/mentions/index.ts'
import { Mention } from '../../src/schema/mention.ts'
import { find, gazetteer } from './find.ts'

const PIECES = [
  'Japan',
  'the U.S.',
  'Foreign Minister',
  'Taro Aso',
  'Abe',
  'of',
  'to',
  'and',
  ', ',
  '. ',
  '\n\n',
  ' - ',
  "'s",
  '’',
  '(',
  ')',
  'TOKYO',
  'in',
  'Tokyo',
  'spokesman',
  'President',
  'former',
  'said',
  'the',
  'Bank',
  'South',
  'Korea',
  'al-',
  'Kim',
  'ambassador',
  'WHO',
  'é',
  '𝒳',
  '\u0001',
  '"',
  'its',
  'Congo',
  '&',
]

describe('findMentions: laws', () => {
  it('gives valid mentions whose words are the text’s, in order and apart, for texts of awkward pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), fc.boolean(), (pieces, isSpaced) => {
        const text = pieces.join(isSpaced ? ' ' : '')
        let last = 0
        for (const mention of find(text, '2006-07-14')) {
          Mention.parse(mention)
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          expect(mention.start).toBeGreaterThanOrEqual(last)
          last = mention.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const mention of findMentions({ id: 'a', text }, [], gazetteer))
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
      }),
    )
  })

  it('finds the same twice', () => {
    const text = 'US envoy Ann Lee met Abe in Tokyo. Lee left.'
    expect(find(text, '2006-07-14')).toEqual(find(text, '2006-07-14'))
  })

  it.each([
    'Foreign Minister of the ',
    'President Kim Kim ',
    'in Tokyo, ',
    'Abe, spokesman for ',
    'A',
    '"',
    'U.',
    "'s ",
  ])('does work in proportion to the text: %j', (piece) => {
    // Quadratic work on 400,000 pieces would not end within the test's time limit.
    const text = piece.repeat(Math.floor(400_000 / piece.length))
    expect(
      findMentions({ id: 'a', text, date: '2006-07-14' }, [{ start: 0, end: text.length }], gazetteer),
    ).toBeInstanceOf(Array)
  })
})

describe('mentionNames', () => {
  it.each([
    [
      'bare names of several words',
      'Foreign Minister Taro Aso of North Korea met the Security Council in New York.',
      ['Taro Aso', 'Security Council', 'New York'],
    ],
    ['nothing for single words and titles', 'Israeli officials left Japan.', []],
    ['names with dots and hyphens', 'N. Korea and Guinea-Bissau', ['N. Korea', 'Guinea-Bissau']],
  ])('gives %s', (_claim, text, expected) => {
    expect(mentionNames(find(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
