import { MultiDirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import { afterEach, describe, expect, it } from 'vitest'
import { createEdgeProgram } from '../../viz/draw/create-edge-program.ts'
import { createNodeProgram } from '../../viz/draw/create-node-program.ts'
import { HEADLESS, LINES, SHAPES } from '../../viz/draw/node-and-line-kinds.ts'
import type { Palette } from '../../viz/draw/read-palette.ts'

const PALETTE: Palette = {
  paper: '#ffffff',
  ink: '#000000',
  quiet: '#777777',
  actor: '#0000ff',
  support: '#00ff00',
  oppose: '#ff0000',
  neutral: '#888888',
  blocs: [],
}
const [WIDTH, HEIGHT] = [400, 200]

type Edge = Readonly<{ line: number; curve?: number; size?: number }>
type Node = Readonly<{ shape: number; size?: number; support?: number; oppose?: number }>

let stop: (() => void) | null = null
afterEach(() => stop?.())

/** Draws two nodes, 300 pixels apart, and the edge between them; gives a way to look at single pixels. */
function draw(edge: Edge | null, node: Node = { shape: SHAPES.state, size: 2 }) {
  const host = document.createElement('div')
  host.style.cssText = `width:${WIDTH}px;height:${HEIGHT}px;position:absolute;top:0;left:0`
  document.body.append(host)
  const graph = new MultiDirectedGraph()
  graph.addNode('a', { x: 0, y: 0, color: '#0000ff', size: 2, ...node, type: 'node' })
  graph.addNode('b', { x: 300, y: 0, color: '#0000ff', size: 2, shape: SHAPES.state, type: 'node' })
  if (edge)
    graph.addEdgeWithKey('e', 'a', 'b', {
      color: '#ff0000',
      size: 4,
      curve: 0,
      ...edge,
      type: edge.curve ? 'bent' : 'straight',
    })
  const sigma = new Sigma(graph, host, {
    edgeProgramClasses: { straight: createEdgeProgram(1), bent: createEdgeProgram(14) },
    nodeProgramClasses: { node: createNodeProgram(() => PALETTE) },
    enableEdgeEvents: true,
    renderLabels: false,
    stagePadding: 50,
    autoRescale: false,
  })
  sigma.setCustomBBox({ x: [0, 300], y: [-1, 1] })
  sigma.setSetting('autoRescale', true)
  sigma.refresh()
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  const layers = sigma.getCanvases()
  for (const layer of [layers.edges, layers.nodes]) if (layer) context.drawImage(layer, 0, 0, WIDTH, HEIGHT)
  stop = () => {
    sigma.kill()
    host.remove()
    stop = null
  }
  const pixel = (x: number, y: number): number[] =>
    Array.from(context.getImageData(Math.round(x), Math.round(y), 1, 1).data)
  const { x: left, y: middle } = sigma.graphToViewport({ x: 0, y: 0 })
  const { x: right } = sigma.graphToViewport({ x: 300, y: 0 })
  return { sigma, pixel, left, right, middle }
}

/** How often a line begins along the middle of an edge, and what share of it is drawn. */
function walkAlong({ pixel, left, right, middle }: ReturnType<typeof draw>): { pieces: number; share: number } {
  let [pieces, drawn, wasOn] = [0, 0, false]
  const [from, until] = [left + 10, right - 30]
  for (let x = from; x < until; x++) {
    const isOn = (pixel(x, middle)[3] ?? 0) > 120
    if (isOn) drawn += 1
    if (isOn && !wasOn) pieces += 1
    wasOn = isOn
  }
  return { pieces, share: drawn / (until - from) }
}

describe('edges', () => {
  it('that support are one solid line', () => {
    expect(walkAlong(draw({ line: LINES.support }))).toEqual({ pieces: 1, share: 1 })
  })

  it('that oppose are dashed: more line than gap', () => {
    const { pieces, share } = walkAlong(draw({ line: LINES.oppose }))
    expect(pieces).toBeGreaterThan(8)
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(0.75)
  })

  it('that take no side are dotted: more, and shorter, pieces than dashes', () => {
    const dashes = walkAlong(draw({ line: LINES.oppose })).pieces
    stop?.()
    expect(walkAlong(draw({ line: LINES.neutral })).pieces).toBeGreaterThan(dashes * 1.4)
  })

  it('end in a head, wider than the line, unless they have no direction', () => {
    const widthAt = ({ pixel, right, middle }: ReturnType<typeof draw>): number => {
      let width = 0
      for (let y = middle - 12; y <= middle + 12; y++) if ((pixel(right - 14, y)[3] ?? 0) > 120) width += 1
      return width
    }
    const head = widthAt(draw({ line: LINES.support }))
    stop?.()
    const plain = widthAt(draw({ line: LINES.support + HEADLESS }))
    expect(plain).toBeGreaterThanOrEqual(3)
    expect(plain).toBeLessThanOrEqual(5)
    expect(head).toBeGreaterThan(plain + 2)
  })

  it('that are bent leave the straight line in the middle', () => {
    const { pixel, left, right, middle } = draw({ line: LINES.support, curve: 0.2 })
    const x = (left + right) / 2
    expect(pixel(x, middle)[3]).toBe(0)
    const length = right - left
    expect(Math.max(pixel(x, middle - length * 0.1)[3] ?? 0, pixel(x, middle + length * 0.1)[3] ?? 0)).toBe(255)
  })

  it('can be picked beside the line too, dash or gap', () => {
    const { sigma, left, right, middle } = draw({ line: LINES.neutral, size: 1 })
    const found: string[] = []
    sigma.on('enterEdge', ({ edge }) => found.push(edge))
    const mouse = sigma.getCanvases().mouse
    const at = (x: number, y: number): void => {
      const { left: ox, top: oy } = mouse?.getBoundingClientRect() ?? { left: 0, top: 0 }
      mouse?.dispatchEvent(new MouseEvent('mousemove', { clientX: ox + x, clientY: oy + y, bubbles: true }))
    }
    at((left + right) / 2, middle + 3)
    expect(found).toEqual(['e'])
  })
})

describe('nodes', () => {
  it('of issues are squares: their corners are filled, those of discs are not', () => {
    const corner = ({ pixel, left, middle }: ReturnType<typeof draw>): number => pixel(left + 14, middle - 14)[3] ?? 0
    const disc = corner(draw(null, { shape: SHAPES.state, size: 18 }))
    stop?.()
    const square = corner(draw(null, { shape: SHAPES.issue, size: 18, support: 1, oppose: 0 }))
    expect(disc).toBeLessThan(100)
    expect(square).toBe(255)
  })

  it('of issues show the shares for, against and undecided, from left to right', () => {
    const { pixel, left, middle } = draw(null, { shape: SHAPES.issue, size: 20, support: 0.4, oppose: 0.4 })
    expect(pixel(left - 12, middle)).toEqual([0, 255, 0, 255])
    // Hatched: red, here and there mixed with paper.
    expect(pixel(left + 4, middle)[0]).toBe(255)
    expect(pixel(left + 15, middle)).toEqual([136, 136, 136, 255])
  })

  it.each([
    ['a state is a full disc', SHAPES.state, 255],
    ['a group is an open one', SHAPES.group, 255],
    ['a person is an open one with a dot', SHAPES.person, 255],
  ])('%s', (_claim, shape, alpha) => {
    const { pixel, left, middle } = draw(null, { shape, size: 20 })
    const center = pixel(left, middle)
    const half = pixel(left + 11, middle)
    expect(center[3]).toBe(alpha)
    const isBlue = (color: readonly number[]): boolean => color[2] === 255 && color[0] === 0
    expect([isBlue(center), isBlue(half)]).toEqual(
      shape === SHAPES.state ? [true, true] : shape === SHAPES.group ? [false, false] : [true, false],
    )
  })
})
