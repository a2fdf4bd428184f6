import { parentPort, workerData } from 'node:worker_threads'
import { MultiDirectedGraph } from 'graphology'
import { computeLayout } from '../layout/layout-graph.ts'
import type { LayoutInput } from '../layout/layout-input.ts'
import type { Position } from '../layout/relax-springs.ts'
import type { Stance } from '../schema/statement.ts'

/** What the thread is given: no more than the layout depends on. */
export type LayoutTask = Readonly<{
  nodes: readonly (readonly [key: string, size: number])[]
  edges: readonly (readonly [source: string, target: string, stance: Stance, sign: 1 | 0 | -1, weight: number])[]
  seed: number | undefined
  iterations: number | undefined
}>

export type LayoutReport = Readonly<{ done: number; total: number } | { positions: ReadonlyMap<string, Position> }>

// Set by `layoutInThread`, which starts this file.
const { nodes, edges, seed, iterations }: LayoutTask = workerData
const graph: LayoutInput = new MultiDirectedGraph()
for (const [key, size] of nodes) graph.addNode(key, { size })
for (const [i, [source, target, stance, sign, weight]] of edges.entries()) {
  graph.addDirectedEdgeWithKey(String(i), source, target, { stance, sign, weight })
}
const report = (message: LayoutReport): void => parentPort?.postMessage(message)
const positions = computeLayout(graph, {
  ...(seed !== undefined && { seed }),
  ...(iterations !== undefined && { iterations }),
  onProgress: (done, total) => report({ done, total }),
})
report({ positions })
