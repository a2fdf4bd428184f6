export type Mark = Readonly<{ start: number; end: number; name: string }>
export type Piece = Readonly<{ start: number; end: number; names: readonly string[] }>

/**
 * Cuts `[start, end)` wherever a mark begins or ends, so that marks may overlap.
 * The pieces follow on one another and cover the whole range; each says which marks lie over it.
 */
export function splitMarks(start: number, end: number, marks: readonly Mark[]): readonly Piece[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start)
    if (mark.end > start && mark.end < end) cuts.add(mark.end)
  }
  const sorted = Array.from(cuts).sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const until = sorted[index + 1] ?? end
    const names = marks.filter((mark) => mark.start <= from && mark.end >= until).map(({ name }) => name)
    return { start: from, end: until, names }
  })
}
