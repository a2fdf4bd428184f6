import { aimAtDeed } from './aim-at.ts'
import { agentsOf, objectsOf, subjectsOf } from './arguments.ts'
import { type CueLexicon, isSaying } from './cue-lexicon.ts'
import type { Draft, Hit } from './draft.ts'
import { draftClause } from './draft-clause.ts'
import { findSource } from './find-source.ts'
import { mentionAt } from './hits.ts'
import { findIrrealis } from './judge-modality.ts'
import { negationOf } from './judge-polarity.ts'
import type { Frame } from './match-cues.ts'
import { type Reading, typeOf } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import {
  dependents,
  hasDep,
  headOf,
  isPassive,
  isTime,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  type Tree,
  tokenAt,
} from './tree.ts'

/** `Poland will cut its troops`, `it said it would send police`, `it was beefing up its fleet`: what an actor says it does, it supports. */
export function readPolicy(
  reading: Reading,
  lexicon: CueLexicon,
  tree: Tree,
  frames: readonly Frame[],
  node: number,
): readonly Draft[] {
  if (!isVerbal(tree, node) || isSaying(lexicon, tree, node) || hasDep(tree, node, 'acl', 'advcl')) return []
  const will =
    dependents(tree, node, 'aux').some((child) => reading.words.future.has(lowerOf(tree, child))) ||
    isAim(reading, tree, node)
  const passive = isPassive(tree, node)
  const isProgressive = tokenAt(tree, node).xpos === 'VBG' && dependents(tree, node, 'aux').length > 0
  const isRefused = isRefusal(reading, tree, node)
  // asked first, as it is of most verbs, and who says it takes long to find
  if (!will && (passive || !(isProgressive || isRefused))) return []
  const source = findSource(reading, lexicon, tree, node)
  if (source?.denied || findIrrealis(reading.words, tree, node, frames) !== undefined) return []
  if (passive) return will && source ? readDecree(reading, tree, node, source.hits) : []
  if (will && source && takesEffect(tree, node)) return readDecree(reading, tree, node, source.hits)
  const announced = source !== undefined && isProgressive
  const refuses = source !== undefined && isRefused
  if (
    !(will || announced || refuses) ||
    reading.words.stative.has(lemmaOf(tree, node)) ||
    !doesSomething(reading, tree, node)
  )
    return []
  const holders = subjectsOf(tree, node).flatMap((subject) => resolveActors(reading, tree, subject))
  const own = holders.filter(
    (hit) =>
      typeOf(reading, hit.actor) !== 'person' && (!source || source.hits.some((said) => said.actor === hit.actor)),
  )
  return own.flatMap((holder) =>
    draftClause(
      reading,
      tree,
      node,
      holder,
      `clause:${will ? 'will' : refuses ? 'cannot' : 'announced'}`,
      0.65,
      aimAtDeed,
    ),
  )
}

/** `its aim is to lower the tax` */
const isAim = (reading: Reading, tree: Tree, node: number): boolean =>
  dependents(tree, node, 'nsubj:outer').some((noun) => reading.words.aims.has(lemmaOf(tree, noun))) &&
  markersOf(tree, node).includes('to')

/** `said it could not lower the tax` */
const isRefusal = (reading: Reading, tree: Tree, node: number): boolean =>
  negationOf(reading.words, tree, node) !== undefined &&
  dependents(tree, node, 'aux').some((child) => ['can', 'could', 'ca'].includes(lowerOf(tree, child)))

/** `will send its envoy to Tokyo` announces a visit. */
const sendsSomebody = (reading: Reading, tree: Tree, verb: number, thing: number): boolean =>
  reading.words.sending.has(lemmaOf(tree, verb)) &&
  (reading.words.persons.has(lemmaOf(tree, thing)) ||
    mentionAt(reading.mentions, tokenAt(tree, thing).start)?.speaker !== undefined)

/** `cut its troops`, `search for oil`: the verb has an object, or a phrase that says what it is aimed at. */
const doesSomething = (reading: Reading, tree: Tree, node: number): boolean =>
  !objectsOf(tree, node).some((thing) => sendsSomebody(reading, tree, node, thing)) &&
  (objectsOf(tree, node).some((thing) => !reading.words.vague.has(lowerOf(tree, thing))) ||
    dependents(tree, node, 'xcomp').some((child) => dependents(tree, child, 'obj').length > 0) ||
    dependents(tree, node, 'obl').some(
      (child) => !isTime(tree, child) && markersOf(tree, child).some((marker) => reading.words.aiming.has(marker)),
    ))

/** `Exceptions would be granted, the minister said`: what a government says will be done, with no other doer, is its own policy. */
function readDecree(reading: Reading, tree: Tree, node: number, speakers: readonly Hit[]): readonly Draft[] {
  if (agentsOf(tree, node).length > 0 || isDoubted(reading, tree, node)) return []
  if (objectsOf(tree, node).some((thing) => resolveActors(reading, tree, thing).length > 0)) return []
  const rulers = speakers.filter((hit) => typeOf(reading, hit.actor) !== 'person')
  return rulers.flatMap((holder) => draftClause(reading, tree, node, holder, 'clause:decree', 0.55))
}

/** `a boycott would take effect`, `the ban will come into force` */
const takesEffect = (tree: Tree, verb: number): boolean =>
  ['come', 'enter', 'go', 'take'].includes(lemmaOf(tree, verb)) &&
  dependents(tree, verb, 'obj', 'obl').some((child) => ['effect', 'force'].includes(lemmaOf(tree, child)))

/** `does not think it will be solved` */
function isDoubted(reading: Reading, tree: Tree, node: number): boolean {
  const verb = headOf(tree, node)
  return (
    verb >= 0 && reading.words.opining.has(lemmaOf(tree, verb)) && negationOf(reading.words, tree, verb) !== undefined
  )
}
