import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import type { Tie } from './build-alliances.ts'
import { netTies } from './find-blocs.ts'

export type Place = Readonly<{ x: number; y: number }>

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** Fewer rounds where each costs more, so that the page never waits long. */
const roundsFor = (actors: number): number => Math.max(40, Math.min(600, Math.round(60_000 / Math.max(1, actors))))

/**
 * Places actors so that agreement pulls together and conflict does not pull at all (ForceAtlas2: Jacomy et al. 2014).
 * Starts on a spiral in the order of the ids: the same ties give the same picture.
 */
export function layOutAlliances(ties: readonly Tie[]): ReadonlyMap<string, Place> {
  const graph = new UndirectedGraph()
  const actors = Array.from(new Set(ties.flatMap(({ first, second }) => [first, second]))).sort()
  actors.forEach((actor, index) => {
    const [radius, angle] = [Math.sqrt(index + 1) * 10, index * GOLDEN_ANGLE]
    graph.addNode(actor, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: 6 })
  })
  for (const { first, second, agree, differ } of netTies(ties)) {
    graph.mergeEdge(first, second, { weight: agree - differ })
  }
  if (graph.order > 1) {
    const settings = { ...forceAtlas2.inferSettings(graph), gravity: 0.6, scalingRatio: 12, strongGravityMode: false }
    forceAtlas2.assign(graph, { iterations: roundsFor(graph.order), settings, getEdgeWeight: 'weight' })
    noverlap.assign(graph, { maxIterations: 120, settings: { margin: 6, ratio: 1.4 } })
  }
  return new Map(
    actors.map((actor) => [actor, { x: graph.getNodeAttribute(actor, 'x'), y: graph.getNodeAttribute(actor, 'y') }]),
  )
}
