import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/text/clean-text.ts'

describe('cleanText', () => {
  it.each([
    ['drops a byte order mark', '\ufeffOslo', 'Oslo'],
    ['makes every line end \\n', 'a\r\nb\rc\u2028d\u0085e\ff', 'a\nb\nc\nd\ne\nf'],
    ['drops what XML forbids', 'a\u0000b\u0008c\u001fd\ufffee', 'abcde'],
    ['drops half a surrogate pair and keeps a whole one', 'a\ud83db \ud83d\ude00', 'ab \ud83d\ude00'],
    ['composes to NFC', 'Cafe\u0301', 'Café'],
    ['leaves tabs, quotes and dashes alone', 'a\tb “c” – d', 'a\tb “c” – d'],
  ])('%s', (_claim, raw, cleaned) => {
    expect(cleanText(raw)).toBe(cleaned)
  })

  it('changes nothing the second time, and leaves only what XML allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanText(raw)
        expect(cleanText(once)).toBe(once)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(once).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\r]/)
        expect(Buffer.from(once).toString()).toBe(once)
      }),
    )
  })
})
