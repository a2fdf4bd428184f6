/** A disc to place: its centre and the radius that it needs, margin included. */
export type Disc = { x: number; y: number; readonly radius: number }

// Without a direction to push two discs apart, each pair takes its own, a golden angle on from the one before.
const GOLDEN_ANGLE = 2.399963229728653
const CELL_LIMIT = 46_000

function pushApart(a: Disc, b: Disc, turn: number): boolean {
  const wanted = a.radius + b.radius
  let dx = b.x - a.x
  let dy = b.y - a.y
  let distance = Math.sqrt(dx * dx + dy * dy)
  if (distance >= wanted) return false
  const overlap = wanted - distance
  if (distance < 1e-9) {
    dx = Math.cos(GOLDEN_ANGLE * turn)
    dy = Math.sin(GOLDEN_ANGLE * turn)
    distance = 1
  }
  // The smaller disc gives way more, so that the large ones keep their place. A hundredth more than needed, to be done sooner.
  const push = (overlap * 1.01 + 0.01) / distance
  const share = b.radius / wanted
  a.x -= dx * push * share
  a.y -= dy * push * share
  b.x += dx * push * (1 - share)
  b.y += dy * push * (1 - share)
  return true
}

/**
 * Moves discs until no two overlap, or `rounds` are over, in place. Deterministic: pairs are visited in the order of the array.
 *
 * A grid with cells as wide as the widest disc finds the pairs, so that a round takes time in proportion to the number of discs.
 */
export function separateDiscs(discs: readonly Disc[], rounds: number): void {
  const widest = discs.reduce((width, { radius }) => Math.max(width, 2 * radius), 0)
  if (widest === 0) return
  for (let round = 0; round < rounds; round++) {
    const cells = new Map<number, number[]>()
    let moved = false
    for (const [i, disc] of discs.entries()) {
      const column = Math.floor(disc.x / widest)
      const row = Math.floor(disc.y / widest)
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const j of cells.get(c * CELL_LIMIT + r) ?? []) {
            const other = discs[j]
            if (other && pushApart(other, disc, i + j)) moved = true
          }
        }
      }
      const own = column * CELL_LIMIT + row
      const cell = cells.get(own)
      if (cell) cell.push(i)
      else cells.set(own, [i])
    }
    if (!moved) return
  }
}
