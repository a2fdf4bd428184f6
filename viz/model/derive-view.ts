import { nodeKey } from '../../src/graph/node-key.ts'
import type { ActorType } from '../../src/schema/actor.ts'
import type { Stance, Statement } from '../../src/schema/statement.ts'
import { isIssue, type Model, type ModelEdge } from './build-model.ts'
import type { State } from './state.ts'

export type NodeCounts = { total: number } & Record<Stance, number>

/** What is left of the model when the reader's filters are applied. */
export type View = Readonly<{
  statements: ReadonlySet<Statement>
  /** Edges that are shown, with those of their statements that are. */
  edges: ReadonlyMap<string, readonly Statement[]>
  /** Nodes that are shown, with how many shown statements of each stance touch them. */
  nodes: ReadonlyMap<string, Readonly<NodeCounts>>
}>

/** The node that a statement's target is in the graph. */
export function targetNode(statement: Statement): string {
  return nodeKey(statement.target)
}

/** How the filters other than `stances` and the dates see one statement; the legend and the histogram count with it. */
export function passesFilters(
  state: State,
  statement: Statement,
  except: 'stances' | 'dates' | 'types' | null,
): boolean {
  if (except !== 'stances' && !state.stances.includes(statement.stance)) return false
  if (except !== 'types' && !state.types.includes(statement.actor.type)) return false
  if (statement.confidence < state.certainty) return false
  if (state.issues.length > 0 && !state.issues.includes(targetNode(statement))) return false
  if (state.actors.length > 0 && !state.actors.includes(statement.actor.id)) return false
  if (state.sources.length > 0 && !state.sources.includes(statement.source ?? '')) return false
  if (except === 'dates' || statement.date === undefined) return true
  return (
    (state.from === null || statement.date >= state.from) && (state.until === null || statement.date <= state.until)
  )
}

function isTypeShown(model: Model, state: State, id: string): boolean {
  const node = model.nodes.get(id)
  if (!node) return false
  if (isIssue(node)) return true
  return state.types.some((type: ActorType) => type === node.type)
}

function isInFocus(state: State, edge: ModelEdge): boolean {
  if (!state.focus || state.selection.kind !== 'node') return true
  return edge.source === state.selection.id || edge.target === state.selection.id
}

export function deriveView(model: Model, state: State): View {
  const statements = new Set<Statement>()
  const edges = new Map<string, readonly Statement[]>()
  const nodes = new Map<string, NodeCounts>()
  const count = (id: string, stance: Stance, by: number): void => {
    const counts = nodes.get(id) ?? { total: 0, support: 0, oppose: 0, neutral: 0 }
    counts.total += by
    counts[stance] += by
    nodes.set(id, counts)
  }

  for (const edge of model.edges.values()) {
    if (!isInFocus(state, edge) || !isTypeShown(model, state, edge.target)) continue
    const shown = edge.statements.filter((statement) => passesFilters(state, statement, null))
    if (shown.length < state.weight) continue
    edges.set(edge.key, shown)
    for (const statement of shown) statements.add(statement)
    count(edge.source, edge.stance, shown.length)
    if (edge.target !== edge.source) count(edge.target, edge.stance, shown.length)
  }
  return { statements, edges, nodes }
}
