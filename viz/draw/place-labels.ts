export type Box = Readonly<{ x: number; y: number; width: number; height: number }>

/** A node on the screen with the size of its label, in pixels. Earlier ones choose their place first. */
export type LabelWish = Readonly<{
  id: string
  x: number
  y: number
  radius: number
  width: number
  height: number
  /** Drawn even where it covers a node; and where `must` is `always`, even over another label. */
  must: 'always' | 'over-nodes' | 'no'
}>

export type PlacedLabel = Readonly<{ id: string; box: Box; align: 'left' | 'center' | 'right' }>

const GAP = 4
/** A node of this radius is not to be written over, but for this little part of a label. */
const LARGE = 9
const LITTLE = 0.06
const CELL = 64

/** How much of two boxes is the same ground, in square pixels. */
export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

type Cover = Readonly<{ put: (box: Box) => void; areaUnder: (box: Box) => number }>

/** Boxes by the cells of a coarse grid that they touch, so that a label is compared with its neighbours only. */
function createCover(): Cover {
  const cells = new Map<string, Box[]>()
  const touched = (box: Box): string[] => {
    const keys: string[] = []
    for (let x = Math.floor(box.x / CELL); x <= Math.floor((box.x + box.width) / CELL); x++) {
      for (let y = Math.floor(box.y / CELL); y <= Math.floor((box.y + box.height) / CELL); y++) keys.push(`${x},${y}`)
    }
    return keys
  }
  return {
    put(box) {
      for (const key of touched(box)) {
        const cell = cells.get(key)
        if (cell) cell.push(box)
        else cells.set(key, [box])
      }
    },
    areaUnder(box) {
      const near = new Set(touched(box).flatMap((key) => cells.get(key) ?? []))
      return Array.from(near).reduce((area, other) => area + overlapArea(box, other), 0)
    },
  }
}

/** How much the ring around a picked node reaches out of it. */
const RING = 5

function sides({ x, y, radius, width, height, must }: LabelWish): readonly Omit<PlacedLabel, 'id'>[] {
  const reach = radius + GAP + (must === 'always' ? RING : 0)
  return [
    { align: 'left', box: { x: x + reach, y: y - height / 2, width, height } },
    { align: 'right', box: { x: x - reach - width, y: y - height / 2, width, height } },
    { align: 'center', box: { x: x - width / 2, y: y + reach, width, height } },
    { align: 'center', box: { x: x - width / 2, y: y - reach - height, width, height } },
  ]
}

/**
 * Gives each wish the side of its node where its label covers least; sides that cover nothing come in a fixed order.
 * Wishes whose label would cover another, or a node where they may not, stay without one.
 *
 * `taken`: boxes that hold words already.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  width: number,
  height: number,
  taken: readonly Box[] = [],
): readonly PlacedLabel[] {
  const labels = createCover()
  const nodes = createCover()
  const largeNodes = createCover()
  for (const box of taken) labels.put(box)
  for (const { x, y, radius } of wishes) {
    const box = { x: x - radius * 0.8, y: y - radius * 0.8, width: radius * 1.6, height: radius * 1.6 }
    if (radius > 5) nodes.put(box)
    if (radius > LARGE) largeNodes.put(box)
  }
  const isOnScreen = ({ x, y, width: w, height: h }: Box): boolean =>
    x >= 2 && y >= 2 && x + w <= width - 2 && y + h <= height - 2
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const [best] = sides(wish)
      .map((side) => ({ side, overLabels: labels.areaUnder(side.box), overNodes: nodes.areaUnder(side.box) }))
      .filter(({ side, overLabels, overNodes }) => {
        if (wish.must === 'always') return true
        if (!isOnScreen(side.box) || overLabels > 0) return false
        if (wish.must === 'no') return overNodes === 0
        return largeNodes.areaUnder(side.box) < wish.width * wish.height * LITTLE
      })
      .sort((a, b) => a.overLabels * 4 + a.overNodes - (b.overLabels * 4 + b.overNodes))
    if (!best) continue
    labels.put(best.side.box)
    placed.push({ id: wish.id, ...best.side })
  }
  return placed
}
