import { isRelative } from './arguments.ts'
import {
  childrenOf,
  dependents,
  hasDep,
  headOf,
  isInfinitive,
  isNominal,
  isVerbal,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** Dependents, of the node or of its fixed words, that the preposition introduces; gerunds and `to`-infinitives included. */
export function prepositional(tree: Tree, nodes: readonly number[], preposition: string): readonly number[] {
  return nodes.flatMap((node) =>
    dependents(tree, node, 'obl', 'nmod', 'advcl', 'acl', 'xcomp', 'ccomp', 'advmod').filter(
      (child) =>
        (markersOf(tree, child).includes(preposition) &&
          !(preposition === 'to' && isInfinitive(tree, child) && tokenAt(tree, child).xpos !== 'VBG')) ||
        asksAfter(tree, child, preposition),
    ),
  )
}

/** `on who owns the rocks`: the preposition stands before the question word of a clause. */
const asksAfter = (tree: Tree, clause: number, preposition: string): boolean =>
  dependents(tree, clause, 'nsubj', 'obj', 'advmod', 'obl').some(
    (child) =>
      tokenAt(tree, child).xpos.startsWith('W') && child < clause && markersOf(tree, child).includes(preposition),
  )

/** `objections by Canada and Japan to a fee`: the phrase may hang on the last name before it. */
const deeper = (tree: Tree, noun: number, preposition: string): readonly number[] =>
  subtree(tree, noun, (child) => hasDep(tree, child, 'acl', 'acl:relcl', 'advcl'))
    .filter((found) => found > noun && hasDep(tree, found, 'nmod') && markersOf(tree, found).includes(preposition))
    .slice(0, 1)

/** `the formula that he agreed upon`: the preposition stands alone at the end of a relative clause. */
const isStranded = (tree: Tree, verb: number, preposition: string): boolean =>
  dependents(tree, verb, 'advmod', 'case', 'compound:prt', 'obl', 'mark').some(
    (child) => child > verb && lowerOf(tree, child).endsWith(preposition) && childrenOf(tree, child).length === 0,
  )

/** `had no comment on the attack, taken …`: what the preposition right after the words introduces, wherever the parse hangs it. */
function rightAfter(tree: Tree, nodes: readonly number[], preposition: string): readonly number[] {
  const at = Math.max(...nodes) + 1
  const noun = headOf(tree, at)
  return lowerOf(tree, at) === preposition && hasDep(tree, at, 'case') && noun > at ? [noun] : []
}

/**
 * As `prepositional`; where nothing is found, also what a parse may have hung one step off: for a noun that a verb governs, the
 * verb's phrases after the noun (`took no position on …`), for a verb the phrases of its objects (`asked both for …`).
 */
export function prepositionalNear(tree: Tree, nodes: readonly number[], preposition: string): readonly number[] {
  const own = prepositional(tree, nodes, preposition)
  if (own.length > 0) return own
  const stranded = nodes.filter((node) => isRelative(tree, node) && isStranded(tree, node, preposition))
  if (stranded.length > 0) return stranded.map((node) => headOf(tree, node))
  const next = rightAfter(tree, nodes, preposition)
  if (next.length > 0) return next
  return nodes.flatMap((node) => {
    const head = headOf(tree, node)
    if (isNominal(tree, node)) {
      const beside = head >= 0 && isVerbal(tree, head) ? prepositional(tree, [head], preposition) : []
      const after = beside.filter((found) => found > node)
      if (after.length > 0) return after
      // `no comment or response to the claims`
      const shared = prepositional(tree, dependents(tree, node, 'conj'), preposition)
      return shared.length > 0 ? shared : deeper(tree, node, preposition)
    }
    // of an object, never of another phrase: `complained to the head of the fund` is not of the fund
    const phrases = dependents(tree, node, 'obj', 'iobj', ...(preposition === 'of' ? [] : ['obl']))
    return prepositional(
      tree,
      phrases.filter((child) => child > node),
      preposition,
    )
  })
}
