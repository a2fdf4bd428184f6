const WIDTH = 24
const MOST_LINES = 3

/** Breaks a label at spaces into at most three lines of about 24 characters; what does not fit ends in an ellipsis. */
export function wrapLabel(label: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of label.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  if (lines.length <= MOST_LINES) return lines.map((text) => cutWord(text))
  const last = cutWord(lines[MOST_LINES - 1] ?? '')
  return [...lines.slice(0, MOST_LINES - 1).map((text) => cutWord(text)), `${last.replace(/[\s,;:.]+$/, '')}…`]
}

/** One word may be longer than any line. */
function cutWord(text: string): string {
  return text.length > WIDTH + 12 ? `${text.slice(0, WIDTH + 10)}…` : text
}
