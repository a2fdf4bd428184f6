import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import { madeStatements } from '../bench/made-statements.ts'

// A thread starts from a file of JavaScript: the built one.
const BUILT = pathToFileURL(join(import.meta.dirname, '../../dist/store/layout-in-thread.js')).href

it('lays out in a thread as here, and reports its progress while the program goes on', async () => {
  const { layoutInThread } = await import(BUILT)
  const statements = madeStatements(300, 60, 40)
  let ticks = 0
  const ticking = setInterval(() => ticks++, 1)
  const seen: number[] = []
  const onProgress = (done: number, total: number) => seen.push(done / total)
  const graph = await layoutInThread(buildGraph(statements), { iterations: 50, onProgress })
  clearInterval(ticking)
  expect(graph.export()).toEqual(layoutGraph(buildGraph(statements), { iterations: 50 }).export())
  expect(seen).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
  expect(ticks).toBeGreaterThan(0)
})
