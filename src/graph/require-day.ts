import { EntenteError } from '../errors.ts'
import { Day } from '../schema/date.ts'

/** The day itself, or an error that says which option was wrong. */
export function requireDay(text: string, option: string): Day {
  const day = Day.safeParse(text)
  if (day.success) return day.data
  throw new EntenteError('bad-usage', `${option}: "${text}" is no day. Write YYYY-MM-DD, such as 2006-07-14.`)
}
