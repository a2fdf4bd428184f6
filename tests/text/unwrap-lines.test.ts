import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrapLines } from '../../src/text/unwrap-lines.ts'

const wrapped = `Norway on Monday backed a plan for talks on the
strait, and said that it would send an envoy of
its own to them, while Sweden, which had asked
for a vote on the text, rejected the plan.

Denmark abstained.`

describe('unwrapLines', () => {
  it('joins lines that were broken at a width, and keeps every offset', () => {
    const text = unwrapLines(wrapped)
    expect(text.split('\n')).toHaveLength(3)
    expect(text).toHaveLength(wrapped.length)
    expect(text.replaceAll(' ', '\n')).toBe(wrapped.replaceAll(' ', '\n'))
  })

  it.each([
    ['one paragraph a line', `${'Norway backed the plan for talks. '.repeat(5)}\n${'Sweden did not. '.repeat(9)}`],
    ['short lines of a list', 'Norway: yes\nSweden: no\nDenmark: abstained\nFinland: yes'],
    [
      'an indented first line',
      '    Norway backed the plan for talks on the strait.\n    Sweden did not back the plan.',
    ],
  ])('leaves %s as it is', (_claim, text) => {
    expect(unwrapLines(text)).toBe(text)
  })

  it('never changes a length, nor anything but line ends', () => {
    const word = fc.constantFrom('Norway', 'backed', 'a', 'plan', '\n', ' ', 'talks.')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const text = words.join(' ')
        expect(unwrapLines(text).replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '))
      }),
    )
  })
})
