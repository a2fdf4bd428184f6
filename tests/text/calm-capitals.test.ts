import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calmCapitals } from '../../src/text/calm-capitals.ts'

describe('calmCapitals', () => {
  it.each([
    ['a common noun', 'the U.S. Decision not to join', 'the U.S. decision not to join'],
    ['a verb', 'The U.S. Has agreed', 'The U.S. has agreed'],
    ['a conjunction before a name', 'the U.S. And Japan', 'the U.S. and Japan'],
    ['other initials', 'the U.N. Call for talks', 'the U.N. call for talks'],
  ])('takes the capital back from %s', (_claim, before, after) => {
    expect(calmCapitals(before)).toBe(after)
  })

  it.each([
    ['the head of a name', 'the U.S. Congress said'],
    ['a name of several words', 'U.S. Bishop Paul Moore'],
    ['what follows no initials', 'The Decision was made'],
  ])('leaves %s', (_claim, text) => {
    expect(calmCapitals(text)).toBe(text)
  })

  it('keeps the length, so that offsets hold', () => {
    const words = fc.array(fc.constantFrom('U.S.', 'U.N.', 'Decision', 'And', 'Congress', 'said', '\n', 'é'), {
      maxLength: 12,
    })
    fc.assert(fc.property(words, (list) => calmCapitals(list.join(' ')).length === list.join(' ').length))
  })
})
