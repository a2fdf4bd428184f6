import { compareKeys } from '../graph/compare-keys.ts'
import { escapeXml } from '../graph/escape-xml.ts'
import { type Column, inferColumns } from '../graph/infer-columns.ts'
import type { ReadableGraph, Values } from '../graph/readable-graph.ts'

const CHUNK = 65_536
const NONE: ReadonlySet<string> = new Set()
const TYPES: Readonly<Record<string, string>> = { integer: 'int', long: 'long', double: 'double', boolean: 'boolean' }

/** GraphML has no lists: they travel as JSON, which keeps their items apart. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : JSON.stringify(value)
}

function declare(kind: 'node' | 'edge', columns: readonly Column[]): string {
  const rows = columns.map(({ key, type }) => {
    const name = escapeXml(key)
    return `  <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${TYPES[type] ?? 'string'}"/>\n`
  })
  return rows.join('')
}

function values(kind: 'node' | 'edge', record: Values, columns: readonly Column[]): string {
  let rows = ''
  for (const { key } of columns) {
    const text = textOf(record[key])
    if (text !== null) rows += `      <data key="${kind}-${escapeXml(key)}">${escapeXml(text)}</data>\n`
  }
  return rows
}

/**
 * A graph as GraphML in pieces of some 64 kB, sorted by key: the same graph gives the same bytes. Every attribute is kept under
 * its own name; lists become JSON texts. Opens in Gephi, networkx, igraph and yEd.
 *
 * Source: GraphML specification 1.0 with the attributes extension (graphml.graphdrawing.org).
 */
export function* graphmlChunks(graph: ReadableGraph): Generator<string, void, undefined> {
  const nodes = graph.nodes().sort(compareKeys)
  const edges = graph.edges().sort(compareKeys)
  function* eachEdge(): Generator<Values> {
    for (const edge of edges) yield graph.getEdgeAttributes(edge)
  }
  const nodeColumns = inferColumns(
    nodes.map((node) => graph.getNodeAttributes(node)),
    NONE,
  )
  const edgeColumns = inferColumns(eachEdge(), NONE)
  const edgeDefault = graph.type === 'undirected' ? 'undirected' : 'directed'
  let text =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n' +
    `${declare('node', nodeColumns)}${declare('edge', edgeColumns)}  <graph id="stances" edgedefault="${edgeDefault}">\n`
  for (const node of nodes) {
    text += `    <node id="${escapeXml(node)}">\n${values('node', graph.getNodeAttributes(node), nodeColumns)}    </node>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  for (const edge of edges) {
    const directed = graph.type === 'mixed' ? ` directed="${!graph.isUndirected(edge)}"` : ''
    text +=
      `    <edge id="${escapeXml(edge)}" source="${escapeXml(graph.source(edge))}" target="${escapeXml(graph.target(edge))}"${directed}>\n` +
      `${values('edge', graph.getEdgeAttributes(edge), edgeColumns)}    </edge>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield `${text}  </graph>\n</graphml>\n`
}
