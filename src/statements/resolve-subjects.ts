import { subjectsOf } from './arguments.ts'
import type { Hit } from './draft.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { adjacentSubject, surfaceSubjects } from './surface-subjects.ts'
import { dependents, hasDep, headOf, isPassive, isVerbal, type Tree } from './tree.ts'

const DEPTH_LIMIT = 6

/**
 * The actors that do what the verb says: those right before it, its subject, or what coordination and control lend it. Words are asked
 * before the tree where they stand side by side.
 */
export function resolveSubjects(reading: Reading, tree: Tree, verb: number, depth = 0): readonly Hit[] {
  const beside = adjacentSubject(reading, tree, verb)
  if (beside.length > 0) return beside
  const own = dependents(tree, verb, 'nsubj').filter((child) => !hasDep(tree, child, 'nsubj:pass'))
  if (own.length === 0) {
    const before = surfaceSubjects(reading, tree, verb)
    if (before.length > 0) return before
    const head = headOf(tree, verb)
    const shared =
      hasDep(tree, verb, 'conj') && isVerbal(tree, head) && !isPassive(tree, head) && !isPassive(tree, verb)
    if (shared && depth < DEPTH_LIMIT) return resolveSubjects(reading, tree, head, depth + 1)
  }
  return subjectsOf(tree, verb).flatMap((subject) => resolveActors(reading, tree, subject, depth + 1))
}
