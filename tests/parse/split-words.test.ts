import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitWords } from '../../src/parse/split-words.ts'

function split(text: string): string[] {
  const out: string[] = []
  splitWords(text, 0, text.length, true, (start, end) => out.push(text.slice(start, end)))
  return out
}

describe('splitWords', () => {
  it.each([
    ["They don't agree.", "They|do|n't|agree|."],
    ["Japan's envoy won\u2019t go", 'Japan|\u2019s|envoy|wo|n\u2019t|go'.replace('\u2019s', "'s")],
    ["the ministers' text", "the|ministers|'|text"],
    ['They cannot', 'They|can|not'],
    ["it's what they'd've said", "it|'s|what|they|'d|'ve|said"],
    ['the six-party talks', 'the|six|-|party|talks'],
    ['a non-binding, pro-Beijing text', 'a|non-binding|,|pro-Beijing|text'],
    ['a Japan-led draft', 'a|Japan|-|led|draft'],
    ['"Yes," he said.', '"|Yes|,|"|he|said|.'],
    ['The U.S. and U.N. agree.', 'The|U.S.|and|U.N.|agree|.'],
    ['He left the U.S.', 'He|left|the|U.S.'],
    ['Lt. Gen. Lee, on Dec. 31', 'Lt.|Gen.|Lee|,|on|Dec.|31'],
    ['It ends in Dec.', 'It|ends|in|Dec.'],
    ['They said no.', 'They|said|no|.'],
    ['resolution No. 1695', 'resolution|No.|1695'],
    ['$1,200.50 or 10% by 5:30', '$|1,200.50|or|10|%|by|5:30'],
    ['10-15 ships at 10am', '10|-|15|ships|at|10|am'],
    ['the 1980s and the 5th', 'the|1980s|and|the|5th'],
    ['TOKYO (AFP) -- Japan', 'TOKYO|(|AFP|)|--|Japan'],
    ['wait... what?!', 'wait|...|what|?!'],
    ['see www.un.org, or a.b@un.org.', 'see|www.un.org|,|or|a.b@un.org|.'],
    ["O'Neill met Sha'lan", "O'Neill|met|Sha'lan"],
    ['and/or', 'and|/|or'],
    ['naïve Mérida 東京', 'naïve|Mérida|東京'],
    ['', ''],
  ])('%s', (text, words) => {
    expect(split(text).join('|')).toBe(words)
  })

  it('covers any text in order, with nothing but space between words', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        "'",
        "n't",
        '.',
        '-',
        ' ',
        '\u2019',
        '$',
        '@',
        '...',
        'www.',
        'Dec',
        'a',
        'B',
        '7',
        '😀',
        '\ud800',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        let at = 0
        splitWords(text, 0, text.length, true, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start).trim()).toBe('')
          at = end
        })
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
