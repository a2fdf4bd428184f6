import { describe, expect, it } from 'vitest'
import { BUCKETS, normaliseWord, wordGrams, wordShape } from '../../src/parse/word-features.ts'

/** Computed by training/features.py: what the network is shown here must be what it was trained on. */
const ROWS: [string, string, number, number[]][] = [
  ['Japan', 'japan', 4, [15630, 2174, 11060, 11878, 9329, 9617, 12465, 7385, 13798, 2757, 3101]],
  ['U.S.', 'u.s.', 15, [15836, 10964, 3120, 3226, 12036, 8568, 13811, 13570, 8630]],
  ['n’t', "n't", 13, [14848, 9323, 4347, 10631, 15866, 10089, 10700]],
  ['東京', '東京', 12, [4324, 2262, 12991, 9605, 5945]],
  ['E-mail', 'e-mail', 16, [4084, 10134, 11470, 2966, 8466, 7594, 14026, 10543, 11619, 12993, 14016, 9944]],
  [
    '1,200.50',
    '0,000.00',
    18,
    [6468, 10862, 4420, 13310, 13118, 4070, 169, 13242, 2038, 7846, 11302, 2044, 2380, 2774],
  ],
  ['“', '"', 12, [1344, 9068, 7368]],
  ['İzmir', 'İzmir', 4, [3488, 12269, 16317, 13722, 15575, 14828, 5601, 10651, 7915, 1686, 13927]],
]

describe('word features', () => {
  it.each(ROWS)('of %s are those of the training', (form, normal, shape, grams) => {
    expect(normaliseWord(form)).toBe(normal)
    expect(wordShape(form)).toBe(shape)
    expect(wordGrams(form)).toEqual(grams)
  })

  it('stay inside their tables for a very long word', () => {
    const grams = wordGrams('Ä'.repeat(5000))
    expect(grams.length).toBeLessThan(40)
    expect(Math.max(...grams)).toBeLessThan(BUCKETS)
  })
})
