import { widthOf } from './wrap-text.ts'

/** A part of a text to point at, and the letter that points. */
export type Mark = Readonly<{ start: number; end: number; letter: string; paint: (text: string) => string }>

type Line = Readonly<{ start: number; end: number }>

function breakLines(text: string, width: number): Line[] {
  const lines: Line[] = []
  let start = -1
  let end = 0
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (start >= 0 && widthOf(text.slice(start, index + word.length)) > width) {
      lines.push({ start, end })
      start = -1
    }
    if (start < 0) start = index
    end = index + word.length
  }
  if (start >= 0) lines.push({ start, end })
  return lines
}

/**
 * Text as lines of at most `width` columns, each followed by a line with letters under the marked parts where it has any.
 * Marks count UTF-16 units in `text`; those that reach past it point at what is there.
 */
export function markSpans(text: string, marks: readonly Mark[], width: number): string[] {
  const flat = text.replace(/\s/g, ' ')
  return breakLines(flat, width).flatMap(({ start, end }) => {
    const here = marks
      .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
      .filter((mark) => mark.start < mark.end)
      .sort((a, b) => a.start - b.start)
    if (here.length === 0) return [flat.slice(start, end)]
    let shown = ''
    let under = ''
    let at = start
    for (const mark of here) {
      if (mark.start < at) continue
      const before = flat.slice(at, mark.start)
      const marked = flat.slice(mark.start, mark.end)
      shown += before + mark.paint(marked)
      under += ' '.repeat(widthOf(before)) + mark.paint(mark.letter.repeat(widthOf(marked)))
      at = mark.end
    }
    return [shown + flat.slice(at, end), under]
  })
}
