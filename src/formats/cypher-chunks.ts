import { compareKeys } from '../graph/compare-keys.ts'
import type { ReadableGraph, Values } from '../graph/readable-graph.ts'

const BATCH = 500
const RELATIONS: Readonly<Record<string, string>> = { support: 'SUPPORTS', oppose: 'OPPOSES', neutral: 'NEUTRAL_ON' }

/** A text as a Cypher literal: everything beyond printable ASCII as a Unicode escape, so that no encoding can spoil it. */
function literal(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `"${escaped}"`
}

function value(of: unknown): string | null {
  if (typeof of === 'string') return literal(of)
  if (typeof of === 'number') return Number.isFinite(of) ? String(of) : null
  if (typeof of === 'boolean') return String(of)
  if (Array.isArray(of))
    return `[${of.map((item) => (typeof item === 'string' ? literal(item) : String(item))).join(', ')}]`
  return null
}

function map(values: Values): string {
  const pairs = Object.entries(values)
    .sort(([a], [b]) => compareKeys(a, b))
    .flatMap(([key, item]) => {
      const text = value(item)
      return text === null ? [] : [`\`${key.replaceAll('`', '``')}\`: ${text}`]
    })
  return `{${pairs.join(', ')}}`
}

function* batches(rows: readonly string[], statement: string): Generator<string> {
  for (let i = 0; i < rows.length; i += BATCH) {
    yield `UNWIND [\n  ${rows.slice(i, i + BATCH).join(',\n  ')}\n] AS row\n${statement};\n`
  }
}

/**
 * A stance graph as a Cypher script for Neo4j: `(:Actor)-[:SUPPORTS|OPPOSES|NEUTRAL_ON]->(:Actor|:Issue)`, every attribute as a
 * property, each edge by its `key`. Running it twice changes nothing. `cypher-shell -f graph.cypher`.
 *
 * Source: the Cypher manual (openCypher 9): UNWIND, MERGE, and the escapes of string literals.
 */
export function* cypherChunks(graph: ReadableGraph): Generator<string, void, undefined> {
  yield 'CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n'
  const nodes = graph.nodes().sort(compareKeys)
  for (const [label, isWanted] of [
    ['Actor', (node: string) => graph.getNodeAttributes(node).type !== 'issue'],
    ['Issue', (node: string) => graph.getNodeAttributes(node).type === 'issue'],
  ] as const) {
    const rows = nodes.filter(isWanted).map((id) => map({ ...graph.getNodeAttributes(id), id }))
    yield* batches(rows, `MERGE (n:Node {id: row.id}) SET n:${label}, n += row`)
  }
  const edges = graph.edges().sort(compareKeys)
  for (const [stance, relation] of Object.entries(RELATIONS)) {
    const rows = edges
      .filter((edge) => graph.getEdgeAttributes(edge).stance === stance)
      .map((edge) => {
        const properties = map({ ...graph.getEdgeAttributes(edge), key: edge })
        return `{source: ${literal(graph.source(edge))}, target: ${literal(graph.target(edge))}, properties: ${properties}}`
      })
    yield* batches(
      rows,
      'MATCH (a:Node {id: row.source}), (b:Node {id: row.target})\n' +
        `MERGE (a)-[r:${relation} {key: row.properties.key}]->(b) SET r += row.properties`,
    )
  }
}
