import type { StanceGraph } from '../graph/stance-graph.ts'
import { forceAtlas2 } from './force-atlas2.ts'
import { type Disc, separateDiscs } from './separate-discs.ts'
import { buildSpringGraph, CENTRE, type SpringGraph } from './spring-graph.ts'

export type LayoutOptions = {
  /** Another seed, another start. Default 1. */
  readonly seed?: number
  /** Rounds of ForceAtlas2; by default fewer for larger graphs. */
  readonly iterations?: number
  /** Told after each slice of the rounds, so that a worker can report. */
  readonly onProgress?: (done: number, total: number) => void
}

export type Position = Readonly<{ x: number; y: number }>

const SLICES = 10
// Of the area of the drawing, about so much is covered by nodes: room for labels and lines.
const COVER = 0.06
// Each node keeps this part of the mean distance between nodes free around itself, so that leaves of one hub do not clump.
const MARGIN = 0.27
// Nodes farther out than four fifths of all are drawn in, so that a pair without ties does not shrink the rest.
const RIM = 0.8
const BEYOND = 0.3

function defaultIterations(order: number): number {
  if (order <= 500) return 600
  if (order <= 2000) return 300
  return order <= 10_000 ? 150 : 60
}

function relax(springs: SpringGraph, iterations: number, onProgress: LayoutOptions['onProgress']): void {
  const settings = { ...forceAtlas2.inferSettings(springs.order), edgeWeightInfluence: 1 }
  const slice = Math.ceil(iterations / SLICES)
  for (let done = 0; done < iterations; done += slice) {
    const count = Math.min(slice, iterations - done)
    forceAtlas2.assign(springs, { iterations: count, settings, getEdgeWeight: 'weight' })
    onProgress?.(done + count, iterations)
  }
}

/** Draws outliers in, then scales the drawing so that nodes of the given radii cover their share of it. */
function fitDiscs(discs: readonly Disc[], radii: readonly number[]): readonly Disc[] {
  const distances = discs.map(({ x, y }) => Math.sqrt(x * x + y * y))
  const rim = [...distances].sort((a, b) => a - b)[Math.floor((distances.length - 1) * RIM)] ?? 0
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0) / COVER
  const factors = distances.map((distance) => (distance > rim ? (rim + (distance - rim) * BEYOND) / distance : 1))
  const spread = distances.reduce((sum, distance, i) => sum + (distance * (factors[i] ?? 1)) ** 2, 0) / discs.length
  // A disc of even density with the radius R has the mean square distance R²/2 from its centre.
  const scale = spread > 0 ? Math.sqrt(area / Math.PI / (2 * spread)) : 1
  const margin = MARGIN * Math.sqrt(area / discs.length)
  return discs.map(({ x, y }, i) => {
    const factor = (factors[i] ?? 1) * scale
    return { x: x * factor, y: y * factor, radius: (radii[i] ?? 0) + margin }
  })
}

const round = (value: number): number => Math.round(value * 100) / 100 || 0

/**
 * Where the nodes stand, in graph units: ForceAtlas2 from seeded start positions, contested issues drawn to the middle, then
 * moved until no two discs overlap. The same graph and seed give the same positions, rounded to a hundredth.
 *
 * Source: Jacomy et al. 2014, "ForceAtlas2", PLoS ONE 9(6) e98679. Some minutes past 10,000 nodes: lay out once, keep x and y.
 */
export function computeLayout(graph: StanceGraph, options: LayoutOptions = {}): ReadonlyMap<string, Position> {
  const { seed = 1, iterations = defaultIterations(graph.order), onProgress } = options
  if (graph.order === 0) return new Map()
  const springs = buildSpringGraph(graph, seed)
  relax(springs, iterations, onProgress)
  const centre = springs.getNodeAttributes(CENTRE)
  const nodes = graph.nodes().sort((a, b) => graph.getNodeAttribute(b, 'size') - graph.getNodeAttribute(a, 'size'))
  const radii = nodes.map((node) => graph.getNodeAttribute(node, 'size') / 2)
  const relaxed = nodes.map((node): Disc => {
    const { x, y } = springs.getNodeAttributes(node)
    return { x: x - centre.x, y: y - centre.y, radius: 0 }
  })
  const discs = fitDiscs(relaxed, radii)
  separateDiscs(discs, 200)
  return new Map(nodes.map((node, i) => [node, { x: round(discs[i]?.x ?? 0), y: round(discs[i]?.y ?? 0) }]))
}

/** Sets `x` and `y` of every node to what `computeLayout` gives, and hands the graph back. */
export function layoutGraph(graph: StanceGraph, options: LayoutOptions = {}): StanceGraph {
  const positions = computeLayout(graph, options)
  graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...positions.get(node) }), {
    attributes: ['x', 'y'],
  })
  return graph
}
