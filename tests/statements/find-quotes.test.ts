import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes, quoteAt } from '../../src/statements/find-quotes.ts'

const quoted = (text: string): string[] => findQuotes(text).map(({ start, end }) => text.slice(start, end))

describe('findQuotes', () => {
  it.each([
    ['finds a straight quotation', 'He said "no" twice.', ['no']],
    ['finds curly quotations', 'She called it “a pretext” and “a trap”.', ['a pretext', 'a trap']],
    [
      'keeps a quotation over sentences whole',
      '"It is void. We shall not sign," Brazil said.',
      ['It is void. We shall not sign,'],
    ],
    ['ends an open quotation with its paragraph', '"We came far.\n"We stay," he said.', ['We came far.', 'We stay,']],
    ['takes an opening mark after a bracket', 'The text ("final") stands.', ['final']],
    ['finds nothing in plain text', 'Peru abstained.', []],
    ['finds nothing between marks that only close', 'A 5" gun and a 6" gun.', []],
  ])('%s', (_claim, text, found) => {
    expect(quoted(text)).toEqual(found)
  })

  it('gives ranges in order that never overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '“', '”', '\n', ' ', 'a', '.') }), (text) => {
        let last = 0
        for (const { start, end } of findQuotes(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })

  it('tells in which quotation a place lies', () => {
    const text = 'He said "no" twice.'
    const quotes = findQuotes(text)
    expect(quoteAt(quotes, text.indexOf('no'))).toBe(quotes[0])
    expect(quoteAt(quotes, text.indexOf('twice'))).toBeUndefined()
  })
})
