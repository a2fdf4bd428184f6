import type { Day } from '../schema/date.ts'

export type PeriodUnit = 'day' | 'week' | 'month' | 'year'

const DAY_MS = 86_400_000

/** Days since 1970-01-01, counted in UTC. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

/** The day of a number that `dayNumber` gave. */
export function dayFromNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** `2006-W28`: the ISO 8601 week, which begins on Monday and belongs to the year of its Thursday. */
function isoWeek(day: Day): string {
  const number = dayNumber(day)
  // 1970-01-01 was a Thursday, the fourth day of its week.
  const thursday = number - ((((number + 3) % 7) + 7) % 7) + 3
  const year = dayFromNumber(thursday).slice(0, 4)
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The calendar period in which a day lies: `2006-07-14`, `2006-W28`, `2006-07`, `2006`. */
export function periodOf(day: Day, unit: PeriodUnit): string {
  if (unit === 'day') return day
  if (unit === 'week') return isoWeek(day)
  return unit === 'month' ? day.slice(0, 7) : day.slice(0, 4)
}

/** The first and the last day of the calendar period in which a day lies. */
export function periodBounds(day: Day, unit: PeriodUnit): readonly [from: Day, to: Day] {
  if (unit === 'day') return [day, day]
  if (unit === 'year') return [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`]
  if (unit === 'week') {
    const monday = dayNumber(day) - ((((dayNumber(day) + 3) % 7) + 7) % 7)
    return [dayFromNumber(monday), dayFromNumber(monday + 6)]
  }
  const from = `${day.slice(0, 7)}-01`
  // A week after the 28th lies in the next month; the day before that month's first is the last of this one.
  const next = `${dayFromNumber(dayNumber(`${day.slice(0, 7)}-28`) + 7).slice(0, 7)}-01`
  return [from, dayFromNumber(dayNumber(next) - 1)]
}
