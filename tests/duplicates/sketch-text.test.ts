import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/duplicates/fold-text.ts'
import { compareSketches, sketchText } from '../../src/duplicates/sketch-text.ts'

const likeness = (a: string, b: string): number => compareSketches(sketchText(foldText(a)), sketchText(foldText(b)))

const sharesBucket = (a: string, b: string): boolean => {
  const other = new Set(sketchText(foldText(b)).buckets)
  return sketchText(foldText(a)).buckets.some((bucket) => other.has(bucket))
}

describe('compareSketches', () => {
  const sentence =
    'Norway rejected the proposal to lift the ban on whale meat exports, its foreign minister said in Bergen.'

  it.each([
    ['the same', sentence],
    ['other quotation marks, capitals and spaces', sentence.toUpperCase().replaceAll(' ', '  ')],
    ['a day put in', sentence.replace('said in Bergen', 'said in Bergen on Friday')],
    ['one word changed', sentence.replace('rejected', 'refused')],
    ['an ending cut off', sentence.replace(', its foreign minister said in Bergen', '')],
  ])('finds a sentence again with %s', (_claim, variant) => {
    expect(likeness(sentence, variant)).toBeGreaterThanOrEqual(0.6)
    expect(sharesBucket(sentence, variant)).toBe(true)
  })

  it.each([
    [
      'another paper’s own words',
      'Oslo will not agree to end the embargo on exports of whale meat, the minister told reporters.',
    ],
    [
      'another statement of the same frame',
      'Iceland endorsed the motion to raise the quota of cod landings, its fisheries minister told reporters in Reykjavik.',
    ],
  ])('keeps apart %s', (_claim, other) => {
    expect(likeness(sentence, other)).toBeLessThan(0.35)
  })

  it('is symmetrical, 1 for the same text, and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, a)).toBe(1)
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
