import type { Hit } from './draft.ts'
import { hitsAt, uniqueHits } from './hits.ts'
import type { Reading } from './reading.ts'
import { dependents, hasDep, headOf, isTensed, isVerbal, lowerOf, type Tree, tokenAt } from './tree.ts'

const OPENING = new Set(['after', 'before', 'since', 'until', 'as', 'than'])
const PASSED = new Set(['ADV', 'AUX', 'PART'])
const isPassed = (tree: Tree, node: number): boolean =>
  PASSED.has(tokenAt(tree, node).upos) ||
  ['today', 'yesterday', 'tomorrow', 'both', 'all'].includes(lowerOf(tree, node))

/**
 * The actors that stand right before a verb, adverbs, auxiliaries and one aside between commas left out: `China, Ethiopia and Kazakhstan
 * abstained`, `Sudan, caught between the two, welcomed`. For verbs to which the parse gives no subject; none where other words come between.
 */
export function surfaceSubjects(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  if (tokenAt(tree, verb).xpos === 'VBG') return subjectsAfterWith(reading, tree, verb)
  if (!isVerbal(tree, verb) || !(isTensed(tree, verb) || dependents(tree, verb, 'aux').length > 0)) return []
  if (dependents(tree, verb, 'mark', 'nsubj', 'nsubj:pass', 'aux:pass').length > 0) return []
  let at = verb - 1
  while (at >= 0 && isPassed(tree, at)) at--
  if (tokenAt(tree, at).text === ',') at = beforeAside(tree, at)
  if (at < 0) return []
  return isGoverned(tree, at) ? [] : namesAt(reading, tree, at)
}

/**
 * The actor named right before the verb, where the parse gives the verb a subject that names nobody: `a day after Washington said`. Where it
 * ends a list that begins with the parse's subject, that one too: `Palau, the Fijians and Tonga agreed`.
 */
export function adjacentSubject(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  if (!isTensed(tree, verb)) return []
  let at = verb - 1
  while (at >= 0 && isPassed(tree, at)) at--
  if (at < 0 || isGoverned(tree, at) || isObject(tree, at, verb)) return []
  const hits = namesAt(reading, tree, at)
  const first = dependents(tree, verb, 'nsubj').find((subject) => endsList(tree, subject, at))
  return first === undefined || hits.length === 0 ? hits : uniqueHits([...namesAt(reading, tree, first), ...hits])
}

/** `a row after they joined the bloc threatened it`: the object of a verb before, where this one has its own subject. */
const isObject = (tree: Tree, name: number, verb: number): boolean =>
  hasDep(tree, name, 'obj') &&
  headOf(tree, name) < name &&
  headOf(tree, name) !== verb &&
  dependents(tree, headOf(tree, name), 'nsubj').length > 0 &&
  dependents(tree, verb, 'nsubj').some((subject) => subject < headOf(tree, name))

/** Does a chain of conjuncts and appositions lead from the first name to the last one, after `and`? */
function endsList(tree: Tree, first: number, last: number): boolean {
  if (!hasDep(tree, last, 'conj')) return false
  let at = last
  while (at >= 0 && at !== first && hasDep(tree, at, 'conj', 'appos')) at = headOf(tree, at)
  return at === first
}

/** `with Chile and Peru abstaining` */
function subjectsAfterWith(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  const hits = namesAt(reading, tree, verb - 1)
  const start = Math.min(...hits.map((hit) => hit.start))
  return /\bwith\s+(?:the\s+)?$/.test(reading.article.text.slice(tree.start, start)) ? hits : []
}

/** The place before the comma that opens the aside which the comma at `end` closes; -1 where there is none. */
function beforeAside(tree: Tree, end: number): number {
  for (let at = end - 1; at > 0; at--) if (tokenAt(tree, at).text === ',') return at - 1
  return -1
}

/** A name after a preposition is not a subject; some prepositions may also open a clause. */
const isGoverned = (tree: Tree, node: number): boolean =>
  // `in Geneva Britain rejected it`
  !(
    tokenAt(tree, node - 1).upos === 'PROPN' &&
    hasDep(tree, node - 1, 'compound') &&
    headOf(tree, node - 1) === node
  ) &&
  dependents(tree, node, 'case').some(
    (child) => tokenAt(tree, child).upos === 'ADP' && !OPENING.has(lowerOf(tree, child)),
  )

/** Actors named at the word as such: an adjective names none by itself. */
function namesAt(reading: Reading, tree: Tree, node: number): readonly Hit[] {
  const hits = hitsAt(reading, tokenAt(tree, node).start)
  return hits[0]?.via === 'adjective' ? [] : hits
}
