import { compareKeys } from '../graph/compare-keys.ts'
import type { ReadableGraph, Values } from '../graph/readable-graph.ts'
import { type CsvValue, csvRow } from './csv-row.ts'

function csvValue(value: unknown): CsvValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.map(String) : JSON.stringify(value)
}

function columnsOf(records: Iterable<Values>, leading: readonly string[]): string[] {
  const keys = new Set<string>()
  for (const record of records) for (const key in record) keys.add(key)
  return [
    ...leading.filter((key) => keys.has(key)),
    ...[...keys].filter((key) => !leading.includes(key)).sort(compareKeys),
  ]
}

/** The nodes of a graph as a table that Gephi and spreadsheets open: `id,label`, then every attribute by name. */
export function* nodeCsv(graph: ReadableGraph): Generator<string, void, undefined> {
  const nodes = graph.nodes().sort(compareKeys)
  const columns = columnsOf(
    nodes.map((node) => graph.getNodeAttributes(node)),
    ['label'],
  )
  yield csvRow(['id', ...columns])
  for (const node of nodes) {
    const values = graph.getNodeAttributes(node)
    yield csvRow([node, ...columns.map((key) => csvValue(values[key]))])
  }
}

/** The edges of a graph likewise: `source,target,type,id` (`type`: Directed or Undirected, as Gephi wants it), then every attribute. */
export function* edgeCsv(graph: ReadableGraph): Generator<string, void, undefined> {
  const edges = graph.edges().sort(compareKeys)
  const columns = columnsOf(
    edges.map((edge) => graph.getEdgeAttributes(edge)),
    ['stance', 'weight', 'label'],
  ).filter((key) => key !== 'type')
  yield csvRow(['source', 'target', 'type', 'id', ...columns])
  for (const edge of edges) {
    const values = graph.getEdgeAttributes(edge)
    const type = graph.isUndirected(edge) ? 'Undirected' : 'Directed'
    yield csvRow([graph.source(edge), graph.target(edge), type, edge, ...columns.map((key) => csvValue(values[key]))])
  }
}
