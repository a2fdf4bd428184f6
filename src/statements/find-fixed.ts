import type { Cue } from '../schema/cue.ts'
import { childrenOf, dependents, hasDep, headOf, isVerbal, lemmaOf, lowerOf, type Tree } from './tree.ts'

/** Where a cue's further words may stand: at most two steps below its head. */
export function poolBelow(tree: Tree, node: number): readonly number[] {
  const near = childrenOf(tree, node).filter((child) => !hasDep(tree, child, 'nsubj', 'advcl', 'conj', 'parataxis'))
  const own = near.filter((child) => !hasDep(tree, child, 'advcl', 'acl', 'ccomp', 'xcomp', 'conj', 'parataxis'))
  return [...near, ...own.flatMap((child) => childrenOf(tree, child))]
}

/** The cue's further words: each must hang, at most two steps below, on the head. None where one is missing or forbidden. */
export function findFixed(tree: Tree, node: number, pool: readonly number[], cue: Cue): readonly number[] | undefined {
  if (dependents(tree, node, 'compound:prt').some((child) => !cue.with?.includes(lowerOf(tree, child))))
    return undefined
  if (!cue.with && !cue.without) return []
  if (cue.without?.some((word) => find(tree, pool, word) !== undefined)) return undefined
  const fixed: number[] = []
  for (const word of cue.with ?? []) {
    const found = find(tree, pool, word)
    if (found === undefined || isPreposition(tree, node, found)) return undefined
    fixed.push(found)
  }
  return fixed
}

/** `gave a warning in a speech` is no `gave in`: a particle that the parse takes for a preposition stands right after the verb. */
const isPreposition = (tree: Tree, verb: number, word: number): boolean =>
  isVerbal(tree, verb) && hasDep(tree, word, 'case') && headOf(tree, word) !== verb && word > verb + 1

const find = (tree: Tree, pool: readonly number[], word: string): number | undefined =>
  pool.find((node) => lemmaOf(tree, node) === word || lowerOf(tree, node) === word)
