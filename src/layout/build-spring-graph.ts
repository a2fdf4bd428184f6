import { UndirectedGraph } from 'graphology'
import { compareKeys } from '../graph/compare-keys.ts'
import { groupBy } from '../graph/group-by.ts'
import { createRandom } from '../graph/seeded-random.ts'
import type { LayoutInput } from './layout-input.ts'
import type { SpringGraph } from './relax-springs.ts'
import { spiralPosition } from './spiral-position.ts'

/** The point round which the contested issues gather. Its key, like those of camps, is no node of a stance graph. */
export const CENTRE = '<centre>'

const SPACING = 10

/** How contested a node is: the statements of the weaker side, times two, so that 3 against 3 counts more than 1 against 9. */
function contest(graph: LayoutInput, node: string): number {
  let support = 0
  let oppose = 0
  graph.forEachInEdge(node, (_edge, { sign, weight }) => {
    if (sign > 0) support += weight
    if (sign < 0) oppose += weight
  })
  return 2 * Math.min(support, oppose)
}

function strengthOf(graph: LayoutInput, edge: string): number {
  return Math.sqrt(graph.getEdgeAttribute(edge, 'weight'))
}

/**
 * The graph whose springs the layout relaxes. Besides the actors and issues it holds a camp for each stance that at least two
 * actors share on a target, so that those who agree stand together and their opponents on another side; and a centre, to which
 * contested issues are tied. Start positions lie on a spiral, the most contested inside, with a seeded jitter.
 */
export function buildSpringGraph(graph: LayoutInput, seed: number): SpringGraph {
  const random = createRandom(seed)
  const springs: SpringGraph = new UndirectedGraph()
  const contests = new Map(graph.mapNodes((node) => [node, contest(graph, node)]))
  const byContest = graph.nodes().sort((a, b) => (contests.get(b) ?? 0) - (contests.get(a) ?? 0) || compareKeys(a, b))
  springs.addNode(CENTRE, { x: 0, y: 0 })
  for (const [i, node] of byContest.entries()) {
    springs.addNode(node, spiralPosition(i, random()))
  }

  const tie = (a: string, b: string, weight: number): void => {
    if (a === b) return
    if (springs.hasEdge(a, b)) springs.updateEdgeAttribute(a, b, 'weight', (sum = 0) => sum + weight)
    else springs.addEdgeWithKey(`${a} ${b}`, a, b, { weight })
  }
  graph.forEachNode((node) => {
    const weight = contests.get(node) ?? 0
    if (weight > 0) tie(CENTRE, node, Math.sqrt(weight))
    const camps = groupBy(graph.inEdges(node), (edge) => graph.getEdgeAttribute(edge, 'stance'))
    for (const [stance, edges] of camps) {
      const members = edges.map((edge) => [graph.source(edge), strengthOf(graph, edge)] as const)
      if (members.length === 1) {
        for (const [actor, strength] of members) tie(actor, node, strength)
        continue
      }
      const camp = `<${stance}> ${node}`
      const at = springs.getNodeAttributes(node)
      springs.addNode(camp, { x: at.x + SPACING * (random() - 0.5), y: at.y + SPACING * (random() - 0.5) })
      tie(camp, node, Math.sqrt(members.length))
      for (const [actor, strength] of members) tie(actor, camp, strength)
    }
  })
  return springs
}
