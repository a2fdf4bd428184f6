export type Disc = Readonly<{ x: number; y: number; radius: number }>
export type Unplaced = Readonly<{ id: string; radius: number; neighbours: readonly string[] }>

/** The angle between one try and the next, as in a sunflower: tries spread evenly in every direction. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))
const MOST_TRIES = 4_000

const isFree = (at: Disc, discs: Iterable<Disc>, gap: number): boolean => {
  for (const { x, y, radius } of discs) if (Math.hypot(at.x - x, at.y - y) < at.radius + radius + gap) return false
  return true
}

const meanOf = (discs: readonly Disc[]): Readonly<{ x: number; y: number }> => ({
  x: discs.reduce((sum, { x }) => sum + x, 0) / Math.max(1, discs.length),
  y: discs.reduce((sum, { y }) => sum + y, 0) / Math.max(1, discs.length),
})

/** How far apart nodes stand: a part of the side of the square that each would have for itself. */
function gapOf(discs: readonly Disc[]): number {
  if (discs.length < 2) return 12
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
  const area = spread(discs.map(({ x }) => x)) * spread(discs.map(({ y }) => y))
  return Math.max(4, 0.35 * Math.sqrt(area / discs.length))
}

/**
 * Finds room for new nodes and moves no old one: each goes to the free place nearest to the middle of its neighbours, those
 * with most placed neighbours first. The same nodes always get the same places.
 */
export function placeNodes(
  placed: ReadonlyMap<string, Disc>,
  unplaced: readonly Unplaced[],
): ReadonlyMap<string, Disc> {
  const all = new Map(placed)
  const gap = gapOf(Array.from(placed.values()))
  const found = new Map<string, Disc>()
  const waiting = new Map(unplaced.map((node) => [node.id, node]))
  const near = ({ neighbours }: Unplaced): readonly Disc[] => neighbours.flatMap((id) => all.get(id) ?? [])
  while (waiting.size > 0) {
    const [next] = Array.from(waiting.values()).sort(
      (a, b) => near(b).length - near(a).length || (a.id < b.id ? -1 : 1),
    )
    if (!next) break
    const around = near(next)
    const centre = meanOf(around.length > 0 ? around : Array.from(all.values()))
    let disc: Disc = { ...centre, radius: next.radius }
    for (let count = 1; count < MOST_TRIES && !isFree(disc, all.values(), gap); count++) {
      const far = gap * 0.5 * Math.sqrt(count)
      disc = { ...disc, x: centre.x + far * Math.cos(count * GOLDEN), y: centre.y + far * Math.sin(count * GOLDEN) }
    }
    all.set(next.id, disc)
    found.set(next.id, disc)
    waiting.delete(next.id)
  }
  return found
}
