import { edgeKey } from '../../src/graph/build-graph.ts'
import { nodeKey } from '../../src/graph/node-key.ts'
import type { Stance, Statement } from '../../src/schema/statement.ts'
import type { ViewerArticle, ViewerData, ViewerNode } from '../../src/schema/viewer.ts'

export type NodeType = ViewerNode['attributes']['type']

export type ModelNode = Readonly<{
  id: string
  label: string
  type: NodeType
  x: number
  y: number
  /** Statements that the node makes or is the target of. */
  statements: readonly Statement[]
  /** Issues: the actors that they concern. */
  concerns: readonly string[]
}>

export type ModelEdge = Readonly<{
  key: string
  source: string
  target: string
  stance: Stance
  statements: readonly Statement[]
}>

/** The page's data, indexed for reading. Nothing in it ever changes. */
export type Model = Readonly<{
  title: string
  nodes: ReadonlyMap<string, ModelNode>
  edges: ReadonlyMap<string, ModelEdge>
  statements: ReadonlyMap<string, Statement>
  articles: ReadonlyMap<string, ViewerArticle>
  /** The edge that rests on a statement. */
  edgeOf: ReadonlyMap<string, string>
  /** First and last day of any statement; null where none has a date. */
  span: Readonly<{ first: string; last: string }> | null
}>

export const isIssue = (node: ModelNode): boolean => node.type === 'issue'

const byDateThenPlace = (a: Statement, b: Statement): number => {
  const [left, right] = [a.date ?? '', b.date ?? '']
  if (left !== right) return left < right ? 1 : -1
  if (a.article !== b.article) return a.article < b.article ? -1 : 1
  return a.evidence.start - b.evidence.start
}

/** Newest first; within a day by article and place, so that the order never wavers. */
export function sortStatements(statements: Iterable<Statement>): Statement[] {
  return Array.from(statements).sort(byDateThenPlace)
}

/** A statement's source and link are its article's, unless it has its own. */
function withSource(statement: Statement, articles: Model['articles']): Statement {
  const article = articles.get(statement.article)
  const source = statement.source ?? article?.source
  const url = statement.url ?? article?.url
  return { ...statement, ...(source !== undefined && { source }), ...(url !== undefined && { url }) }
}

export function buildModel(data: ViewerData): Model {
  const articles = new Map(data.articles.map((article) => [article.id, article]))
  const statements = new Map(data.statements.map((statement) => [statement.id, withSource(statement, articles)]))
  const edges = new Map<string, ModelEdge>()
  const edgeOf = new Map<string, string>()
  const atNode = new Map<string, Statement[]>(data.graph.nodes.map(({ key }) => [key, []]))

  // Whatever the level of the graph that was given, one edge an actor, stance and target: what the reader sees as one line.
  const counted = new Set(data.graph.edges.flatMap(({ attributes }) => attributes.statements))
  for (const statement of sortStatements(Array.from(counted).flatMap((id) => statements.get(id) ?? []))) {
    const key = edgeKey(statement)
    const [source, stance, target] = [statement.actor.id, statement.stance, nodeKey(statement.target)]
    if (!atNode.has(source) || !atNode.has(target)) continue
    edgeOf.set(statement.id, key)
    edges.set(key, { key, source, target, stance, statements: [...(edges.get(key)?.statements ?? []), statement] })
    atNode.get(source)?.push(statement)
    if (target !== source) atNode.get(target)?.push(statement)
  }

  const nodes = new Map<string, ModelNode>()
  for (const { key, attributes } of data.graph.nodes) {
    const { label, type, x, y, actors } = attributes
    nodes.set(key, { id: key, label, type, x, y, statements: sortStatements(atNode.get(key) ?? []), concerns: actors })
  }

  const days = data.statements.flatMap(({ date }) => date ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  return {
    title: data.title,
    nodes,
    edges,
    statements,
    articles,
    edgeOf,
    span: first !== undefined && last !== undefined ? { first, last } : null,
  }
}
