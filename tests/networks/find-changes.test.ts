import { describe, expect, it } from 'vitest'
import { findChanges } from '../../src/networks/find-changes.ts'
import type { Stance } from '../../src/schema/statement.ts'
import { makeStatement } from '../graph/make-statement.ts'

/** Statements of one actor on one issue, each `day stance`. */
const said = (...parts: [date: string | undefined, stance: Stance][]) =>
  parts.map(([date, stance]) => makeStatement({ actor: 'A', stance, target: { id: 'x' }, date }))

describe('findChanges', () => {
  it.each([
    [
      'from support to opposition',
      said(['2006-01-01', 'support'], ['2006-01-02', 'oppose']),
      ['support oppose reversal'],
    ],
    ['to no side', said(['2006-01-01', 'support'], ['2006-01-02', 'neutral']), ['support neutral shift']],
    [
      'back and forth, whatever the order of statements',
      said(['2006-01-03', 'support'], ['2006-01-01', 'support'], ['2006-01-02', 'oppose']),
      ['support oppose reversal', 'oppose support reversal'],
    ],
    [
      'to both sides on one day',
      said(['2006-01-01', 'support'], ['2006-01-02', 'support'], ['2006-01-02', 'oppose']),
      ['support divided shift'],
    ],
    ['not by staying', said(['2006-01-01', 'support'], ['2006-01-02', 'support']), []],
    [
      'not by a neutral word on the same day',
      said(['2006-01-01', 'support'], ['2006-01-02', 'support'], ['2006-01-02', 'neutral']),
      [],
    ],
    ['not without a date', said(['2006-01-01', 'support'], [undefined, 'oppose']), []],
    ['not at first', said(['2006-01-01', 'support']), []],
  ])('%s', (_claim, statements, changes) => {
    expect(findChanges(statements).map(({ from, to, kind }) => `${from} ${to} ${kind}`)).toEqual(changes)
  })

  it('keeps actors and targets apart', () => {
    const statements = [
      makeStatement({ actor: 'A', stance: 'support', target: { id: 'x' }, date: '2006-01-01' }),
      makeStatement({ actor: 'A', stance: 'oppose', target: { id: 'y' }, date: '2006-01-02' }),
      makeStatement({ actor: 'B', stance: 'oppose', target: { id: 'x' }, date: '2006-01-02' }),
    ]
    expect(findChanges(statements)).toEqual([])
  })
})
