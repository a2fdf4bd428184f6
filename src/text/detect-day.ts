import { Day } from '../schema/date.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?'
const MONTH_FIRST = `${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`
const DAY_FIRST = `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})`
const LABEL = '(?:(?:published|posted|updated|date|dated)(?:\\s+on)?:?\\s+)?'
const TIME = '(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}.*)?'

const ISO = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/
const RFC_822 = new RegExp(`^\\s*(?:\\w{3},\\s+)?(\\d{1,2})\\s+${MONTH}\\s+(\\d{4})(?:\\s.*)?$`, 'i')
const WHOLE_MONTH_FIRST = new RegExp(`^\\s*${LABEL}${MONTH_FIRST}${TIME}\\s*$`, 'i')
const WHOLE_DAY_FIRST = new RegExp(`^\\s*${LABEL}${DAY_FIRST}${TIME}\\s*$`, 'i')
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L} .,'()-]{1,40}?[,(]\\s*(?:${MONTH_FIRST}|${DAY_FIRST})\\)?\\s*(?:\\([^)]*\\)\\s*)?[-–—:]`,
  'iu',
)

const dayOf = (year: string, month: string, day: string): Day | undefined => {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const text = `${year}-${String(index).padStart(2, '0')}-${day.padStart(2, '0')}`
  return Day.safeParse(text).data
}

/**
 * The day that a date field names: ISO 8601 (the day as written, whatever the time zone), RFC 822 as in feeds, `July 14, 2006`
 * or `14 July 2006`. Undefined where it names none; never a guess between day and month.
 */
export function toDay(text: string): Day | undefined {
  const iso = ISO.exec(text)?.[1]
  if (iso !== undefined) return Day.safeParse(iso).data
  const [, month, day, year] = WHOLE_MONTH_FIRST.exec(text) ?? []
  if (month && day && year) return dayOf(year, month, day)
  const [, first, name, last] = WHOLE_DAY_FIRST.exec(text) ?? RFC_822.exec(text) ?? []
  return first && name && last ? dayOf(last, name, first) : undefined
}

const datelineDay = (line: string): Day | undefined => {
  const [, month, day, year, otherDay, otherMonth, otherYear] = DATELINE.exec(line) ?? []
  if (month && day && year) return dayOf(year, month, day)
  return otherDay && otherMonth && otherYear ? dayOf(otherYear, otherMonth, otherDay) : undefined
}

/**
 * The day of plain text, where it says so plainly: among its first five lines a line that is nothing but a date, or a
 * dateline with a full date (`OSLO, July 14, 2006 -`). A date within a sentence never counts.
 */
export function detectDay(text: string): Day | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines.slice(0, 5)) {
    const day = toDay(line) ?? datelineDay(line)
    if (day !== undefined) return day
  }
  return undefined
}

/** The day in a file's name, `2006-07-14-oslo.txt` or `oslo_20060714.txt`, or undefined. */
export function dayInName(name: string): Day | undefined {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name) ?? []
  return year && month && day ? Day.safeParse(`${year}-${month}-${day}`).data : undefined
}
