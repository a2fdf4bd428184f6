import { MultiDirectedGraph } from 'graphology'
import type { Scene } from './build-scene.ts'
import { withAlpha } from './read-palette.ts'

/** Nodes shrink with the stage, so that a phone shows the same picture and not a heap of discs. */
export const shrinkFor = ({ clientWidth, clientHeight }: HTMLElement): number =>
  Math.min(1.9, Math.max(0.42, Math.min(clientWidth, clientHeight) / 740))

/** Room around the graph for labels, in pixels. */
export const paddingFor = ({ clientWidth }: HTMLElement): number => (clientWidth < 560 ? 26 : 64)

/** The scene as sigma takes it. */
export function toGraph(scene: Scene, shrink: number): MultiDirectedGraph {
  const graph = new MultiDirectedGraph()
  for (const { id, x, y, radius, color, shape, support, oppose } of scene.nodes.values()) {
    graph.addNode(id, { x, y, size: radius * shrink, color, shape, support, oppose, type: 'node' })
  }
  for (const { key, source, target, width, color, alpha, line, curve } of scene.edges.values()) {
    const type = curve === 0 ? 'straight' : 'bent'
    graph.addEdgeWithKey(key, source, target, {
      size: width * Math.sqrt(shrink),
      color: withAlpha(color, alpha),
      line,
      curve,
      type,
    })
  }
  return graph
}
