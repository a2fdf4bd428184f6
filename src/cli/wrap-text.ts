// Zero-width: combining marks, joiners and the marks of `Style`.
// biome-ignore lint/suspicious/noControlCharactersInRegex: a mark starts with the escape character
const INVISIBLE = /\u001b\[\d+m|\p{M}|\p{Cf}/gu
// Two columns: East Asian wide and full-width forms, and emoji.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu

/** How many columns text takes on a terminal. */
export function widthOf(text: string): number {
  const visible = text.replace(INVISIBLE, '')
  return [...visible].length + (visible.match(WIDE)?.length ?? 0)
}

/** Fills text up to a width with spaces. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Cuts text that is wider than `width` and ends it with "…". */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Breaks text between words into lines of at most `width` columns; a longer word has a line of its own. At most `most` lines. */
export function wrapText(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
      continue
    }
    line = longer
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const last = `${lines[most - 1] ?? ''} …`
  return [
    ...lines.slice(0, most - 1),
    widthOf(last) > width ? `${cutTo(lines[most - 1] ?? '', width - 1).replace(/…$/, '')}…` : last,
  ]
}

/** Lines two columns to the right; empty ones stay empty. */
export const indentLines = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`))
