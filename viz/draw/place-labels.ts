export type Box = Readonly<{ x: number; y: number; width: number; height: number }>

/** A node on the screen with the size of its label, in pixels. Earlier ones choose their place first. */
export type LabelWish = Readonly<{
  id: string
  x: number
  y: number
  radius: number
  width: number
  height: number
  /** Drawn even where it covers another label. */
  must: boolean
}>

export type PlacedLabel = Readonly<{ id: string; box: Box; align: 'left' | 'center' | 'right' }>

const GAP = 4
const CELL = 64

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Boxes by the cells of a coarse grid that they touch, so that a label is compared with its neighbours only. */
function createOccupancy(): { isFree: (box: Box) => boolean; take: (box: Box) => void } {
  const cells = new Map<string, Box[]>()
  const touched = (box: Box): string[] => {
    const keys: string[] = []
    for (let x = Math.floor(box.x / CELL); x <= Math.floor((box.x + box.width) / CELL); x++) {
      for (let y = Math.floor(box.y / CELL); y <= Math.floor((box.y + box.height) / CELL); y++) keys.push(`${x},${y}`)
    }
    return keys
  }
  return {
    isFree: (box) => touched(box).every((key) => !(cells.get(key) ?? []).some((other) => overlap(box, other))),
    take(box) {
      for (const key of touched(box)) cells.set(key, [...(cells.get(key) ?? []), box])
    },
  }
}

function sides({ x, y, radius, width, height }: LabelWish): readonly Omit<PlacedLabel, 'id'>[] {
  const reach = radius + GAP
  return [
    { align: 'left', box: { x: x + reach, y: y - height / 2, width, height } },
    { align: 'right', box: { x: x - reach - width, y: y - height / 2, width, height } },
    { align: 'center', box: { x: x - width / 2, y: y + reach, width, height } },
    { align: 'center', box: { x: x - width / 2, y: y - reach - height, width, height } },
  ]
}

/**
 * Gives each wish the first side of its node where its label covers neither a label nor a node placed before it.
 * Wishes that find no side stay without a label, unless they must have one.
 */
export function placeLabels(wishes: readonly LabelWish[], width: number, height: number): readonly PlacedLabel[] {
  const { isFree, take } = createOccupancy()
  for (const { x, y, radius } of wishes) {
    if (radius > 5) take({ x: x - radius * 0.8, y: y - radius * 0.8, width: radius * 1.6, height: radius * 1.6 })
  }
  const isOnScreen = ({ x, y, width: w, height: h }: Box): boolean =>
    x >= 2 && y >= 2 && x + w <= width - 2 && y + h <= height - 2
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const choices = sides(wish)
    const choice =
      choices.find(({ box }) => isOnScreen(box) && isFree(box)) ??
      (wish.must ? (choices.find(({ box }) => isOnScreen(box)) ?? choices[0]) : undefined)
    if (!choice) continue
    take(choice.box)
    placed.push({ id: wish.id, ...choice })
  }
  return placed
}
