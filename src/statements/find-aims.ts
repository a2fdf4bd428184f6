import { type Aim, aimAt, assumeAim } from './aim-at.ts'
import { aimBeside } from './aim-beside.ts'
import { judgedBy } from './find-evaluators.ts'
import { joinsIn } from './joins-in.ts'
import { isOwnThing } from './keep-nodes.ts'
import { cueNoun, type Frame } from './match-cues.ts'
import type { Reading } from './reading.ts'
import {
  dependents,
  hasDep,
  headOf,
  isInfinitive,
  isNominal,
  isTime,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** The targets of a cue; an accusation without an act aims at the accused, a stance without a target at the issue last named. */
export function findAims(reading: Reading, tree: Tree, frames: readonly Frame[], frame: Frame): readonly Aim[] {
  const { cue } = frame.compiled
  const judged = cue.class === 'evaluate' ? judgedBy(tree, frame) : []
  const own = frame.relation === 'self' ? [cueNoun(tree, frame)] : frame.targets
  const targets = (judged.length > 0 ? judged : own).flatMap((target) => listedAfter(reading, tree, target))
  const isTold = isAddressed(tree, frame)
  const aims = targets
    .flatMap((target) => [target, ...furtherClauses(tree, target), ...furtherThings(tree, frames, target)])
    .flatMap((target) => aimAt(reading, tree, target))
    .filter(({ target }) => !isTold || target.kind === 'issue')
  if (cue.class === 'control' && cue.polarity === 'negate') {
    const unsaid = targets.filter((target) => isOnlySaying(tree, frames, target))
    if (unsaid.length > 0)
      return unsaid.flatMap((target) => whatIsSaid(tree, target)).flatMap((node) => aimAt(reading, tree, node))
  }
  if (aims.length > 0) return aims
  if (cue.class === 'accuse') return frame.addressees.flatMap((node) => aimAt(reading, tree, node))
  // `at China's request`
  const isAsked = cue.pos === 'noun' && cue.class === 'demand' && markersOf(tree, frame.head).includes('at')
  if (targets.length > 0 || (cue.class !== 'stance' && cue.bare === undefined && !isAsked)) return []
  if (cue.pos === 'noun') return aimBeside(reading, tree, frames, frame)
  return isBare(tree, frame) ? assumeAim(reading, tree, frame) : []
}

/** `promised Peru that it would sign`: the object of a verb that has a clause too is whom one speaks to. */
const isAddressed = (tree: Tree, { compiled, relation, head }: Frame): boolean =>
  relation === 'obj' &&
  compiled.cue.class === 'stance' &&
  compiled.stance === 'support' &&
  (dependents(tree, head, 'ccomp', 'xcomp').length > 0 || joinsIn(tree, head) !== undefined)

/** `asked for three things: a truce, talks and a vote`: what the list names. */
function listedAfter(reading: Reading, tree: Tree, target: number): readonly number[] {
  if (!reading.words.listed.has(lemmaOf(tree, target))) return [target]
  const first = dependents(tree, target, 'appos', 'parataxis').find(
    (node) => node > target && isNominal(tree, node) && opensAfterColon(tree, target, node),
  )
  return first === undefined ? [target] : [first, ...dependents(tree, first, 'conj')]
}

const opensAfterColon = (tree: Tree, before: number, node: number): boolean => {
  const colon = tree.tokens.findIndex(({ text }, at) => at > before && text === ':')
  return colon > 0 && colon < node
}

/** Is the word a verb or noun of saying and no cue beside? */
export const isOnlySaying = (tree: Tree, frames: readonly Frame[], target: number): boolean =>
  dependents(tree, target, 'obj').length === 0 &&
  frames.some((frame) => frame.head === target && frame.compiled.cue.class === 'say')

/** `declined to say whose side it would take`, `to comment on the report`: on what there is silence. */
const whatIsSaid = (tree: Tree, verb: number): readonly number[] =>
  dependents(tree, verb, 'ccomp', 'obl', 'advcl').slice(0, 1)

/** `to free the crew, to pay for the ship and leave`: each clause that is coordinated with a clause is a target of its own. */
const furtherClauses = (tree: Tree, target: number): readonly number[] =>
  isVerbal(tree, target)
    ? subtree(tree, target, (child) => hasDep(tree, child, 'acl:relcl', 'ccomp')).filter((at) =>
        isFurther(tree, target, at),
      )
    : []

/** `rejected a committee or a force`: each noun that is coordinated and has an article of its own is a target of its own. */
const furtherThings = (tree: Tree, frames: readonly Frame[], target: number): readonly number[] =>
  isVerbal(tree, target)
    ? []
    : dependents(tree, target, 'conj').filter(
        // `support for the talks and its concern over the raids`
        (node) => isOwnThing(tree, node) && !frames.some(({ head, targets }) => head === node && targets.length > 0),
      )

function isFurther(tree: Tree, target: number, node: number): boolean {
  if (
    dependents(tree, node, 'cc', 'case', 'mark', 'advmod').some((at) =>
      ['instead', 'rather'].includes(lowerOf(tree, at)),
    )
  )
    return false
  if (node === target || !isVerbal(tree, node) || tokenAt(tree, node).xpos !== tokenAt(tree, target).xpos) return false
  if (hasDep(tree, node, 'advcl')) {
    const to = dependents(tree, node, 'mark')[0] ?? node
    if (headOf(tree, node) !== target || !isInfinitive(tree, node)) return false
    const before = lowerOf(tree, to - 1)
    // after a comma alone it says what for, unless the list goes on
    return ['and', 'or'].includes(before) || (before === ',' && goesOn(tree, target, node))
  }
  if (dependents(tree, node, 'cc').some((child) => lowerOf(tree, child) === 'but')) return false
  return hasDep(tree, node, 'conj') && (headOf(tree, node) === target || isFurther(tree, target, headOf(tree, node)))
}

/** Does an infinitive or a conjunct with `and` follow in the list? */
const goesOn = (tree: Tree, target: number, node: number): boolean =>
  [...dependents(tree, target, 'advcl', 'conj'), ...dependents(tree, node, 'conj')].some(
    (child) => child > node && tokenAt(tree, child).xpos === tokenAt(tree, node).xpos,
  )

/** Words by which an idiom needs no object: `voted no`, `spoke out against`. */
const ANSWERS = new Set(['no', 'yes', 'against', 'for', 'favor', 'favour'])

/** Relations without which a cue says nothing. */
const DIRECT = new Set(['obj', 'subj', 'head', 'self'])

/** `Bolivia abstained`, `Hanoi objected`: a word that needs no object of its own, and has none here. */
function isBare(tree: Tree, frame: Frame): boolean {
  const { cue } = frame.compiled
  if (
    cue.bare === undefined &&
    cue.pos === 'verb' &&
    cue.with &&
    cue.stance !== 'neutral' &&
    !cue.with.some((word) => ANSWERS.has(word))
  )
    return false
  if ((frame.compiled.weight < 0.9 && cue.bare === undefined) || hasDep(tree, frame.head, 'amod')) return false
  // `is concerned for their safety`, `would not have agreed anyway`
  if (cue.pos === 'adj' && tokenAt(tree, frame.head).xpos === 'VBN' && !frame.compiled.target.includes('obl:to'))
    return false
  const isOther = cue.pos === 'adj' && dependents(tree, frame.head, 'obl').some((child) => !isTime(tree, child))
  const auxiliaries = dependents(tree, frame.head, 'aux').map((child) => lowerOf(tree, child))
  if (isOther || (auxiliaries.includes('would') && auxiliaries.includes('have'))) return false
  // `with Chile and Peru abstaining`
  if (hasDep(tree, frame.head, 'acl') && tokenAt(tree, frame.head).xpos !== 'VBG') return false
  if (cue.bare === undefined && frame.compiled.target.some((relation) => DIRECT.has(relation))) return false
  const own = dependents(tree, frame.head, 'obj', 'iobj', 'ccomp', 'xcomp', 'csubj').filter(
    (child) => !frame.fixed.includes(child),
  )
  return own.length === 0
}
