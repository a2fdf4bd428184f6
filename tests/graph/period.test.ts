import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromNumber, dayNumber, periodBounds, periodOf } from '../../src/graph/period.ts'

const UNITS = ['day', 'week', 'month', 'year'] as const

describe('periodOf', () => {
  it.each([
    ['2006-07-14', 'week', '2006-W28'],
    ['2005-01-01', 'week', '2004-W53'],
    ['2008-12-29', 'week', '2009-W01'],
    ['2010-01-03', 'week', '2009-W53'],
    ['1969-12-31', 'week', '1970-W01'],
    ['2006-07-14', 'month', '2006-07'],
    ['2006-07-14', 'year', '2006'],
  ] as const)('puts %s by %s into %s', (day, unit, period) => {
    expect(periodOf(day, unit)).toBe(period)
  })

  it('has bounds that hold the day, lie in the same period and touch the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.constantFrom(...UNITS), (number, unit) => {
        const day = dayFromNumber(number)
        const [from, to] = periodBounds(day, unit)
        expect(from <= day && day <= to).toBe(true)
        expect([periodOf(from, unit), periodOf(to, unit)]).toEqual([periodOf(day, unit), periodOf(day, unit)])
        expect(periodOf(dayFromNumber(dayNumber(to) + 1), unit)).not.toBe(periodOf(day, unit))
      }),
    )
  })
})
