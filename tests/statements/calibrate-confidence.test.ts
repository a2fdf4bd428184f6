import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrateConfidence } from '../../src/statements/calibrate-confidence.ts'

describe('calibrateConfidence', () => {
  it('keeps the order of doubts and stays a share', () => {
    const raw = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(raw, raw, (a, b) => {
        const [low, high] = [calibrateConfidence(Math.min(a, b)), calibrateConfidence(Math.max(a, b))]
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThan(0)
        expect(high).toBeLessThan(1)
      }),
    )
  })
})
