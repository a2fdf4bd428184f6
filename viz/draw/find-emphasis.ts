import type { App } from '../model/app.ts'
import { isAgreement, isConflict, type Position } from '../model/positions.ts'
import type { Scene } from './build-scene.ts'
import type { Emphasis } from './on-screen.ts'

/** What is lit when one node is looked at: itself, its lines, its neighbours. */
export function emphasiseNode(scene: Scene, id: string): Emphasis | null {
  if (!scene.nodes.has(id)) return null
  const nodes = new Set([id])
  const edges = new Set<string>()
  for (const { key, source, target } of scene.edges.values()) {
    if (source !== id && target !== id) continue
    edges.add(key)
    nodes.add(source === id ? target : source)
  }
  return { nodes, edges, center: new Set([id]) }
}

export function emphasiseEdge(scene: Scene, key: string): Emphasis | null {
  const edge = scene.edges.get(key)
  if (!edge) return null
  const ends = new Set([edge.source, edge.target])
  return { nodes: ends, edges: new Set([key]), center: ends }
}

/** Two actors: the lines of agreement and conflict between them, or else all that both are joined to. */
function emphasisePair(scene: Scene, first: string, second: string): Emphasis | null {
  const [a, b] = [emphasiseNode(scene, first), emphasiseNode(scene, second)]
  if (!a || !b) return null
  const center = new Set([first, second])
  const ties = ['agree', 'differ'].flatMap((kind) => [`${kind}|${first}|${second}`, `${kind}|${second}|${first}`])
  const drawn = ties.filter((key) => scene.edges.has(key))
  if (drawn.length > 0) return { nodes: center, edges: new Set(drawn), center }
  const nodes = new Set([...center, ...Array.from(a.nodes).filter((id) => b.nodes.has(id))])
  const edges = Array.from(scene.edges.values()).filter(({ source, target }) => nodes.has(source) && nodes.has(target))
  const ofTheirs = edges.filter(({ source, target }) => center.has(source) || center.has(target))
  return { nodes, edges: new Set(ofTheirs.map(({ key }) => key)), center }
}

/** In the alliances view no issue is drawn: those who took a side on it stand for it, with the lines that they owe to it. */
function emphasiseSides(scene: Scene, positions: Iterable<Position>): Emphasis | null {
  const sides = Array.from(positions).filter(
    ({ actor, statements: { support, oppose } }) => scene.nodes.has(actor) && support.length + oppose.length > 0,
  )
  if (sides.length === 0) return null
  const edges = sides.flatMap((a) =>
    sides.flatMap((b) => [
      ...(isAgreement(a, b) ? [`agree|${a.actor}|${b.actor}`] : []),
      ...(isConflict(a, b) ? [`differ|${a.actor}|${b.actor}`] : []),
    ]),
  )
  const nodes = new Set(sides.map(({ actor }) => actor))
  return { nodes, edges: new Set(edges.filter((key) => scene.edges.has(key))), center: nodes }
}

/** What was added: its lines, their ends, and a ring round each node that is new. */
function emphasiseAdded(scene: Scene, app: App): Emphasis | null {
  const keys = new Set(app.added?.statements.flatMap((id) => app.model.edgeOf.get(id) ?? []))
  const edges = new Set(Array.from(keys).filter((key) => scene.edges.has(key)))
  const ends = Array.from(keys).flatMap((key) => {
    const edge = app.model.edges.get(key)
    return edge ? [edge.source, edge.target] : []
  })
  const nodes = new Set(ends.filter((id) => scene.nodes.has(id)))
  return nodes.size === 0 ? null : { nodes, edges, center: new Set(app.added?.nodes.filter((id) => nodes.has(id))) }
}

/** What the reader's selection lights up in the picture that is drawn. */
export function findEmphasis(scene: Scene, app: App): Emphasis | null {
  const { selection } = app.store.get()
  if (selection.kind === 'node') {
    return (
      emphasiseNode(scene, selection.id) ??
      emphasiseSides(scene, app.positions().onTarget.get(selection.id)?.values() ?? [])
    )
  }
  if (selection.kind === 'added') return emphasiseAdded(scene, app)
  if (selection.kind === 'pair') return emphasisePair(scene, selection.first, selection.second)
  if (selection.kind === 'none') return null
  const own = emphasiseEdge(scene, selection.key)
  if (own) return own
  // In the alliances view a stance's line is not drawn: its actor stands for it.
  const [source = ''] = selection.key.split('|')
  return emphasiseNode(scene, source)
}
