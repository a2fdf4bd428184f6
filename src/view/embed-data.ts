import type { ViewerData, ViewerEdge } from '../schema/viewer.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** The quotes of an edge are its statements' quotes: the page carries them once. */
function withoutQuotes({ key, source, target, attributes }: ViewerEdge): ViewerEdge {
  return { key, source, target, attributes: { ...attributes, evidence: [] } }
}

/** The data as JSON that can stand inside `<script>`: no character of it can end the element or open a comment. */
export function embedData({ title, articles, statements, graph }: ViewerData): string {
  const nodes = graph.nodes.map(({ key, attributes }) => ({ key, attributes }))
  const carried = { title, articles, statements, graph: { nodes, edges: graph.edges.map(withoutQuotes) } }
  return JSON.stringify(carried).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? character)
}
