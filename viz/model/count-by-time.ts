import type { Stance, Statement } from '../../src/schema/statement.ts'

export type Bin = { readonly from: string; readonly until: string } & Record<Stance, number>

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'
export type Histogram = Readonly<{ unit: Unit; bins: readonly Bin[]; most: number }>

const MOST_BINS = 96
const DAY = 86_400_000

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

const MONTHS: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 }

/** First day of the bin after the one that holds `day`. */
function nextStart(day: string, unit: Unit): string {
  if (unit === 'day') return toDay(toTime(day) + DAY)
  if (unit === 'week') return toDay(toTime(day) + 7 * DAY)
  const [year = 0, month = 1] = day.split('-').map(Number)
  const months = year * 12 + month - 1 + MONTHS[unit]
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

function firstStart(day: string, unit: Unit): string {
  if (unit === 'day') return day
  if (unit === 'week') return toDay(toTime(day) - ((new Date(toTime(day)).getUTCDay() + 6) % 7) * DAY)
  const month = Number(day.slice(5, 7))
  if (unit === 'month') return `${day.slice(0, 7)}-01`
  if (unit === 'quarter') return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
  return `${day.slice(0, 4)}-01-01`
}

function pickUnit(first: string, last: string): Unit {
  const days = (toTime(last) - toTime(first)) / DAY + 1
  if (days <= MOST_BINS) return 'day'
  if (days / 7 <= MOST_BINS) return 'week'
  if (days / 30 <= MOST_BINS) return 'month'
  return days / 91 <= MOST_BINS ? 'quarter' : 'year'
}

/** Counts dated statements in equal bins from `first` to `last`, in the finest unit that keeps them readable. */
export function countByTime(statements: Iterable<Statement>, first: string, last: string): Histogram {
  const unit = pickUnit(first, last)
  const bins: Bin[] = []
  for (let from = firstStart(first, unit); from <= last; ) {
    const next = nextStart(from, unit)
    bins.push({ from, until: toDay(toTime(next) - DAY), support: 0, oppose: 0, neutral: 0 })
    from = next
  }
  let most = 0
  for (const { date, stance } of statements) {
    if (date === undefined) continue
    const bin = bins[findBin(bins, date)]
    if (!bin) continue
    bin[stance] += 1
    most = Math.max(most, bin.support + bin.oppose + bin.neutral)
  }
  return { unit, bins, most }
}

/** Index of the bin that holds `day`; -1 before the first. */
export function findBin(bins: readonly Bin[], day: string): number {
  let low = 0
  let high = bins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bins[middle]?.from ?? '') <= day) low = middle + 1
    else high = middle
  }
  return low - 1
}
