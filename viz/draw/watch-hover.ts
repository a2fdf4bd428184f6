import type { MultiDirectedGraph } from 'graphology'
import type { Sigma } from 'sigma'

/** What the mouse is over, and where on the stage; null: nothing. */
export type Hover = Readonly<{ kind: 'node' | 'edge'; id: string; x: number; y: number }> | null

/**
 * Says what the mouse is over at every move there, and once that it is over nothing. Sigma says only that it has come upon a thing,
 * and a click hides what was said.
 */
export function watchHover(
  sigma: Sigma,
  say: (hover: Hover) => void,
): Readonly<{ keepOnly: (graph: MultiDirectedGraph) => void }> {
  // Coming from a line to a node, sigma leaves the line only after it has entered the node: each has its own memory.
  let node: string | null = null
  let edge: string | null = null
  const sayWhatIsLeft = (): void => {
    if (node === null && edge === null) say(null)
  }
  sigma.on('enterNode', (entered) => {
    node = entered.node
  })
  sigma.on('leaveNode', () => {
    node = null
    sayWhatIsLeft()
  })
  sigma.on('enterEdge', (entered) => {
    edge = entered.edge
  })
  sigma.on('leaveEdge', () => {
    edge = null
    sayWhatIsLeft()
  })
  const captor = sigma.getMouseCaptor()
  captor.on('mousemove', ({ x, y }) => {
    if (node !== null) say({ kind: 'node', id: node, x, y })
    else if (edge !== null) say({ kind: 'edge', id: edge, x, y })
  })
  sigma.on('leaveStage', ({ event }) => {
    // sigma 3.0.3 goes on thinking that the mouse is where it left the stage, and says nothing when it comes back there.
    // Told that it is far away it forgets, first the node, then the line.
    const away = { ...event, x: -10_000, y: -10_000 }
    captor.emit('mousemove', away)
    captor.emit('mousemove', away)
  })
  return {
    /** For a graph that is about to be drawn: as sigma does without a word, forgets what it has no more, and says nothing until the next move. */
    keepOnly(graph) {
      if (!graph.hasNode(node)) node = null
      if (!graph.hasEdge(edge)) edge = null
      say(null)
    },
  }
}
