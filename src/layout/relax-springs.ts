import type { UndirectedGraph } from 'graphology'
import { forceAtlas2 } from './force-atlas2.ts'
import { type Disc, separateDiscs } from './separate-discs.ts'

export type SpringNode = { x: number; y: number }
export type SpringGraph = UndirectedGraph<SpringNode, { weight: number }>

export type LayoutOptions = {
  /** Another seed, another start. Default 1. */
  readonly seed?: number
  /** Rounds of ForceAtlas2; by default fewer for larger graphs. */
  readonly iterations?: number
  /** Told after each slice of the rounds, so that a worker can report. */
  readonly onProgress?: (done: number, total: number) => void
}

export type Position = Readonly<{ x: number; y: number }>

/** A node to place, and the diameter of its disc. */
export type SizedNode = Readonly<{ key: string; size: number }>

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
 * Relaxes springs by ForceAtlas2 and gives the positions of the nodes, so that no two discs overlap, rounded to a hundredth of
 * a graph unit; `centre` is a spring node that comes to stand at (0, 0), else the mean of the nodes does.
 *
 * Source: Jacomy et al. 2014, "ForceAtlas2", PLoS ONE 9(6) e98679. Some minutes past 10,000 nodes: lay out once, keep x and y.
 */
export function relaxSprings(
  springs: SpringGraph,
  nodes: readonly SizedNode[],
  options: LayoutOptions,
  centre?: string,
): ReadonlyMap<string, Position> {
  const { iterations = defaultIterations(nodes.length), onProgress } = options
  if (nodes.length === 0) return new Map()
  relax(springs, iterations, onProgress)
  // The largest first, so that they keep their place where discs overlap.
  const sorted = [...nodes].sort((a, b) => b.size - a.size)
  const positions = sorted.map(({ key }) => springs.getNodeAttributes(key))
  const origin = centre === undefined ? meanOf(positions) : springs.getNodeAttributes(centre)
  const radii = sorted.map(({ size }) => size / 2)
  const discs = fitDiscs(
    positions.map(({ x, y }): Disc => ({ x: x - origin.x, y: y - origin.y, radius: 0 })),
    radii,
  )
  separateDiscs(discs, 200)
  return new Map(sorted.map(({ key }, i) => [key, { x: round(discs[i]?.x ?? 0), y: round(discs[i]?.y ?? 0) }]))
}

function meanOf(positions: readonly Position[]): Position {
  const sum = (axis: 'x' | 'y'): number => positions.reduce((total, position) => total + position[axis], 0)
  return { x: sum('x') / positions.length, y: sum('y') / positions.length }
}
