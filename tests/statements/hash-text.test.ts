import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText } from '../../src/statements/hash-text.ts'

describe('hashText', () => {
  it('gives the same sixteen hexadecimal digits for the same text, on every machine', () => {
    expect(hashText('')).toMatch(/^[0-9a-f]{16}$/)
    expect(hashText('Japan')).toBe(hashText('Japan'))
    expect(hashText('Japan')).not.toBe(hashText('japan'))
  })

  it('keeps texts apart', () => {
    const seen = new Map<string, string>()
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const hash = hashText(text)
        expect(seen.get(hash) ?? text).toBe(text)
        seen.set(hash, text)
      }),
      { numRuns: 2000 },
    )
  })
})
