/** Longest line that still counts as broken by hand or by a mail program, in UTF-16 units. */
const WIDEST = 100
const NARROWEST = 40

const firstWordLength = (line: string): number => (/^\S+/.exec(line)?.[0] ?? '').length

/**
 * Joins the lines of text that was wrapped at a fixed width, so that a line end means a paragraph again.
 *
 * A line end is a wrap where the next line's first word would not have fitted. Each wrap becomes one space, so offsets stay
 * as they are. Text whose line ends are mostly no wraps comes back unchanged. Errors: none.
 */
export function unwrapLines(text: string): string {
  const lines = text.split('\n')
  const width = lines.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0)
  if (width > WIDEST || width < NARROWEST) return text
  const joints = lines.slice(1).map((next, i) => {
    const line = (lines[i] ?? '').trimEnd()
    if (line === '' || next.trim() === '' || /^\s/.test(next)) return null
    return line.length + 1 + firstWordLength(next) > width
  })
  const open = joints.filter((joint) => joint !== null)
  const wraps = open.filter(Boolean)
  if (wraps.length < 3 || wraps.length < open.length * 0.6) return text
  return lines.map((line, i) => (i === 0 ? line : `${joints[i - 1] ? ' ' : '\n'}${line}`)).join('')
}
