import { isRelative, objectsOf, possessorsOf, subjectsOf } from './arguments.ts'
import { prepositionalNear } from './prepositional.ts'
import {
  dependents,
  hasDep,
  hasSubject,
  headOf,
  isInfinitive,
  isNominal,
  isTensed,
  markersOf,
  type Tree,
  tokenAt,
} from './tree.ts'

/**
 * Follows a cue's relation from its head word; `fixed` are the nodes of the cue's further words.
 * Names are those of `CueRelation`; an unknown one gives nothing.
 *
 * @example
 * // of `objected to the fee`, from `objected`
 * followRelation(tree, 1, [], 'obl:to') // → [4], the fee
 */
export function followRelation(
  tree: Tree,
  head: number,
  fixed: readonly number[],
  relation: string,
): readonly number[] {
  const [base = '', preposition] = relation.split(':')
  if (preposition !== undefined) return prepositionalNear(tree, [head, ...fixed], preposition)
  switch (base) {
    case 'subj':
      return subjectsOf(tree, head)
    case 'obj':
      return [...objectsOf(tree, head), ...afterParticle(tree, head, fixed)].filter((node) => !fixed.includes(node))
    case 'iobj':
      return dependents(tree, head, 'iobj')
    case 'ccomp':
      return clausesOf(tree, head)
    case 'xcomp':
      return [head, ...fixed].flatMap((node) => complementsOf(tree, node))
    case 'acl':
      return [head, ...fixed].flatMap((node) => contentsOf(tree, node))
    case 'poss':
      return possessorsOf(tree, head)
    case 'self':
      return [head]
    case 'head':
      return hasDep(tree, head, 'amod', 'acl', 'compound', 'advmod', 'case') ? [headOf(tree, head)] : []
    default:
      return []
  }
}

/** Clauses with a tense that complete the word, or are its subject; of a noun what it says after `that`. */
const clausesOf = (tree: Tree, head: number): readonly number[] => [
  ...dependents(tree, head, 'ccomp', 'csubj'),
  ...(isNominal(tree, head)
    ? dependents(tree, head, 'acl').filter((node) => markersOf(tree, node).includes('that'))
    : []),
  ...dependents(tree, head, 'xcomp').filter((node) => isFiniteClause(tree, node)),
]

const complementsOf = (tree: Tree, head: number): readonly number[] =>
  dependents(tree, head, 'xcomp', 'acl', 'ccomp', 'advcl').filter((node) => node > head && isComplement(tree, node))

/** What a noun says: an infinitive or a clause after `that`, no relative clause and no participle. */
function contentsOf(tree: Tree, noun: number): readonly number[] {
  const clauses = [...dependents(tree, noun, 'acl', 'xcomp', 'ccomp', 'advcl'), ...beyondAddressee(tree, noun)]
  return clauses.filter((node) => {
    if (markersOf(tree, node).includes('that')) return true
    return !isRelative(tree, node) && (tokenAt(tree, node).xpos !== 'VBN' || isInfinitive(tree, node))
  })
}

/** A clause with a tense or subject of its own, whatever the parse calls it. */
const isFiniteClause = (tree: Tree, node: number): boolean => {
  const hasTense = (at: number): boolean => isTensed(tree, at) || tokenAt(tree, at).xpos === 'MD'
  if (dependents(tree, node, 'aux', 'cop').some(hasTense)) return true
  const marks = markersOf(tree, node)
  if (marks.includes('to')) return false
  // `wants the base closed`
  const isBareParticiple = tokenAt(tree, node).xpos === 'VBN' && dependents(tree, node, 'aux', 'cop').length === 0
  return marks.includes('that') || (hasSubject(tree, node) && !isBareParticiple) || hasTense(node)
}

/** `called off the summit` where the parse takes the particle for a preposition: what it seems to govern is the object. */
const afterParticle = (tree: Tree, verb: number, fixed: readonly number[]): readonly number[] =>
  fixed
    .filter((node) => hasDep(tree, node, 'case') && headOf(tree, headOf(tree, node)) === verb)
    .map((node) => headOf(tree, node))

/** `a request to Athens to close the base`: the infinitive may hang on whom the noun is addressed to. */
const beyondAddressee = (tree: Tree, noun: number): readonly number[] =>
  isNominal(tree, noun)
    ? dependents(tree, noun, 'nmod').flatMap((child) =>
        dependents(tree, child, 'acl').filter((node) => isInfinitive(tree, node)),
      )
    : []

/** An infinitive or gerund that completes its head, not a participle that only goes along with it. */
function isComplement(tree: Tree, node: number): boolean {
  if (isFiniteClause(tree, node)) return false
  const isThing = tokenAt(tree, node).upos === 'NOUN' && dependents(tree, node, 'cop', 'mark').length === 0
  if (hasDep(tree, node, 'xcomp', 'ccomp') && !isThing) return true
  const marks = markersOf(tree, node)
  return marks.includes('to') && !marks.includes('in') && !isRelative(tree, node)
}
