import { subjectsOf } from './arguments.ts'
import type { Hit } from './draft.ts'
import { prepositional } from './prepositional.ts'
import type { Reading, Resolve } from './reading.ts'
import { adjacentSubject, surfaceSubjects } from './surface-subjects.ts'
import { ancestors, dependents, hasDep, isVerbal, markersOf, type Tree, tokenAt } from './tree.ts'

/**
 * Actors that are subjects of the clauses above the pronoun's own, nearest first: `China said it would …`. Undefined where a subject that
 * is no actor comes first and `isOther` says that the pronoun means it: `the company said it would …`.
 */
export function nearSubjects(
  reading: Reading,
  tree: Tree,
  node: number,
  depth: number,
  resolve: Resolve,
  isOther: (subject: number) => boolean = () => false,
): readonly Hit[] | undefined {
  for (const above of ancestors(tree, node)) {
    if (!isVerbal(tree, above) && dependents(tree, above, 'cop').length === 0) {
      const owners = ownersOf(tree, above, node).flatMap((owner) => resolve(reading, tree, owner, depth + 1))
      if (owners.length > 0) return owners
      continue
    }
    const beside = adjacentSubject(reading, tree, above)
    if (beside.length > 0) return beside
    const before = surfaceSubjects(reading, tree, above)
    if (before.length > 0) return before
    for (const subject of subjectsOf(tree, above)) {
      if (subject === node || isBelow(tree, node, subject) || tokenAt(tree, subject).upos === 'PRON') continue
      const hits = resolve(reading, tree, subject, depth + 1)
      if (hits.length > 0) return hits
      // in `moves would do harm, they said` the moves are only spoken of
      const isSaid = [node, ...ancestors(tree, node)].some((at) => at !== above && hasDep(tree, at, 'parataxis'))
      if (subject < node && !isSaid && isOther(subject)) return undefined
    }
  }
  return []
}

/** `an announcement from Greece that it …`: whose words they are, in a clause that says what the noun is. */
const ownersOf = (tree: Tree, noun: number, pronoun: number): readonly number[] => {
  const isSaid = dependents(tree, noun, 'acl', 'ccomp').some(
    (clause) => markersOf(tree, clause).includes('that') && isBelow(tree, pronoun, clause),
  )
  return isSaid
    ? [...dependents(tree, noun, 'nmod:poss'), ...['from', 'by'].flatMap((p) => prepositional(tree, [noun], p))]
    : []
}

const isBelow = (tree: Tree, node: number, top: number): boolean => ancestors(tree, node).includes(top)
