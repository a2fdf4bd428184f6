import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSlotCache } from '../../src/parse/slot-cache.ts'

describe('createSlotCache', () => {
  it('keeps a word in its slot while it is in use', () => {
    const cache = createSlotCache(4)
    const slot = cache.add('oil')
    for (const word of ['wheat', 'cocoa', 'tin', 'zinc', 'lead', 'gold']) {
      cache.pass()
      expect(cache.find('oil')).toBe(slot)
      cache.add(word)
    }
  })

  it('lets go of the words that were not looked up for longest', () => {
    const cache = createSlotCache(4)
    for (const word of ['oil', 'wheat', 'cocoa', 'tin', 'zinc']) {
      cache.pass()
      cache.add(word)
    }
    expect(['oil', 'wheat', 'cocoa', 'tin', 'zinc'].filter((word) => cache.find(word) === undefined)).toEqual([
      'oil',
      'wheat',
    ])
  })

  it('never gives two words of one sentence the same slot', () => {
    const sentence = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 7 })
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 60 }), (sentences) => {
        const cache = createSlotCache(16)
        for (const words of sentences) {
          cache.pass()
          const slots = words.map((word) => cache.find(`${word}`) ?? cache.add(`${word}`))
          expect(new Set(slots).size).toBe(words.length)
          expect(slots.every((slot) => slot >= 0 && slot < 16)).toBe(true)
        }
      }),
    )
  })
})
