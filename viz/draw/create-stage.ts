import { MultiDirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import type { Scene } from './build-scene.ts'
import { createEdgeProgram } from './create-edge-program.ts'
import { createNodeProgram } from './create-node-program.ts'
import type { Frame } from './create-scenes.ts'
import { drawHulls } from './draw-hulls.ts'
import { drawLabels } from './draw-labels.ts'
import { addLayer, clearLayer } from './layer.ts'
import { drawLegend, listLegend } from './list-legend.ts'
import type { Emphasis, OnScreen } from './on-screen.ts'
import { type Palette, withAlpha } from './read-palette.ts'
import { paddingFor, shrinkFor, toGraph } from './to-graph.ts'
import { type Hover, watchHover } from './watch-hover.ts'
import { writeSvg } from './write-svg.ts'

export type StageEvents = Readonly<{
  hover: (hover: Hover) => void
  pick: (kind: 'node' | 'edge' | 'ground', id: string, isShift: boolean) => void
}>

export type Stage = Readonly<{
  /** `frame`: the bounds of a new picture, which is then shown whole; null keeps the view where it is. */
  draw: (scene: Scene, frame: Frame | null) => void
  emphasise: (emphasis: Emphasis | null) => void
  repaint: () => void
  fit: () => void
  zoom: (factor: number) => void
  /** Moves so that the first node is in view, as little as needed; on a small stage, so that all of them fill it. */
  reveal: (ids: readonly string[]) => void
  onScreen: () => readonly OnScreen[]
  /** One picture of what is on the screen. */
  toCanvas: () => HTMLCanvasElement
  /** The same as a drawing. */
  toSvg: () => string
  /** Lets go of the canvas: nothing is drawn any more. */
  stop: () => void
  /** For tests: sigma itself. */
  sigma: Sigma
}>

const MANY_EDGES = 5_000
const BEND_SEGMENTS = 14
/** Pixels of the shorter side, below which the whole graph is too small to read. */
const SMALL_STAGE = 330
/** The camera that shows the whole graph; it never turns. */
const MIDDLE = { x: 0.5, y: 0.5, ratio: 1 }
const EMPTY: Scene = { nodes: new Map(), edges: new Map(), blocs: [], leftOut: 0 }

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Puts sigma and its labels into `container`, which must have a height by now. */
export function createStage(
  container: HTMLElement,
  getPalette: () => Palette,
  nameOf: (id: string) => string,
  events: StageEvents,
): Stage {
  const ground = addLayer(container, 'stage-ground')
  const host = document.createElement('div')
  host.className = 'stage-sigma'
  container.append(host)
  const labels = addLayer(container, 'stage-labels')

  let scene = EMPTY
  let emphasis: Emphasis | null = null
  let shrink = shrinkFor(container)

  const sigma = new Sigma(new MultiDirectedGraph(), host, {
    allowInvalidContainer: true,
    defaultEdgeType: 'straight',
    defaultNodeType: 'node',
    defaultDrawNodeHover: () => {},
    edgeProgramClasses: { straight: createEdgeProgram(1), bent: createEdgeProgram(BEND_SEGMENTS) },
    nodeProgramClasses: { node: createNodeProgram(getPalette) },
    enableCameraRotation: false,
    enableEdgeEvents: true,
    maxCameraRatio: 3,
    minCameraRatio: 0.03,
    renderLabels: false,
    stagePadding: paddingFor(container),
    zIndex: true,
    nodeReducer: (id, data) => {
      if (!emphasis) return data
      const isLit = emphasis.nodes.has(id)
      return { ...data, color: withAlpha(String(data.color), isLit ? 1 : 0.12), zIndex: isLit ? 1 : 0 }
    },
    edgeReducer: (key, data) => {
      if (!emphasis) return data
      const isLit = emphasis.edges.has(key)
      const color = String(data.color)
      return { ...data, color: withAlpha(color, isLit ? 1 : 0.05), zIndex: isLit ? 1 : 0 }
    },
  })
  const camera = sigma.getCamera()

  const onScreen = (): readonly OnScreen[] =>
    Array.from(scene.nodes.values(), (node) => {
      const { x, y } = sigma.graphToViewport(node)
      return { node, x, y, radius: sigma.scaleSize(node.radius * shrink) }
    })

  const paintLayers = (): void => {
    const { width, height } = sigma.getDimensions()
    clearLayer(ground, width, height)
    clearLayer(labels, width, height)
    const items = onScreen()
    drawHulls(ground, scene, items, getPalette())
    drawLabels(labels, scene, items, emphasis, getPalette(), { width, height }, nameOf)
  }
  sigma.on('afterRender', paintLayers)

  const hover = watchHover(sigma, events.hover)
  const isShift = ({ original }: { original: MouseEvent | TouchEvent }): boolean => original.shiftKey
  sigma.on('clickNode', ({ node, event }) => events.pick('node', node, isShift(event)))
  sigma.on('clickEdge', ({ edge, event }) => events.pick('edge', edge, isShift(event)))
  sigma.on('clickStage', ({ event }) => events.pick('ground', '', isShift(event)))
  sigma.on('doubleClickNode', (payload) => payload.preventSigmaDefault())

  const observer = new ResizeObserver(() => {
    if (host.clientWidth === 0 || host.clientHeight === 0) return
    shrink = shrinkFor(host)
    sigma.setSetting('stagePadding', paddingFor(host))
    sigma.getGraph().updateEachNodeAttributes((id, attributes) => ({
      ...attributes,
      size: (scene.nodes.get(id)?.radius ?? 1) * shrink,
    }))
  })
  observer.observe(host)

  const move = (target: Partial<{ x: number; y: number; ratio: number }>): void => {
    if (isStill()) camera.setState(target)
    else void camera.animate(target, { duration: 220 })
  }

  return {
    sigma,
    onScreen,
    draw(next, frame) {
      scene = next
      emphasis = null
      const graph = toGraph(next, shrink)
      hover.keepOnly(graph)
      sigma.setSetting('hideEdgesOnMove', next.edges.size > MANY_EDGES)
      if (frame) {
        sigma.setCustomBBox({ x: frame.x, y: frame.y })
        // A flight that is under way would go on from there to where it was bound: only another one ends it.
        if (camera.isAnimated()) void camera.animate(MIDDLE, { duration: 1 })
        else camera.setState(MIDDLE)
      }
      sigma.setGraph(graph)
    },
    emphasise(next) {
      emphasis = next
      sigma.refresh({ skipIndexation: true })
    },
    repaint: () => sigma.refresh(),
    stop() {
      observer.disconnect()
      sigma.kill()
    },
    fit: () => move(MIDDLE),
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio * factor) }),
    reveal(ids) {
      const places = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? [])
      const [first] = places
      if (!first) return
      const { width, height } = sigma.getDimensions()
      if (Math.min(width, height) < SMALL_STAGE) {
        const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)]
        const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
        const ratio = Math.min(1, Math.max(0.25, 1.7 * Math.max(right - left, high - low)))
        move({ x: (left + right) / 2, y: (low + high) / 2, ratio })
        return
      }
      const { x, y } = sigma.framedGraphToViewport(first)
      if (x > 40 && y > 40 && x < width - 40 && y < height - 40) return
      move({ x: first.x, y: first.y })
    },
    toSvg() {
      const { width, height } = sigma.getDimensions()
      return writeSvg({ scene, items: onScreen(), emphasis, palette: getPalette(), width, height, context: labels })
    },
    toCanvas() {
      // WebGL forgets what it drew when the browser has shown it, so draw and copy in one go.
      sigma.refresh()
      const { width, height } = sigma.getDimensions()
      const ratio = window.devicePixelRatio || 1
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
      const context = canvas.getContext('2d')
      if (!context) return canvas
      context.fillStyle = getPalette().paper
      context.fillRect(0, 0, canvas.width, canvas.height)
      const { edges, nodes } = sigma.getCanvases()
      for (const layer of [ground.canvas, edges, nodes, labels.canvas]) {
        if (layer) context.drawImage(layer, 0, 0, canvas.width, canvas.height)
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      drawLegend(context, listLegend(scene.blocs.length > 0, getPalette()), getPalette(), height)
      return canvas
    },
  }
}
