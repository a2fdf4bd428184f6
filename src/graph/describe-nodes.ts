import type { NodeAttributes, NodeType } from '../schema/graph.ts'
import type { Statement } from '../schema/statement.ts'
import { NODE_COLORS } from './colors.ts'
import { compareKeys } from './compare-keys.ts'
import { distinctSorted } from './distinct-sorted.ts'
import { nodeKey } from './node-key.ts'

// The diameter of a node with one statement, in graph units.
const UNIT_SIZE = 4

type Draft = {
  readonly labels: Map<string, number>
  readonly types: Map<NodeType, number>
  readonly concerned: Set<string>
  statements: number
  first?: string
  last?: string
}

/** The most frequent value; of several the first in code-unit order, so that the order of statements does not matter. */
function mostFrequent<Value extends string>(counts: ReadonlyMap<Value, number>): Value | undefined {
  const [top] = [...counts].sort(([a, m], [b, n]) => n - m || compareKeys(a, b))
  return top?.[0]
}

function see(draft: Draft, label: string, type: NodeType, date: string | undefined): void {
  draft.labels.set(label, (draft.labels.get(label) ?? 0) + 1)
  draft.types.set(type, (draft.types.get(type) ?? 0) + 1)
  draft.statements += 1
  if (date === undefined) return
  if (draft.first === undefined || date < draft.first) draft.first = date
  if (draft.last === undefined || date > draft.last) draft.last = date
}

/**
 * The nodes that statements touch, sorted by key. A node that goes by several labels takes the one used most.
 * `size` is a diameter that makes the disc's area proportional to the number of statements.
 */
export function describeNodes(statements: readonly Statement[]): Map<string, NodeAttributes> {
  const drafts = new Map<string, Draft>()
  const draftOf = (key: string): Draft => {
    const draft = drafts.get(key) ?? { labels: new Map(), types: new Map(), concerned: new Set(), statements: 0 }
    drafts.set(key, draft)
    return draft
  }
  for (const { actor, target, date } of statements) {
    see(draftOf(actor.id), actor.name, actor.type, date)
    if (nodeKey(target) === actor.id) continue
    const draft = draftOf(nodeKey(target))
    see(draft, target.label, target.kind === 'issue' ? 'issue' : target.type, date)
    if (target.kind === 'issue') for (const id of target.actors) draft.concerned.add(id)
  }
  const nodes = [...drafts].map(([key, draft]): [string, NodeAttributes] => {
    const type = mostFrequent(draft.types) ?? 'issue'
    return [
      key,
      {
        label: mostFrequent(draft.labels) ?? key,
        type,
        size: Math.round(UNIT_SIZE * Math.sqrt(draft.statements) * 100) / 100,
        color: NODE_COLORS[type],
        x: 0,
        y: 0,
        statements: draft.statements,
        ...(draft.first !== undefined && { first: draft.first }),
        ...(draft.last !== undefined && { last: draft.last }),
        actors: distinctSorted(draft.concerned),
      },
    ]
  })
  return new Map(nodes.sort(([a], [b]) => compareKeys(a, b)))
}
