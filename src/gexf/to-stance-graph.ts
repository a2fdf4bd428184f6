import { MultiDirectedGraph } from 'graphology'
import type { z } from 'zod'
import { EntenteError } from '../errors.ts'
import { distinctSorted } from '../graph/distinct-sorted.ts'
import type { StanceGraph } from '../graph/stance-graph.ts'
import { EdgeAttributes, type GraphAttributes, NodeAttributes } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'
import type { GexfAttributes, GexfGraph } from './create-gexf-reader.ts'
import { isRecordsKey, readRecords } from './records.ts'

function check<Shape>(schema: z.ZodType<Shape>, values: unknown, where: string): Shape {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new EntenteError(
    'bad-gexf',
    `${where}: ${issue?.path.join('.') ?? ''}: ${issue?.message}. This is a GEXF file, but not a stance graph that this package wrote.`,
  )
}

const withoutRecords = (values: GexfAttributes): GexfAttributes =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !isRecordsKey(key)))

/** A graph read from GEXF as the stance graph that was written, every attribute checked. Errors: `bad-gexf`. */
export function toStanceGraph(graph: GexfGraph): StanceGraph {
  const stances = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  graph.forEachNode((node, values) => stances.addNode(node, check(NodeAttributes, values, `node "${node}"`)))
  let isAggregate = true
  graph.forEachEdge((edge, values, source, target) => {
    const attributes = check(EdgeAttributes, { dates: [], ...withoutRecords(values) }, `edge "${edge}"`)
    stances.addDirectedEdgeWithKey(edge, source, target, attributes)
    if (edge !== `${source}|${attributes.stance}|${target}`) isAggregate = false
  })
  const days = distinctSorted(stances.mapEdges((_edge, { dates }) => dates).flat())
  const [first] = days
  const last = days.at(-1)
  stances.replaceAttributes({
    level: isAggregate ? 'aggregate' : 'statement',
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  })
  return stances
}

/** The statements that `gexfChunks` was given to carry, each checked; none where it was given none. Errors: `bad-gexf`. */
export function statementsOfGexf(graph: GexfGraph): Statement[] {
  return readRecords(
    graph
      .mapEdges((_edge, values) =>
        Object.keys(values)
          .filter(isRecordsKey)
          .flatMap((key) => {
            const lines = values[key]
            return Array.isArray(lines) ? lines.map(String) : []
          }),
      )
      .flat(),
  )
}
