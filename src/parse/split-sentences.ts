import { classifyAbbreviation } from './abbreviations.ts'
import { isSpace } from './is-space.ts'

/** Words that begin a sentence far more often than they follow a name's initials. */
const STARTERS = new Set(
  'The A An This That These Those It He She They We I You There Here But And Or So If In On At For As By To From With When While After Before However Meanwhile Although Though Since Its His Her Their Our My Both Such Some Most Many One Two Other Others What Why How Who Not No Yes Last Now Then Earlier Later Also'.split(
    ' ',
  ),
)
/** Newswire that was once set in capitals has them in the middle of a sentence too, after initials. */
const JOINERS = new Set(['And', 'Or', 'To'])
const REPORTED =
  /^(?:[A-Z][\w.'’-]{0,30}\s+){1,5}(?:said|says|asked|told|added|replied|wrote|declared|insisted|warned|noted|argued|demanded|exclaimed|shouted|cried|wondered)\b/
const STOP = /[.!?\u2026]+["'\u201d\u2019)\]\u00bb]*|\n/g
const LONG_LINE = 50
/** No abbreviation is longer. */
const LOOK_BACK = 40

/**
 * Finds the sentences of a text: ranges without the space around them, in order. A line end ends a sentence,
 * unless a long line plainly goes on in small letters.
 */
export function splitSentences(text: string): readonly { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  let start = 0
  let lineStart = 0
  const close = (end: number): void => {
    if (end < start) return // inside space already passed
    let b = end
    while (b > start && isSpace(text.charCodeAt(b - 1))) b--
    if (start < b) out.push({ start, end: b })
    start = end
    while (start < text.length && isSpace(text.charCodeAt(start))) start++
  }
  close(0)
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (match[0] === '\n') {
      if (!isWrapped(text, lineStart, match.index)) close(match.index)
      lineStart = end
      continue
    }
    if (isSpace(text.charCodeAt(end)) && endsSentence(text, start, match.index, end, match[0])) close(end)
  }
  close(text.length)
  return out
}

/** A line that was broken to fit a page: long, without a stop, and the next goes on in small letters. */
function isWrapped(text: string, lineStart: number, lineEnd: number): boolean {
  if (lineEnd - lineStart < LONG_LINE) return false
  const next = text.slice(lineEnd + 1, lineEnd + 3).trimStart()
  return (
    /^\p{Ll}/u.test(next) && text[lineEnd + 1] !== '\n' && !/[.!?:"\u201d]\s*$/.test(text.slice(lineEnd - 3, lineEnd))
  )
}

function endsSentence(text: string, start: number, at: number, end: number, mark: string): boolean {
  const ahead = text.slice(end, end + 200)
  if (/^[^\S\n]*(?:\n|$)/.test(ahead)) return false // the line end itself decides
  const next = ahead.trimStart()
  if (/^\p{Ll}/u.test(next) || /^[,;:)]/.test(next)) return false
  if (/^[!?]/.test(mark) && /["'\u201d\u2019]$/.test(mark) && REPORTED.test(next)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  return stopEndsSentence(text, start, at, next, mark)
}

/** Whether one full stop at `at` ends the sentence that began at `start`, given what comes next. */
function stopEndsSentence(text: string, start: number, at: number, next: string, mark: string): boolean {
  const before = /[\p{L}\p{N}.&'’-]*$/u.exec(text.slice(Math.max(start, at - LOOK_BACK), at))?.[0] ?? ''
  if (/^(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$/.test(before) && at - before.length === start) return false // "1. The …", "a. …"
  if (mark.length > 1) return true // a stop inside a closing quote or bracket
  const firstWord = /^["'\u201c\u2018(]*([\p{L}]+)/u.exec(next)?.[1] ?? ''
  const starts = STARTERS.has(firstWord) || STARTERS.has(firstWord.charAt(0) + firstWord.slice(1).toLowerCase())
  const isQuoted = /^["\u201c]/.test(next)
  const short = classifyAbbreviation(before.slice(before.lastIndexOf('-') + 1))
  if (short === 'title' || /^(?:e\.g|i\.e)$/i.test(before)) return false
  if (before === 'no' && /^\d/.test(next)) return false
  if (/^\p{Lu}$/u.test(before)) return starts && firstWord !== 'I' && before !== 'A' // an initial
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return isQuoted || (starts && !JOINERS.has(firstWord)) // "U.S. The …", not "U.S. And Japan"
  if (short === 'before-number') return before === 'No' || before === 'Sun' ? !/^\d/.test(next) : starts || isQuoted
  if (short === 'other') return starts || isQuoted
  return true
}
