import { capitalize } from '../panels/words.ts'
import type { SceneNode } from './build-scene.ts'
import type { Emphasis, OnScreen } from './on-screen.ts'
import { type Box, type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts'
import { wrapLabel } from './wrap-label.ts'

export const LABEL_FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif'

/** A label with the place of each of its lines; `x` and `y` are those of the node. */
export type Label = PlacedLabel & OnScreen & Readonly<{ lines: readonly string[]; size: number; weight: number }>

/** So much ground, in square pixels, for each label: more would hide the lines. */
const GROUND = 13_000
const MOST = 160
/** This share of the labels, the most important, may cover smaller nodes. */
const FIRST = 0.34
export const LINE_HEIGHT = 1.18

/** Words grow a little on large screens, which are looked at from farther away. */
export const textScale = (width: number, height: number): number =>
  Math.min(1.5, Math.max(1, Math.min(width, height) / 1150))

/** Contested issues are what the eye should find first. */
const importanceOf = ({ isIssue, support, oppose, total }: SceneNode): number =>
  total * (isIssue ? 1 + 6 * Math.min(support, oppose) : 1)

/** Which labels come first: what is picked, then its neighbours, then the larger ones. */
function sortForLabels(items: readonly OnScreen[], emphasis: Emphasis | null): OnScreen[] {
  const rank = ({ node }: OnScreen): number => {
    if (!emphasis) return 2
    if (emphasis.center.has(node.id)) return 0
    return emphasis.nodes.has(node.id) ? 1 : 3
  }
  return items.toSorted(
    (a, b) => rank(a) - rank(b) || importanceOf(b.node) - importanceOf(a.node) || (a.node.id < b.node.id ? -1 : 1),
  )
}

/** Chooses and places the labels for what is on the screen. Measures text with `context`; `taken` holds words already. */
export function chooseLabels(
  context: CanvasRenderingContext2D,
  items: readonly OnScreen[],
  emphasis: Emphasis | null,
  width: number,
  height: number,
  taken: readonly Box[] = [],
): readonly Label[] {
  const scale = textScale(width, height)
  const most = Math.min(MOST, Math.ceil((width * height) / (GROUND * scale)))
  const near = items.filter(({ x, y }) => x > -60 && y > -40 && x < width + 60 && y < height + 40)
  const sorted = sortForLabels(near, emphasis)
  const lit = emphasis ? sorted.filter(({ node }) => emphasis.nodes.has(node.id)).slice(0, MOST) : sorted.slice(0, most)
  const written = new Map(
    lit.map((item) => {
      const { isIssue, label, id } = item.node
      const [size, weight] = isIssue ? [11.5 * scale, 400] : [12.5 * scale, 650]
      return [id, { ...item, lines: wrapLabel(isIssue ? capitalize(label) : label), size, weight }] as const
    }),
  )
  const wishes = Array.from(written.values()).map(({ node, x, y, radius, lines, size, weight }, index): LabelWish => {
    context.font = `${weight} ${size}px ${LABEL_FONT}`
    const widest = Math.max(...lines.map((line) => context.measureText(line).width))
    const isFirst = emphasis !== null || index < most * FIRST
    const must = emphasis?.center.has(node.id) ? 'always' : isFirst ? 'over-nodes' : 'no'
    return { id: node.id, x, y, radius, width: widest + 2, height: lines.length * size * LINE_HEIGHT, must }
  })
  return placeLabels(wishes, width, height, taken).flatMap((label) => {
    const item = written.get(label.id)
    return item ? { ...label, ...item } : []
  })
}

/** Where the text of a label starts, ends or has its middle, as its `align` says. */
export function anchorOf({ align, box }: Label): number {
  if (align === 'left') return box.x
  return align === 'right' ? box.x + box.width : box.x + box.width / 2
}
