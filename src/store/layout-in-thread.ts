import { Worker } from 'node:worker_threads'
import type { StanceGraph } from '../graph/stance-graph.ts'
import type { LayoutOptions } from '../layout/relax-springs.ts'
import type { LayoutReport, LayoutTask } from './layout-thread.ts'

/**
 * The same as `layoutGraph` in a thread of its own, for graphs of thousands of nodes: the program stays responsive, and
 * `onProgress` is told after each tenth of the way. The positions are those that `layoutGraph` gives.
 */
export function layoutInThread(graph: StanceGraph, options: LayoutOptions = {}): Promise<StanceGraph> {
  const task: LayoutTask = {
    nodes: graph.mapNodes((key, { size }) => [key, size]),
    edges: graph.mapEdges((_edge, { stance, sign, weight }, source, target) => [source, target, stance, sign, weight]),
    seed: options.seed,
    iterations: options.iterations,
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout-thread.js', import.meta.url), { workerData: task })
    worker.on('error', reject)
    worker.on('message', (report: LayoutReport) => {
      if ('done' in report) {
        options.onProgress?.(report.done, report.total)
        return
      }
      graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...report.positions.get(node) }), {
        attributes: ['x', 'y'],
      })
      resolve(graph)
    })
  })
}
