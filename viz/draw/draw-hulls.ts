import type { Scene } from './build-scene.ts'
import type { OnScreen } from './on-screen.ts'
import type { Palette } from './read-palette.ts'

type Point = Readonly<{ x: number; y: number }>

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)

function halfHull(points: readonly Point[]): Point[] {
  const hull: Point[] = []
  for (const point of points) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)]
      if (!before || !last || cross(before, last, point) > 0) break
      hull.pop()
    }
    hull.push(point)
  }
  return hull.slice(0, -1)
}

/** The convex hull, by Andrew's monotone chain (1979). */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())]
}

/** Pale ground under each bloc of three or more; its edge is a thick round line, so that corners are soft. */
export function drawHulls(
  context: CanvasRenderingContext2D,
  scene: Scene,
  items: readonly OnScreen[],
  palette: Palette,
): void {
  const places = new Map(items.map((item) => [item.node.id, item]))
  for (const bloc of scene.blocs) {
    const members = bloc.members.flatMap((member) => places.get(member) ?? [])
    const hull = convexHull(members)
    const [first, ...rest] = hull
    if (!first || members.length < 2) continue
    context.beginPath()
    context.moveTo(first.x, first.y)
    for (const { x, y } of rest) context.lineTo(x, y)
    context.closePath()
    // Mixed with the paper rather than transparent, so that fill and edge do not add up where they meet.
    context.fillStyle = mix(bloc.color, palette.paper, 0.1)
    context.strokeStyle = context.fillStyle
    context.lineJoin = 'round'
    context.lineWidth = 52
    context.stroke()
    context.fill()
  }
}

function mix(color: string, paper: string, share: number): string {
  const part = (text: string, start: number): number => Number.parseInt(text.slice(start, start + 2), 16)
  const channel = (start: number): string =>
    Math.round(part(color, start) * share + part(paper, start) * (1 - share))
      .toString(16)
      .padStart(2, '0')
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
