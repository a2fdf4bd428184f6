import { escapeXml } from '../../src/graph/escape-xml.ts'
import type { Scene, SceneEdge } from './build-scene.ts'
import { anchorOf, chooseLabels, LABEL_FONT, LINE_HEIGHT } from './choose-labels.ts'
import { listLegend } from './list-legend.ts'
import { HEADLESS, SHAPES } from './node-and-line-kinds.ts'
import type { Emphasis, OnScreen } from './on-screen.ts'
import type { Palette } from './read-palette.ts'

type Point = Readonly<{ x: number; y: number }>

const round = (value: number): string => String(Math.round(value * 10) / 10)
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
const mixPoints = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })

const DASHES: readonly string[] = ['', ' stroke-dasharray="6 4"', ' stroke-dasharray="0.1 4" stroke-linecap="round"']

/** One line with its head, bent as on the screen: the screen's y grows downwards, so its left is turned round. */
function writeEdge(edge: SceneEdge, source: OnScreen, target: OnScreen): string {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  const distance = Math.hypot(dx, dy)
  const [from, to] = [(source.radius + 2) / distance, 1 - (target.radius + 2) / distance]
  if (!(to > from)) return ''
  const middle = mixPoints(source, target, 0.5)
  const control = { x: middle.x + dy * edge.curve, y: middle.y - dx * edge.curve }
  const pointAt = (t: number): Point => mixPoints(mixPoints(source, control, t), mixPoints(control, target, t), t)
  const [start, end] = [pointAt(from), pointAt(to)]
  const isHeadless = edge.line >= HEADLESS
  const style = `stroke="${edge.color}" stroke-width="${round(edge.width)}" stroke-opacity="${round(edge.alpha)}"`
  const dash = DASHES[edge.line % HEADLESS] ?? ''
  const bend = mixPoints(mixPoints(control, start, from), control, to)
  const line = `<path d="M${at(start)}Q${at(edge.curve === 0 ? mixPoints(start, end, 0.5) : bend)} ${at(end)}" fill="none" ${style}${dash}/>`
  if (isHeadless) return line
  const back = pointAt(Math.max(from, to - (4 + edge.width * 2.2) / distance))
  const length = Math.hypot(end.x - back.x, end.y - back.y) || 1
  const half = (1.6 + edge.width) / length
  const [nx, ny] = [-(end.y - back.y) * half, (end.x - back.x) * half]
  const head = [end, { x: back.x + nx, y: back.y + ny }, { x: back.x - nx, y: back.y - ny }].map(at).join('L')
  return `${line}<path d="M${head}Z" fill="${edge.color}" fill-opacity="${round(edge.alpha)}"/>`
}

function writeNode({ node, x, y, radius }: OnScreen, palette: Palette): string {
  if (node.isIssue) {
    const half = radius * 0.88
    const shares = [
      [palette.support, node.support],
      [palette.oppose, node.oppose],
      [palette.neutral, Math.max(0, 1 - node.support - node.oppose)],
    ] as const
    let left = x - half
    return shares
      .filter(([, share]) => share > 0.001)
      .map(([color, share]) => {
        const width = 2 * half * share
        const rect = `<rect x="${round(left)}" y="${round(y - half)}" width="${round(width)}" height="${round(2 * half)}" fill="${color}"/>`
        left += width
        return rect
      })
      .join('')
  }
  const isOpen = node.shape === SHAPES.group || node.shape === SHAPES.person
  const fill = isOpen ? palette.paper : node.color
  const disc = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" stroke="${isOpen ? node.color : palette.paper}" stroke-width="1.5"/>`
  if (node.shape === SHAPES.state || node.shape === SHAPES.group) return disc
  const [inner, color] = node.shape === SHAPES.person ? [radius * 0.34, node.color] : [radius * 0.62, palette.paper]
  const paint = node.shape === SHAPES.person ? `fill="${color}"` : `fill="none" stroke="${color}" stroke-width="1.3"`
  return `${disc}<circle cx="${round(x)}" cy="${round(y)}" r="${round(inner)}" ${paint}/>`
}

function writeLegend(scene: Scene, palette: Palette, height: number): string {
  const rows = listLegend(scene.blocs.length > 0, palette).map(({ words, color, dash }, index) => {
    const [x, y] = [16 + index * 150, height - 16]
    const style = dash[0] === 0.1 ? 'stroke-linecap="round" ' : ''
    const line = `<path d="M${x} ${y}H${x + 26}" stroke="${color}" stroke-width="2.5" ${style}stroke-dasharray="${dash.join(' ')}"/>`
    return `${line}<text x="${x + 33}" y="${y + 4}" font-size="12" fill="${palette.ink}">${words}</text>`
  })
  return `<g font-family="${escapeXml(LABEL_FONT)}">${rows.join('')}</g>`
}

export type SvgView = Readonly<{
  scene: Scene
  items: readonly OnScreen[]
  emphasis: Emphasis | null
  palette: Palette
  width: number
  height: number
  /** Measures the labels; nothing is drawn on it. */
  context: CanvasRenderingContext2D
}>

/** What is on the screen as a drawing that scales: for print, and for programs that draw. */
export function writeSvg({ scene, items, emphasis, palette, width, height, context }: SvgView): string {
  const places = new Map(items.map((item) => [item.node.id, item]))
  const opacity = (isLit: boolean): string => (isLit ? '' : ' opacity="0.1"')
  const edges = Array.from(scene.edges.values()).map((edge) => {
    const [source, target] = [places.get(edge.source), places.get(edge.target)]
    if (!source || !target) return ''
    return `<g${opacity(!emphasis || emphasis.edges.has(edge.key))}>${writeEdge(edge, source, target)}</g>`
  })
  const nodes = items.map(
    (item) => `<g${opacity(!emphasis || emphasis.nodes.has(item.node.id))}>${writeNode(item, palette)}</g>`,
  )
  const labels = chooseLabels(context, items, emphasis, width, height).map((label) => {
    const { box, align, size, weight } = label
    const anchor = { left: 'start', right: 'end', center: 'middle' }[align]
    const lines = label.lines.map((line, index) => {
      const y = box.y + (index + 0.82) * size * LINE_HEIGHT
      return `<tspan x="${round(anchorOf(label))}" y="${round(y)}">${escapeXml(line)}</tspan>`
    })
    return `<text font-size="${round(size)}" font-weight="${weight}" text-anchor="${anchor}">${lines.join('')}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...edges,
    ...nodes,
    `<g font-family="${escapeXml(LABEL_FONT)}" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">`,
    ...labels,
    '</g>',
    writeLegend(scene, palette, height),
    '</svg>',
    '',
  ].join('\n')
}
