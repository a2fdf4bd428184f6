import { MultiDirectedGraph } from 'graphology'
import { gexfChunks } from '../../src/gexf/gexf-chunks.ts'
import { edgeKey } from '../../src/graph/build-graph.ts'
import { compareKeys } from '../../src/graph/compare-keys.ts'
import { describeEdge } from '../../src/graph/describe-edge.ts'
import { describeNodes } from '../../src/graph/describe-nodes.ts'
import { groupBy } from '../../src/graph/group-by.ts'
import { nodeKey } from '../../src/graph/node-key.ts'
import type { Statement } from '../../src/schema/statement.ts'
import type { Model } from '../model/build-model.ts'

/**
 * The graph of some of the page's statements as GEXF 1.3, its nodes where they stand on the page.
 *
 * It is put together from the parts of `buildGraph`, not with it: the page has chosen its statements already, and leaves
 * out the checks of options, which would bring their whole library along.
 */
export function writeGexf(model: Model, statements: readonly Statement[]): Blob {
  const days = statements.flatMap(({ date }) => date ?? []).sort()
  const [first] = days
  const last = days.at(-1)
  const graph = new MultiDirectedGraph()
  graph.replaceAttributes({ level: 'aggregate', ...(first !== undefined && last !== undefined && { first, last }) })
  for (const [key, attributes] of describeNodes(statements)) {
    const { x = 0, y = 0 } = model.nodes.get(key) ?? {}
    graph.addNode(key, { ...attributes, x, y })
  }
  for (const [key, bundle] of [...groupBy(statements, edgeKey)].sort(([a], [b]) => compareKeys(a, b))) {
    const [head] = bundle
    if (head)
      graph.addDirectedEdgeWithKey(key, head.actor.id, nodeKey(head.target), describeEdge(bundle, bundle.length))
  }
  const chunks = Array.from(gexfChunks(graph, { description: model.title, statements }))
  return new Blob(chunks, { type: 'application/gexf+xml' })
}
