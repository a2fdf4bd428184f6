import { EntenteError } from '../errors.ts'
import { compareStatements } from '../graph/compare-statements.ts'
import { dayFromNumber, dayNumber, type PeriodUnit, periodBounds } from '../graph/period.ts'
import type { Day } from '../schema/date.ts'
import type { Statement } from '../schema/statement.ts'

export type WindowOptions = Readonly<{
  /** Calendar periods, or `events`: a number of statements. */
  unit: PeriodUnit | 'events'
  /** How many of them a window spans, 1 or more. */
  size: number
  /** How many the next window begins after the last. Default 1. */
  step?: number
}>

/** The statements of a stretch of time, first and last day counted. */
export type TimeWindow = Readonly<{ from: Day; to: Day; statements: readonly Statement[] }>

type Dated = Statement & { readonly date: Day }
const isDated = (statement: Statement): statement is Dated => statement.date !== undefined

/** The first day of the period that begins n periods after the one that begins on this day. */
function addPeriods(start: Day, unit: PeriodUnit, n: number): Day {
  if (unit === 'day' || unit === 'week') return dayFromNumber(dayNumber(start) + n * (unit === 'week' ? 7 : 1))
  const [year = 0, month = 1] = start.split('-').map(Number)
  const months = year * 12 + month - 1 + n * (unit === 'year' ? 12 : 1)
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** The statements of `[from, to]`, from ones that are sorted by date. */
function between(dated: readonly Dated[], from: Day, to: Day): readonly Dated[] {
  const firstFrom = (isReached: (date: Day) => boolean): number => {
    let [low, high] = [0, dated.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isReached(dated[middle]?.date ?? '')) high = middle
      else low = middle + 1
    }
    return low
  }
  return dated.slice(
    firstFrom((date) => date >= from),
    firstFrom((date) => date > to),
  )
}

function calendarWindows(dated: readonly Dated[], unit: PeriodUnit, size: number, step: number): TimeWindow[] {
  const [first] = dated
  const last = dated.at(-1)
  if (!first || !last) return []
  const windows: TimeWindow[] = []
  let [from] = periodBounds(first.date, unit)
  let to = ''
  // The first window begins with the first statement's period; the last is the first that reaches the last statement's.
  for (let i = 0; to < last.date; i++) {
    from = addPeriods(periodBounds(first.date, unit)[0], unit, i * step)
    to = dayFromNumber(dayNumber(addPeriods(from, unit, size)) - 1)
    windows.push({ from, to, statements: between(dated, from, to) })
  }
  return windows
}

/** Windows of `size` statements; where a border falls between statements of one day, the window takes the whole day. */
function eventWindows(dated: readonly Dated[], size: number, step: number): TimeWindow[] {
  const windows: TimeWindow[] = []
  const ends = Math.max(1, dated.length - size + 1)
  for (let i = 0; i < ends; i += step) {
    const from = dated[i]?.date
    const to = dated[Math.min(i + size, dated.length) - 1]?.date
    if (from === undefined || to === undefined) break
    windows.push({ from, to, statements: between(dated, from, to) })
  }
  return windows
}

/**
 * Moves a window over time. The statements of each may go through any of the network functions.
 *
 * Calendar windows span whole periods, begin with that of the first statement, and may hold nothing. `events` windows hold `size`
 * statements, and further ones of the same day where a border would part them. Missing dates: such statements lie in no window.
 *
 * Errors: `bad-usage` where size or step is not a whole number above 0.
 * Source: Leifeld, Discourse Network Analyzer manual, "time window"; there each window is centred, here it has its bounds.
 */
export function timeWindows(statements: readonly Statement[], options: WindowOptions): readonly TimeWindow[] {
  const { unit, size, step = 1 } = options
  for (const [name, value] of Object.entries({ size, step })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new EntenteError('bad-usage', `timeWindows: ${name} is ${value}. Give a whole number from 1 on.`)
    }
  }
  const dated = statements.filter(isDated).sort(compareStatements)
  return unit === 'events' ? eventWindows(dated, size, step) : calendarWindows(dated, unit, size, step)
}
