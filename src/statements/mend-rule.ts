import type { Token } from '../schema/token.ts'
import type { WordSets } from './compile-words.ts'
import { dependents, isTensed, type Tree, tokenAt } from './tree.ts'

/** One dependency that is drawn anew; `as` where the word was tagged as something else than it is. */
export type Change = Readonly<{ node: number; head: number; dep: string; as?: 'VERB' | 'ADJ' | 'PROPN' }>

/** What a rule may ask besides the tree. */
export type MendContext = Readonly<{
  words: WordSets
  isSaying: (tree: Tree, node: number) => boolean
  takesInfinitive: (tree: Tree, node: number) => boolean
  isDemanding: (tree: Tree, node: number) => boolean
  isJudgement: (tree: Tree, node: number) => boolean
  /** Is the word a noun that a clause after `that` completes? */
  takesContent: (tree: Tree, node: number) => boolean
  /** May the word be a verb that says of its object where one stands: `backed`, `denounces`? */
  takesObject: (tree: Tree, node: number) => boolean
  /** Is the word of an actor's name? */
  isActorName: (tree: Tree, node: number) => boolean
}>

/** Finds the dependencies that a parse has wrong in one way; none where nothing is wrong. */
export type MendRule = (tree: Tree, context: MendContext) => readonly Change[]

export const isFiniteVerb = (tree: Tree, node: number): boolean =>
  isTensed(tree, node) || dependents(tree, node, 'aux', 'cop').length > 0

/** The first auxiliary or the predicate itself. */
export const firstOf = (tree: Tree, node: number): number =>
  Math.min(node, ...dependents(tree, node, 'aux', 'cop', 'advmod'))

/** Hangs the nodes on another head, each by the relation that it has. */
export const rehang = (tree: Tree, nodes: readonly number[], head: number): readonly Change[] =>
  nodes.map((node) => ({ node, head, dep: tokenAt(tree, node).dep }))

const NO_CHANGES: readonly Change[] = []

/** The changes that `find` makes at each word of the tree, put together: mostly none, for which nothing is built. */
export function changesAt(tree: Tree, find: (token: Token, node: number) => readonly Change[]): readonly Change[] {
  let changes = NO_CHANGES
  tree.tokens.forEach((token, node) => {
    const found = find(token, node)
    if (found.length > 0) changes = [...changes, ...found]
  })
  return changes
}
