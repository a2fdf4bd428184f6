type Line = Readonly<{ key: string; source: string; target: string }>

/** Height of the bend by the length of the line, for each step away from the middle. */
const STEP = 0.09

/**
 * Bends lines that join the same two nodes apart, so that each can be seen and clicked.
 * Gives for each key the height of its bend; lines without a neighbour stay straight (0).
 */
export function spreadParallel(lines: Iterable<Line>): ReadonlyMap<string, number> {
  const bundles = new Map<string, Line[]>()
  for (const line of lines) {
    const ends = line.source < line.target ? `${line.source}\n${line.target}` : `${line.target}\n${line.source}`
    bundles.set(ends, [...(bundles.get(ends) ?? []), line])
  }
  const curves = new Map<string, number>()
  for (const bundle of bundles.values()) {
    bundle.forEach(({ key, source, target }, index) => {
      const step = index - (bundle.length - 1) / 2
      // A bend is to the left of the line's own direction: lines that run the other way need the other sign.
      const sign = source < target ? 1 : -1
      curves.set(key, step === 0 ? 0 : step * 2 * STEP * sign)
    })
  }
  return curves
}
