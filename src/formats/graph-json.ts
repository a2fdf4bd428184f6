import { MultiDirectedGraph } from 'graphology'
import { z } from 'zod'
import { EntenteError } from '../errors.ts'
import type { StanceGraph } from '../graph/stance-graph.ts'
import { EdgeAttributes, GraphAttributes, NodeAttributes } from '../schema/graph.ts'

/** graphology's own format, as `graph.export()` gives it. */
const SerializedGraph = z.object({
  options: z.object({ type: z.literal('directed'), multi: z.literal(true), allowSelfLoops: z.boolean() }),
  attributes: GraphAttributes,
  nodes: z.array(z.object({ key: z.string(), attributes: NodeAttributes })),
  edges: z.array(z.object({ key: z.string(), source: z.string(), target: z.string(), attributes: EdgeAttributes })),
})

/** A stance graph as JSON in graphology's format, one node or edge a line, so that two versions can be compared line by line. */
export function* graphJsonChunks(graph: StanceGraph): Generator<string, void, undefined> {
  const { options, attributes, nodes, edges } = graph.export()
  const lines = (items: readonly unknown[]): string => items.map((item) => `\n${JSON.stringify(item)}`).join(',')
  yield `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(attributes)},\n"nodes":[`
  yield lines(nodes)
  yield '],\n"edges":['
  yield lines(edges)
  yield ']}\n'
}

function parseText(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new EntenteError('bad-json', `${name}: no JSON (${error instanceof Error ? error.message : error}).`)
  }
}

/** Reads such JSON back. Errors: `bad-json` where it is no JSON, `bad-input` where it is no stance graph, with the place. */
export function parseGraphJson(text: string, name = 'graph'): StanceGraph {
  const parsed = SerializedGraph.safeParse(parseText(text, name))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new EntenteError(
      'bad-input',
      `${name}: ${issue?.path.join('.')}: ${issue?.message}. Give a stance graph that this package wrote.`,
    )
  }
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  graph.replaceAttributes(parsed.data.attributes)
  for (const { key, attributes } of parsed.data.nodes) graph.addNode(key, attributes)
  for (const { key, source, target, attributes } of parsed.data.edges) {
    const missing = [source, target].find((node) => !graph.hasNode(node))
    if (missing !== undefined) {
      throw new EntenteError(
        'bad-input',
        `${name}: the edge "${key}" ends at "${missing}", which is no node of the graph.`,
      )
    }
    graph.addDirectedEdgeWithKey(key, source, target, attributes)
  }
  return graph
}
