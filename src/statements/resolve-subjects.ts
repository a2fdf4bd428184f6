import { subjectsOf } from './arguments.ts'
import type { Hit } from './draft.ts'
import { hitsAt, uniqueHits } from './hits.ts'
import { joinsIn } from './joins-in.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { adjacentSubject, surfaceSubjects } from './surface-subjects.ts'
import { dependents, hasDep, headOf, isPassive, isVerbal, lemmaOf, lowerOf, type Tree, tokenAt } from './tree.ts'

const DEPTH_LIMIT = 6

/**
 * The actors that do what the verb says: those right before it, its subject, or what coordination and control lend it. Words are asked
 * before the tree where they stand side by side.
 */
export function resolveSubjects(reading: Reading, tree: Tree, verb: number, depth = 0): readonly Hit[] {
  const together = joinedBy(reading, tree, verb)
  if (together.length > 0) return uniqueHits(together)
  const hits = doersOf(reading, tree, verb, depth)
  return hits.length > 0 ? uniqueHits([...hits, ...companionsOf(reading, tree, verb)]) : hits
}

/** `joined Peru in rejecting it`: of what two do together both are subjects. */
function joinedBy(reading: Reading, tree: Tree, deed: number): readonly Hit[] {
  const verb = headOf(tree, deed)
  if (verb < 0 || joinsIn(tree, verb) !== deed) return []
  return [...subjectsOf(tree, verb), ...dependents(tree, verb, 'obj')].flatMap((node) =>
    resolveActors(reading, tree, node),
  )
}

function doersOf(reading: Reading, tree: Tree, verb: number, depth: number): readonly Hit[] {
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

const COMPANY = /\b(?:along|together|jointly|in (?:concert|common)) with$|\balongside$|, like$|^like$/i

/** `Norway, along with Sweden, rejected`, `vetoed the draft together with Russia`: who is named as doing it too. */
function companionsOf(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  const beside = [verb, ...dependents(tree, verb, 'nsubj')].flatMap((node) => dependents(tree, node, 'nmod', 'obl'))
  return beside.flatMap((node) => {
    const marker = dependents(tree, node, 'case').at(-1)
    if (marker === undefined || tokenAt(tree, node).upos !== 'PROPN') return []
    const before = reading.article.text.slice(tree.start, tokenAt(tree, marker).end)
    const isCoAuthor = reading.words.authoring.has(lemmaOf(tree, verb)) && lowerOf(tree, marker) === 'with'
    return isCoAuthor || COMPANY.test(before) ? hitsAt(reading, tokenAt(tree, node).start) : []
  })
}
