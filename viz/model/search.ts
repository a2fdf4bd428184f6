import type { Statement } from '../../src/schema/statement.ts'
import { isIssue, type Model, type ModelNode } from './build-model.ts'
import { fold } from './fold.ts'

export type Finding =
  | Readonly<{ kind: 'actor' | 'issue'; node: ModelNode }>
  | Readonly<{ kind: 'quote'; statement: Statement }>

export type Search = (words: string) => readonly Finding[]

const MOST_NODES = 6
const MOST_QUOTES = 4

type Entry = Readonly<{ node: ModelNode; text: string }>

/** Lower is better: the whole name, its start, the start of one of its words, anywhere. */
function rank(text: string, words: readonly string[]): number {
  const [first = ''] = words
  if (text === words.join(' ')) return 0
  if (text.startsWith(first)) return 1
  return text.includes(` ${first}`) ? 2 : 3
}

function findNodes(entries: readonly Entry[], words: readonly string[]): ModelNode[] {
  return entries
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .sort((a, b) => rank(a.text, words) - rank(b.text, words) || b.node.statements.length - a.node.statements.length)
    .slice(0, MOST_NODES)
    .map(({ node }) => node)
}

/** Other names under which a node is known: its id, and every label that a statement gave its target. */
function namesOf(node: ModelNode): string {
  const names = new Set([node.label, node.id.replace(/^issue:/, '').replaceAll('-', ' ')])
  for (const { target } of node.statements) {
    if (node.id === (target.kind === 'issue' ? `issue:${target.id}` : target.id)) names.add(target.label)
  }
  return fold(Array.from(names).join(' '))
}

/** Finds actors and issues by name, and statements by the words of their quote or the name of their speaker. */
export function createSearch(model: Model): Search {
  const entries = Array.from(model.nodes.values(), (node) => ({ node, text: namesOf(node) }))
  const actors = entries.filter(({ node }) => !isIssue(node))
  const issues = entries.filter(({ node }) => isIssue(node))
  const quotes = Array.from(model.statements.values(), (statement) => ({
    statement,
    text: fold(`${statement.evidence.quote} ${statement.speaker?.name ?? ''}`),
  }))
  return (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const seen = new Set<string>()
    const found = quotes.filter(({ statement, text }) => {
      if (!model.edgeOf.has(statement.id) || !words.every((word) => text.includes(word))) return false
      if (seen.has(statement.evidence.quote)) return false
      seen.add(statement.evidence.quote)
      return true
    })
    return [
      ...findNodes(actors, words).map((node) => ({ kind: 'actor', node }) as const),
      ...findNodes(issues, words).map((node) => ({ kind: 'issue', node }) as const),
      ...found.slice(0, MOST_QUOTES).map(({ statement }) => ({ kind: 'quote', statement }) as const),
    ]
  }
}
