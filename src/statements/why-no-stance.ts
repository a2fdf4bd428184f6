import { isOnlySaying } from './find-aims.ts'
import { hasOwner } from './find-holders.ts'
import type { Frame } from './match-cues.ts'
import type { Reading } from './reading.ts'
import {
  dependents,
  hasDep,
  headOf,
  isInfinitive,
  isPassive,
  isVerbal,
  lemmaOf,
  lowerOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** Why a cue, as it stands, takes no stance, whoever may hold it: in a few words; undefined where it may. */
export function whyNoStance(reading: Reading, tree: Tree, frames: readonly Frame[], frame: Frame): string | undefined {
  const { cue, composes } = frame.compiled
  if (cue.class === 'say') return 'only tells whose words'
  if (composes) return 'only turns what it governs'
  if (frame.relation === 'obj' && isNaming(reading, tree, frame.head)) return 'says what a thing is called'
  if (isAwaited(reading, tree, frame)) return 'only hoped for or needed'
  if (cue.class === 'accuse' && isInfinitive(tree, frame.head) && frame.addressees.length === 0)
    return 'only tells whose fault it is'
  if (cue.class === 'demand' && isOwnWish(tree, frame)) return 'what is not to be done to oneself'
  return cue.class === 'control' ? whyNoWill(reading, tree, frames, frame) : undefined
}

/** `asked not to be named`: an infinitive in the passive, and nobody is asked. */
const isOwnWish = (tree: Tree, { head, relation, targets }: Frame): boolean =>
  relation === 'xcomp' &&
  dependents(tree, head, 'obj', 'iobj', 'obl').every((child) => targets.includes(child)) &&
  targets.every((target) => isPassive(tree, target) && dependents(tree, target, 'nsubj').length === 0)

/** Of a verb or noun of will: why what it governs is nothing that somebody wants. */
function whyNoWill(reading: Reading, tree: Tree, frames: readonly Frame[], frame: Frame): string | undefined {
  const { cue } = frame.compiled
  if (frame.targets.some((target) => isPassive(tree, target))) return 'what is not to be done to oneself'
  const unsaid =
    (cue.polarity !== 'negate' || cue.stance === 'oppose') &&
    frame.targets.some((target) => isOnlySaying(tree, frames, target))
  if (unsaid) return 'only says that it will say, or will not'
  const isIdle = frame.targets.some((target) =>
    frames.some(
      ({ head, compiled, targets }) =>
        head === target && compiled.cue.with !== undefined && targets.length === 0 && compiled.cue.class === 'stance',
    ),
  )
  if (isIdle) return 'its complement says nothing by itself'
  const isBeing = frame.targets.some(
    (target) => tokenAt(tree, target).upos === 'ADJ' && dependents(tree, target, 'cop').length > 0,
  )
  if (isBeing) return 'what one is to be'
  const isVisit =
    cue.polarity !== 'negate' && frame.targets.some((node) => reading.words.visiting.has(lemmaOf(tree, node)))
  if (isVisit) return 'a mere visit'
  const isSecret = cue.stance === 'neutral' && frame.targets.some((target) => keepsBack(reading, tree, target))
  if (isSecret) return 'only keeps back what it knows'
  return undefined
}

/** `declared it ineligible`: the object is what is named. */
const isNaming = (reading: Reading, tree: Tree, verb: number): boolean =>
  reading.words.naming.has(lemmaOf(tree, verb)) &&
  dependents(tree, verb, 'xcomp', 'ccomp').some(
    (node) =>
      ['ADJ', 'NOUN'].includes(tokenAt(tree, node).upos) ||
      (tokenAt(tree, node).xpos === 'VBN' && dependents(tree, node, 'aux', 'mark').length === 0),
  )

/** `declined to give details`, `to say what the answer was`: silence on a fact is no stance; on what will be done it is one. */
function keepsBack(reading: Reading, tree: Tree, verb: number): boolean {
  if (reading.words.disclosing.has(lemmaOf(tree, verb))) return true
  const asks = tokenAt(tree, verb + 1).xpos.startsWith('W')
  return asks && !subtree(tree, verb).some((child) => reading.words.future.has(lowerOf(tree, child)))
}

/** `needs the approval of Congress`, `hopes for Soviet support`: a stance that somebody wants of another, who has not taken it. */
function isAwaited(reading: Reading, tree: Tree, frame: Frame): boolean {
  if (frame.compiled.cue.pos !== 'noun' || frame.compiled.cue.class !== 'stance' || !hasOwner(reading, tree, frame))
    return false
  const verb = headOf(tree, frame.head)
  return (
    hasDep(tree, frame.head, 'obj', 'obl') && isVerbal(tree, verb) && reading.words.awaiting.has(lemmaOf(tree, verb))
  )
}
