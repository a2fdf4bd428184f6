import { mentionAt } from './hits.ts'
import type { Reading } from './reading.ts'
import { dependents, hasDep, headOf, isTime, isVerbal, lowerOf, subtree, type Tree, tokenAt } from './tree.ts'

const LONGEST = 16

/** What a label leaves out because the statement tells it otherwise. */
export type Omission = 'not' | 'deed'

/**
 * What stays of the phrase: without asides, appositions, subordinate clauses and what introduces it; without a negation that the
 * stance tells (`omit: 'not'`), and of a deed of the holder's own without the subject too, whom the statement names as its actor.
 */
export function keepNodes(reading: Reading, tree: Tree, node: number, omit?: Omission): readonly number[] {
  const isAside = (child: number): boolean => {
    if (omit && headOf(tree, child) === node && isOmitted(reading, tree, child, omit)) return true
    if (headOf(tree, child) === node && hasDep(tree, child, 'det') && lowerOf(tree, child) === 'no') return true
    if (hasDep(tree, child, 'appos', 'parataxis', 'discourse', 'vocative', 'advcl', 'punct')) return true
    if (headOf(tree, child) === node && hasDep(tree, child, 'case', 'mark', 'cc', 'aux', 'cop', 'expl')) return true
    if (isVerbal(tree, node) && hasDep(tree, child, 'conj') && isVerbal(tree, child)) return true
    if (headOf(tree, child) === node && hasDep(tree, child, 'conj') && isOwnThing(tree, child)) return true
    if (hasDep(tree, child, 'obl', 'nmod', 'advmod') && isTime(tree, child)) return true
    if (hasDep(tree, child, 'nsubj') && ['PRP', 'EX'].includes(tokenAt(tree, child).xpos)) return true
    if (hasDep(tree, child, 'conj') && isActor(reading, tree, child) && !isActor(reading, tree, headOf(tree, child)))
      return true
    return hasDep(tree, child, 'acl', 'nmod', 'obl') && followsComma(tree, child)
  }
  const nodes = subtree(tree, node, isAside).filter((at) => tokenAt(tree, at).upos !== 'PUNCT')
  const kept = nodes.slice(0, LONGEST)
  // `two, a resolution and a text`: what counts the things is not part of the first one's name
  if (tokenAt(tree, kept[0] ?? 0).upos === 'NUM' && isArticle(tree, kept[1] ?? 0)) kept.shift()
  while (kept.length > 1 && isArticle(tree, kept[0] ?? 0)) kept.shift()
  return kept
}

const isActor = (reading: Reading, tree: Tree, node: number): boolean =>
  mentionAt(reading.mentions, tokenAt(tree, node).start)?.actor != null

/** `not to use force` */
export const isNotTo = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'mark').some(
    (to) => lowerOf(tree, to) === 'to' && (lowerOf(tree, to - 1) === 'not' || lowerOf(tree, to + 1) === 'not'),
  )

/** A coordinated noun with an article or a preposition of its own, like its fellow: `a committee or a force`, `for talks and for a truce`. */
export function isOwnThing(tree: Tree, node: number): boolean {
  if (tokenAt(tree, node).upos !== 'NOUN' || tokenAt(tree, headOf(tree, node)).upos !== 'NOUN') return false
  const conjunctions = dependents(tree, node, 'cc').map((child) => lowerOf(tree, child))
  if (!conjunctions.every((word) => word === 'and' || word === 'or')) return false
  const introduces = (child: number): boolean =>
    hasDep(tree, child, 'det', 'nmod:poss') || (hasDep(tree, child, 'case') && lowerOf(tree, child) !== "'s")
  return dependents(tree, node, 'det', 'nmod:poss', 'case').some(introduces)
}

const isOmitted = (reading: Reading, tree: Tree, child: number, omit: Omission): boolean =>
  (omit === 'deed' && hasDep(tree, child, 'nsubj')) ||
  (hasDep(tree, child, 'advmod') && reading.words.negators.has(lowerOf(tree, child)))

const isArticle = (tree: Tree, node: number): boolean =>
  ['the', 'a', 'an', 'any', 'that', 'this', 'to'].includes(lowerOf(tree, node))

function followsComma(tree: Tree, node: number): boolean {
  const first = subtree(tree, node)[0] ?? node
  return (
    lowerOf(tree, first - 1) === ',' ||
    dependents(tree, node, 'punct').some((child) => child < node && lowerOf(tree, child) === ',')
  )
}
