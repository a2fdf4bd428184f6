import { type Aim, aimAt, aimAtActor, assumeAim, hasPronounOwner } from './aim-at.ts'
import { objectsOf, possessorsOf, subjectsOf } from './arguments.ts'
import { mentionAt } from './hits.ts'
import type { Frame } from './match-cues.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { resolveSubjects } from './resolve-subjects.ts'
import { hasDep, headOf, isVerbal, lemmaOf, markersOf, type Tree, tokenAt } from './tree.ts'

/** `over the protests of Serbia`, `with China's backing`: the noun goes along with what its clause says, or with who does it. */
export function aimBeside(reading: Reading, tree: Tree, frames: readonly Frame[], frame: Frame): readonly Aim[] {
  const verb = headOf(tree, frame.head)
  if (isReceived(reading, tree, frame.head)) return subjectsOf(tree, verb).flatMap((node) => aimAt(reading, tree, node))
  const marker = markersOf(tree, frame.head).at(0)
  const alone = (): readonly Aim[] => (isOwned(reading, tree, frame) ? assumeAim(reading, tree, frame) : [])
  if (verb < 0 || marker === undefined) return alone()
  if (marker === 'with' && frame.compiled.stance === 'support') {
    const doers = isVerbal(tree, verb) ? resolveSubjects(reading, tree, verb) : resolveActors(reading, tree, verb)
    return doers.map((hit) => aimAtActor(hit, verb, 'beside'))
  }
  // `killed the boycott with its veto`
  if (marker === 'with' && reading.words.votes.has(lemmaOf(tree, frame.head)) && hasPronounOwner(tree, frame.head))
    return (isVerbal(tree, verb) ? objectsOf(tree, verb) : [verb]).flatMap((node) => aimAt(reading, tree, node))
  if (!(marker === 'at' || reading.words.despite.has(marker)) || !isVerbal(tree, verb)) return alone()
  const main = frames.find((other) => other.head === verb && other.targets.length > 0)
  return (main ? main.targets : [verb]).flatMap((node) => aimAt(reading, tree, node))
}

/** `won the backing of`: the subject of the verb is at whom the noun is aimed. */
function isReceived(reading: Reading, tree: Tree, noun: number): boolean {
  const verb = headOf(tree, noun)
  if (verb < 0 || !isVerbal(tree, verb) || !hasDep(tree, noun, 'obj', 'obl')) return false
  return reading.words.receivingVerbs.has(lemmaOf(tree, verb))
}

/** `Chile's abstention`, `the American objection`: a vote or an attitude whose owner stands beside it, and which says by itself what it is. */
const isOwned = (reading: Reading, tree: Tree, frame: Frame): boolean =>
  (reading.words.votes.has(lemmaOf(tree, frame.head)) || reading.words.attitudes.has(lemmaOf(tree, frame.head))) &&
  !hasDep(tree, frame.head, 'obj') &&
  possessorsOf(tree, frame.head).some(
    (node) => mentionAt(reading.mentions, tokenAt(tree, node).start)?.actor != null || hasDep(tree, node, 'nmod:poss'),
  )
