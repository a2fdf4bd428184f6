import type { Selection } from '../model/state.ts'
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

export function findEmphasis(scene: Scene, selection: Selection): Emphasis | null {
  if (selection.kind === 'node') return emphasiseNode(scene, selection.id)
  if (selection.kind === 'pair') return emphasisePair(scene, selection.first, selection.second)
  if (selection.kind === 'none') return null
  const own = emphasiseEdge(scene, selection.key)
  if (own) return own
  // In the alliances view a stance's line is not drawn: its actor stands for it.
  const [source = ''] = selection.key.split('|')
  return emphasiseNode(scene, source)
}
