import { describe, expect, it } from 'vitest'
import { dayInName, detectDay, toDay } from '../../src/text/detect-day.ts'

describe('toDay', () => {
  it.each([
    ['2006-07-14', '2006-07-14'],
    ['2006-07-14T23:59:00+09:00', '2006-07-14'],
    ['Fri, 14 Jul 2006 08:00:00 GMT', '2006-07-14'],
    ['July 14, 2006', '2006-07-14'],
    ['Friday, 14 July 2006', '2006-07-14'],
    ['Published: Sept. 1, 2020 at 10:30 am', '2020-09-01'],
  ])('reads %s', (text, day) => {
    expect(toDay(text)).toBe(day)
  })

  it.each(['14/07/2006', '07/14/2006', 'July 2006', '2006-02-30', 'yesterday', ''])('finds no day in "%s"', (text) => {
    expect(toDay(text)).toBeUndefined()
  })
})

describe('detectDay', () => {
  it.each([
    ['a line of its own', 'Oslo backs talks\nJuly 14, 2006\n\nNorway …', '2006-07-14'],
    ['a dateline with a full date', 'OSLO, July 14, 2006 - Norway backed talks.', '2006-07-14'],
    ['a dateline in brackets', 'OSLO (14 July 2006) — Norway backed talks.', '2006-07-14'],
  ])('takes %s', (_claim, text, day) => {
    expect(detectDay(text)).toBe(day)
  })

  it.each([
    ['a date within a sentence', 'Norway said on July 14, 2006 that it backed talks.'],
    ['a dateline without a year', 'OSLO, July 14 - Norway backed talks.'],
    ['a date far below', 'a\nb\nc\nd\ne\nJuly 14, 2006'],
  ])('leaves %s alone', (_claim, text) => {
    expect(detectDay(text)).toBeUndefined()
  })
})

describe('dayInName', () => {
  it.each([
    ['2006-07-14-oslo', '2006-07-14'],
    ['oslo_20060714', '2006-07-14'],
    ['oslo-2006', undefined],
    ['120060714', undefined],
    ['2006-13-14', undefined],
  ])('%s → %s', (name, day) => {
    expect(dayInName(name)).toBe(day)
  })
})
