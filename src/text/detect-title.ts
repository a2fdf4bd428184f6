import { toDay } from './detect-day.ts'

const LONGEST = 120

/**
 * The headline of plain text, where its first line plainly is one: short, followed by a blank line, a date or a longer paragraph, with
 * no full stop, colon or closing quote at its end, and no dateline. Undefined otherwise. The text itself stays as it is.
 */
export function detectTitle(text: string): string | undefined {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const title = lines[first]?.trim() ?? ''
  const rest = lines.slice(first + 1)
  const next = rest.find((line) => line.trim() !== '')
  if (next === undefined || title.length > LONGEST || title.length < 8) return undefined
  const isApart = rest[0]?.trim() === '' || next.trim().length > title.length || toDay(next) !== undefined
  const isSentence = /[.!:;,…"'”’]$/.test(title) && !/\b[A-Z]\.[A-Z]\.$/.test(title)
  if (!isApart || isSentence || /\d{4}$/.test(title) || !/\p{L}+\s+\p{L}+/u.test(title)) return undefined
  return title
}
