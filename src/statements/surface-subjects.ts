import type { Hit } from './draft.ts'
import { hitOf, listed, mentionAt, type Reading } from './reading.ts'
import { dependents, isVerbal, lowerOf, type Tree, tokenAt } from './tree.ts'

const OPENING = new Set(['after', 'before', 'since', 'until', 'as', 'than'])
const PASSED = new Set(['ADV', 'AUX', 'PART'])
const isPassed = (tree: Tree, node: number): boolean =>
  PASSED.has(tokenAt(tree, node).upos) ||
  ['today', 'yesterday', 'tomorrow', 'both', 'all'].includes(lowerOf(tree, node))

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/**
 * The actors that stand right before a verb, adverbs, auxiliaries and one aside between commas left out: `China, Ethiopia and Kazakhstan
 * abstained`, `Sudan, caught between the two, welcomed`. For verbs to which the parse gives no subject; none where other words come between.
 */
export function surfaceSubjects(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  if (tokenAt(tree, verb).xpos === 'VBG') return subjectsAfterWith(reading, tree, verb)
  if (!isVerbal(tree, verb) || !(FINITE.has(tokenAt(tree, verb).xpos) || dependents(tree, verb, 'aux').length > 0))
    return []
  if (dependents(tree, verb, 'mark', 'nsubj', 'nsubj:pass', 'aux:pass').length > 0) return []
  let at = verb - 1
  while (at >= 0 && isPassed(tree, at)) at--
  if (tokenAt(tree, at).text === ',') at = beforeAside(tree, at)
  if (at < 0) return []
  const mention = mentionAt(reading.mentions, tokenAt(tree, at).start)
  const hit = mention && mention.via !== 'adjective' ? hitOf(mention) : undefined
  if (!mention || !hit || isGoverned(tree, at)) return []
  return listed(reading, mention, hit)
}

/** The actor named right before the verb, where the parse gives the verb a subject that names nobody: `a day after Washington said`. */
export function adjacentSubject(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  if (!['VBD', 'VBZ', 'VBP'].includes(tokenAt(tree, verb).xpos)) return []
  let at = verb - 1
  while (at >= 0 && isPassed(tree, at)) at--
  const mention = at < 0 ? undefined : mentionAt(reading.mentions, tokenAt(tree, at).start)
  const hit = mention && mention.via !== 'adjective' ? hitOf(mention) : undefined
  return mention && hit && !isGoverned(tree, at) ? listed(reading, mention, hit) : []
}

/** `with Chile and Peru abstaining` */
function subjectsAfterWith(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  const mention = mentionAt(reading.mentions, tokenAt(tree, verb - 1).start)
  const hit = mention && mention.via !== 'adjective' ? hitOf(mention) : undefined
  if (!mention || !hit) return []
  const first = reading.groups.get(mention)?.[0] ?? mention
  return /\bwith\s+(?:the\s+)?$/.test(reading.article.text.slice(tree.start, first.start))
    ? listed(reading, mention, hit)
    : []
}

/** The place before the comma that opens the aside which the comma at `end` closes; -1 where there is none. */
function beforeAside(tree: Tree, end: number): number {
  for (let at = end - 1; at > 0; at--) if (tokenAt(tree, at).text === ',') return at - 1
  return -1
}

/** A name after a preposition is not a subject; some prepositions may also open a clause. */
const isGoverned = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'case').some(
    (child) => tokenAt(tree, child).upos === 'ADP' && !OPENING.has(lowerOf(tree, child)),
  )
