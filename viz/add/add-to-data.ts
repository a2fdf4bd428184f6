import { edgeKey } from '../../src/graph/build-graph.ts'
import { compareStatements } from '../../src/graph/compare-statements.ts'
import { describeEdge } from '../../src/graph/describe-edge.ts'
import { describeNodes } from '../../src/graph/describe-nodes.ts'
import { groupBy } from '../../src/graph/group-by.ts'
import { nodeKey } from '../../src/graph/node-key.ts'
import type { Statement } from '../../src/schema/statement.ts'
import type { ViewerArticle, ViewerData, ViewerNode } from '../../src/schema/viewer.ts'
import { titleOf } from '../../src/view/title-of.ts'
import type { Added } from '../model/app.ts'
import { type Disc, placeNodes } from './place-nodes.ts'

export type Addition = Readonly<{
  articles: readonly ViewerArticle[]
  statements: readonly Statement[]
  /** Best wordings of issues, by id. */
  labels: Readonly<Record<string, string>>
}>

export const NO_DATA: ViewerData = { title: 'Entente', articles: [], statements: [], graph: { nodes: [], edges: [] } }

/** What is known of the article that a statement is from, where the article itself is not there. */
const articleOf = ({ article, date, source, url }: Statement): ViewerArticle => ({
  id: article,
  ...(date !== undefined && { date }),
  ...(source !== undefined && { source }),
  ...(url !== undefined && { url }),
})

const byId = <T extends Readonly<{ id: string }>>(...lists: readonly (readonly T[])[]): T[] => [
  ...new Map(lists.flat().map((item) => [item.id, item])).values(),
]

function describe(data: ViewerData, counted: readonly Statement[], labels: Addition['labels']): ViewerNode[] {
  const old = new Map(data.graph.nodes.map(({ key, attributes }) => [key, attributes]))
  const nodes = describeNodes(counted)
  const neighbours = new Map<string, string[]>()
  for (const { actor, target } of counted) {
    const ends = [actor.id, nodeKey(target)]
    ends.forEach((end, at) => {
      neighbours.set(end, [...(neighbours.get(end) ?? []), ends[1 - at] ?? ''])
    })
  }
  const discOf = (x: number, y: number, size: number): Disc => ({ x, y, radius: size / 2 })
  const placed = new Map(Array.from(old, ([key, { x, y, size }]) => [key, discOf(x, y, size)]))
  const unplaced = Array.from(nodes)
    .filter(([key]) => !old.has(key))
    .map(([id, { size }]) => ({ id, radius: size / 2, neighbours: Array.from(new Set(neighbours.get(id))) }))
  const found = placeNodes(placed, unplaced)
  return Array.from(nodes, ([key, attributes]) => {
    const { x, y } = old.get(key) ?? found.get(key) ?? attributes
    const label = old.get(key)?.label ?? labels[key.replace(/^issue:/, '')] ?? attributes.label
    return { key, attributes: { ...attributes, x, y, label: key.startsWith('issue:') ? label : attributes.label } }
  })
}

/**
 * The page's data with more in it: what was there keeps its ids, its labels and its place. What is there already, by its id,
 * is not added again; statements on a condition are carried, and not drawn, as everywhere.
 */
export function addToData(data: ViewerData, { articles, statements, labels }: Addition): readonly [ViewerData, Added] {
  const before = new Set(data.statements.map(({ id }) => id))
  const fresh = byId(statements).filter(({ id }) => !before.has(id))
  const drawn = fresh.filter(({ modality }) => modality !== 'conditional')
  const counted = new Set(data.graph.edges.flatMap(({ attributes }) => attributes.statements))
  const shown = [...data.statements.filter(({ id }) => counted.has(id)), ...drawn].sort(compareStatements)
  const nodes = describe(data, shown, labels)
  const edges = Array.from(groupBy(shown, edgeKey), ([key, [head, ...rest]]) =>
    head
      ? [
          {
            key,
            source: head.actor.id,
            target: nodeKey(head.target),
            attributes: describeEdge([head, ...rest], rest.length + 1),
          },
        ]
      : [],
  ).flat()
  const all = {
    articles: byId(fresh.map(articleOf), articles, data.articles),
    statements: [...data.statements, ...fresh],
  }
  // A title that says how much there is says how much there is now; one that was given stays.
  const isCounted = data === NO_DATA || data.title === titleOf(data.articles, data.statements)
  const whole: ViewerData = {
    title: isCounted ? titleOf(all.articles, all.statements) : data.title,
    ...all,
    graph: { nodes, edges },
  }
  const known = new Set(data.graph.nodes.map(({ key }) => key))
  const added: Added = {
    articles: whole.articles.map(({ id }) => id).filter((id) => !data.articles.some((article) => article.id === id)),
    statements: drawn.map(({ id }) => id),
    nodes: nodes.map(({ key }) => key).filter((key) => !known.has(key)),
  }
  return [whole, added]
}
