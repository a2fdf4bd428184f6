import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { kernelDensity, kernelWeight } from '../../src/networks/kernel-weight.ts'
import { projectNetwork } from '../../src/networks/project-network.ts'
import { timeWindows } from '../../src/networks/time-windows.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'

const on = (...dates: string[]) =>
  dates.map((date) => makeStatement({ actor: 'A', stance: 'support', target: { id: 'x' }, date: date || undefined }))

describe('timeWindows', () => {
  const statements = on('2006-01-30', '2006-02-02', '2006-02-02', '2006-04-01', '')

  it.each([
    [
      'month',
      1,
      1,
      [
        ['2006-01-01', '2006-01-31', 1],
        ['2006-02-01', '2006-02-28', 2],
        ['2006-03-01', '2006-03-31', 0],
        ['2006-04-01', '2006-04-30', 1],
      ],
    ],
    [
      'month',
      2,
      1,
      [
        ['2006-01-01', '2006-02-28', 3],
        ['2006-02-01', '2006-03-31', 2],
        ['2006-03-01', '2006-04-30', 1],
      ],
    ],
    [
      'month',
      2,
      2,
      [
        ['2006-01-01', '2006-02-28', 3],
        ['2006-03-01', '2006-04-30', 1],
      ],
    ],
    ['year', 1, 1, [['2006-01-01', '2006-12-31', 4]]],
    [
      'week',
      5,
      5,
      [
        ['2006-01-30', '2006-03-05', 3],
        ['2006-03-06', '2006-04-09', 1],
      ],
    ],
    [
      'day',
      40,
      40,
      [
        ['2006-01-30', '2006-03-10', 3],
        ['2006-03-11', '2006-04-19', 1],
      ],
    ],
    [
      'events',
      2,
      1,
      [
        ['2006-01-30', '2006-02-02', 3],
        ['2006-02-02', '2006-02-02', 2],
        ['2006-02-02', '2006-04-01', 3],
      ],
    ],
    ['events', 9, 1, [['2006-01-30', '2006-04-01', 4]]],
  ] as const)('%s × %d, by steps of %d', (unit, size, step, expected) => {
    const windows = timeWindows(statements, { unit, size, step })
    expect(windows.map(({ from, to, statements: { length } }) => [from, to, length])).toEqual(expected)
  })

  it('ends with the window that holds the last day, be it the last of a month', () => {
    const windows = timeWindows(on('2006-01-01', '2006-02-28'), { unit: 'month', size: 1 })
    expect(windows.map(({ to }) => to)).toEqual(['2006-01-31', '2006-02-28'])
  })

  it('gives no window where nothing has a date, and refuses sizes below 1', () => {
    expect(timeWindows(on(''), { unit: 'month', size: 1 })).toEqual([])
    expect(() => timeWindows([], { unit: 'month', size: 0 })).toThrow(EntenteError)
    expect(() => timeWindows([], { unit: 'day', size: 1, step: 0.5 })).toThrow('step is 0.5')
  })

  it('puts each dated statement into exactly one window where windows touch', () => {
    fc.assert(
      fc.property(
        arbitraryStatements(),
        fc.constantFrom('day', 'week', 'month', 'year'),
        fc.integer({ min: 1, max: 4 }),
        (random, unit, size) => {
          const windows = timeWindows(random, { unit: unit as 'day', size, step: size })
          const ids = windows.flatMap((window) => window.statements.map(({ id }) => id))
          expect(ids.sort()).toEqual(random.flatMap(({ id, date }) => (date ? [id] : [])).sort())
        },
      ),
    )
  })
})

describe('kernelWeight', () => {
  it.each([
    ['uniform', [0.5, 0.5, 0.5, 0]],
    ['epanechnikov', [0.75, 0.5625, 0, 0]],
    ['triangular', [1, 0.5, 0, 0]],
    ['gaussian', [0.3989422804, 0.3520653268, 0.2419707245, 0.0539909665]],
  ] as const)('%s', (kernel, values) => {
    for (const [i, u] of [0, 0.5, 1, 2].entries()) {
      expect(kernelDensity(kernel, u)).toBeCloseTo(values[i] ?? Number.NaN, 9)
      expect(kernelDensity(kernel, -u)).toBe(kernelDensity(kernel, u))
    }
  })

  it('weighs a pair of statements by the root of both weights', () => {
    const x = { id: 'x' }
    const pair = [
      makeStatement({ actor: 'A', stance: 'support', target: x, date: '2006-07-10' }),
      makeStatement({ actor: 'B', stance: 'support', target: x, date: '2006-07-12' }),
      makeStatement({ actor: 'B', stance: 'support', target: x }),
      makeStatement({ actor: 'B', stance: 'support', target: x, date: '2006-08-12' }),
    ]
    const weightOf = kernelWeight({ kernel: 'triangular', at: '2006-07-10', bandwidth: 8 })
    expect(projectNetwork(pair, { kind: 'congruence', weightOf }).edges).toEqual([
      { source: 'A', target: 'B', weight: Math.sqrt(0.5) },
    ])
  })
})
