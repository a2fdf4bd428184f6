import { capitalize, shorten } from '../panels/words.ts'
import type { Scene, SceneNode } from './build-scene.ts'
import { type Box, type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts'
import { type Palette, withAlpha } from './read-palette.ts'
import { wrapLabel } from './wrap-label.ts'

export const LABEL_FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif'

/** A node as it stands on the screen now, in pixels. */
export type OnScreen = Readonly<{ node: SceneNode; x: number; y: number; radius: number }>

/** What is lit: null where nothing is picked and everything is. */
export type Emphasis = Readonly<{ nodes: ReadonlySet<string>; edges: ReadonlySet<string>; center: ReadonlySet<string> }>

/** So much ground, in square pixels, for each label: more would hide the lines. */
const GROUND = 13_000
const MOST = 160
/** This share of the labels, the most important, may cover smaller nodes. */
const FIRST = 0.34
const LINE_HEIGHT = 1.18

export const fontOf = ({ isIssue }: SceneNode): Readonly<{ size: number; weight: number }> =>
  isIssue ? { size: 11.5, weight: 400 } : { size: 12.5, weight: 650 }

export const linesOf = (node: SceneNode): readonly string[] => {
  const label = node.isIssue ? node.label.charAt(0).toLocaleUpperCase('en') + node.label.slice(1) : node.label
  return wrapLabel(label)
}

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

/** Chooses and places the labels for what is on the screen. Measures text with `context`. */
export function chooseLabels(
  context: CanvasRenderingContext2D,
  items: readonly OnScreen[],
  emphasis: Emphasis | null,
  width: number,
  height: number,
  taken: readonly Box[] = [],
): readonly (PlacedLabel & OnScreen)[] {
  const near = items.filter(({ x, y }) => x > -60 && y > -40 && x < width + 60 && y < height + 40)
  const sorted = sortForLabels(near, emphasis)
  const most = Math.min(MOST, Math.ceil((width * height) / GROUND))
  const lit = emphasis ? sorted.filter(({ node }) => emphasis.nodes.has(node.id)).slice(0, MOST) : sorted.slice(0, most)
  const byId = new Map(lit.map((item) => [item.node.id, item]))
  const wishes: LabelWish[] = lit.map(({ node, x, y, radius }, index) => {
    const { size, weight } = fontOf(node)
    context.font = `${weight} ${size}px ${LABEL_FONT}`
    const lines = linesOf(node)
    const widest = Math.max(...lines.map((line) => context.measureText(line).width))
    const must = emphasis?.center.has(node.id) ? 'always' : index < most * FIRST || emphasis ? 'over-nodes' : 'no'
    return { id: node.id, x, y, radius, width: widest + 2, height: lines.length * size * LINE_HEIGHT, must }
  })
  return placeLabels(wishes, width, height, taken).flatMap((label) => {
    const item = byId.get(label.id)
    return item ? { ...label, ...item } : []
  })
}

/** Draws bloc letters, the ring of what is picked, and labels with a halo in the background's colour. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  items: readonly OnScreen[],
  emphasis: Emphasis | null,
  palette: Palette,
  width: number,
  height: number,
  nameOf: (id: string) => string,
): void {
  context.textBaseline = 'middle'
  if (scene.blocs.length > 0) drawLetters(context, items, emphasis, palette)
  context.lineWidth = 2
  context.strokeStyle = palette.ink
  for (const { node, x, y, radius } of items) {
    if (!emphasis?.center.has(node.id)) continue
    context.beginPath()
    if (node.isIssue) context.roundRect(x - radius - 3, y - radius - 3, radius * 2 + 6, radius * 2 + 6, 5)
    else context.arc(x, y, radius + 4, 0, Math.PI * 2)
    context.stroke()
  }
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = withAlpha(palette.paper, 0.92)
  const taken = emphasis ? [] : drawBlocNames(context, scene, items, palette, width, nameOf)
  for (const { node, box, align } of chooseLabels(context, items, emphasis, width, height, taken)) {
    const { size, weight } = fontOf(node)
    context.font = `${weight} ${size}px ${LABEL_FONT}`
    context.textAlign = align
    context.fillStyle = palette.ink
    const x = align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2
    linesOf(node).forEach((line, index) => {
      const y = box.y + (index + 0.5) * size * LINE_HEIGHT
      context.strokeText(line, x, y)
      context.fillText(line, x, y)
    })
  }
}

function drawLetters(
  context: CanvasRenderingContext2D,
  items: readonly OnScreen[],
  emphasis: Emphasis | null,
  palette: Palette,
): void {
  context.textAlign = 'center'
  for (const { node, x, y, radius } of items) {
    if (node.letter === null || node.shape > 1 || (emphasis && !emphasis.nodes.has(node.id))) continue
    context.font = `700 ${Math.max(8, Math.min(13, radius))}px ${LABEL_FONT}`
    context.fillStyle = palette.paper
    context.fillText(node.letter, x, y + 0.5)
  }
}

const NAME_SIZE = 11.5

/** Names each bloc, above it, by what most of its members agree on. Gives the boxes that the names take. */
function drawBlocNames(
  context: CanvasRenderingContext2D,
  scene: Scene,
  items: readonly OnScreen[],
  palette: Palette,
  stageWidth: number,
  nameOf: (id: string) => string,
): readonly Box[] {
  const places = new Map(items.map((item) => [item.node.id, item]))
  context.font = `600 ${NAME_SIZE}px ${LABEL_FONT}`
  context.textAlign = 'center'
  context.fillStyle = palette.quiet
  return scene.blocs.flatMap(({ letter, members, on }) => {
    const placed = members.flatMap((member) => places.get(member) ?? [])
    if (!on || placed.length < 2) return []
    const y = Math.min(...placed.map((item) => item.y - item.radius)) - 24
    const side = on.stance === 'support' ? 'for' : 'against'
    const text = `${letter} · ${side}: ${shorten(capitalize(nameOf(on.target)), 32)}`
    const width = context.measureText(text).width
    const middle = placed.reduce((sum, item) => sum + item.x, 0) / placed.length
    const x = Math.max(width / 2 + 6, Math.min(stageWidth - width / 2 - 6, middle))
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
    return [{ x: x - width / 2, y: y - NAME_SIZE / 2, width, height: NAME_SIZE }]
  })
}
