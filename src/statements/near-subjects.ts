import { subjectsOf } from './arguments.ts'
import type { Hit } from './draft.ts'
import type { Reading, Resolve } from './reading.ts'
import { adjacentSubject, surfaceSubjects } from './surface-subjects.ts'
import { ancestors, dependents, isVerbal, type Tree, tokenAt } from './tree.ts'

/** Actors that are subjects of the clauses above the pronoun's own, nearest first: `China said it would …`. */
export function nearSubjects(
  reading: Reading,
  tree: Tree,
  node: number,
  depth: number,
  resolve: Resolve,
): readonly Hit[] {
  for (const above of ancestors(tree, node)) {
    if (!isVerbal(tree, above) && dependents(tree, above, 'cop').length === 0) continue
    const beside = adjacentSubject(reading, tree, above)
    if (beside.length > 0) return beside
    const before = surfaceSubjects(reading, tree, above)
    if (before.length > 0) return before
    for (const subject of subjectsOf(tree, above)) {
      if (subject === node || isBelow(tree, node, subject) || tokenAt(tree, subject).upos === 'PRON') continue
      const hits = resolve(reading, tree, subject, depth + 1)
      if (hits.length > 0) return hits
    }
  }
  return []
}

const isBelow = (tree: Tree, node: number, top: number): boolean => ancestors(tree, node).includes(top)
