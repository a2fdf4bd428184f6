import { aimAtClause, aimAtDeed } from './aim-at.ts'
import { agentsOf, objectsOf, subjectsOf } from './arguments.ts'
import { type CueLexicon, isSaying } from './cue-lexicon.ts'
import type { Draft, Hit } from './draft.ts'
import { findSource } from './find-source.ts'
import { mentionAt } from './hits.ts'
import { findIrrealis, judgeModality, obligingOf } from './judge-modality.ts'
import { negationOf } from './judge-polarity.ts'
import type { Frame } from './match-cues.ts'
import { type Reading, typeOf } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import {
  childrenOf,
  dependents,
  hasDep,
  hasSubject,
  headOf,
  isPassive,
  isTime,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** Stances that no cue carries but the clause does: what a speaker says ought to be, and what an actor says it will do. */
export function interpretClauses(
  reading: Reading,
  lexicon: CueLexicon,
  tree: Tree,
  frames: readonly Frame[],
  spoken: ReadonlySet<number>,
): readonly Draft[] {
  const drafts: Draft[] = []
  for (let node = 0; node < tree.tokens.length; node++) {
    if (!isVerbal(tree, node) && dependents(tree, node, 'cop').length === 0) continue
    if (spoken.has(node) || isAsked(tree, node)) continue
    drafts.push(...readDuty(reading, lexicon, tree, frames, node), ...readPolicy(reading, lexicon, tree, frames, node))
  }
  return drafts
}

/** `how it would vote`: a question within the sentence. */
const isAsked = (tree: Tree, node: number): boolean =>
  hasDep(tree, node, 'ccomp', 'xcomp') && tokenAt(tree, subtree(tree, node)[0] ?? node).xpos.startsWith('W')

/** `Abe said the text must be put to the vote`: who says what ought to be supports it, or opposes what ought not. */
function readDuty(
  reading: Reading,
  lexicon: CueLexicon,
  tree: Tree,
  frames: readonly Frame[],
  node: number,
): readonly Draft[] {
  const duty = obligingOf(reading.words, tree, node)
  if (duty === undefined && !isSubjunctive(lexicon, tree, node)) return []
  // `a rule that partners should pay` is not said by who warns of it
  const noun = hasDep(tree, node, 'acl') && markersOf(tree, node).includes('that') ? headOf(tree, node) : -1
  if (noun >= 0 && !isSaying(lexicon, tree, noun)) return []
  // `it is right that they should pay` is a judgement
  if (hasDep(tree, node, 'ccomp', 'csubj', 'advcl') && tokenAt(tree, headOf(tree, node)).upos === 'ADJ') return []
  if (reading.words.seeming.has(lemmaOf(tree, node)) || dependents(tree, node, 'expl').length > 0) return []
  if (findIrrealis(reading.words, tree, node, frames) !== undefined) return []
  const source = findSource(reading, lexicon, tree, node)
  if (!source || source.denied) return []
  const rule = `clause:${duty === undefined ? 'subjunctive' : lowerOf(tree, duty)}`
  return source.hits.flatMap((holder) => draftClause(reading, tree, node, holder, rule, 0.75))
}

/** `suggested that a working party be set up`: the bare verb of a clause that is said tells what ought to be. */
function isSubjunctive(lexicon: CueLexicon, tree: Tree, node: number): boolean {
  const head = headOf(tree, node)
  if (head < 0 || !hasDep(tree, node, 'ccomp') || !isSaying(lexicon, tree, head)) return false
  const auxiliaries = dependents(tree, node, 'aux', 'aux:pass', 'cop', 'mark').map((child) => lowerOf(tree, child))
  if (auxiliaries.includes('to') || !hasSubject(tree, node)) return false
  if (childrenOf(tree, node).some((child) => tokenAt(tree, child).dep === 'aux')) return false
  const hasBe = dependents(tree, node, 'aux:pass', 'cop').some((child) => lowerOf(tree, child) === 'be')
  return hasBe || tokenAt(tree, node).xpos === 'VB'
}

/** `Poland will cut its troops`, `it said it would send police`, `it was beefing up its fleet`: what an actor says it does, it supports. */
function readPolicy(
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
  objectsOf(tree, node).some(
    (thing) => !reading.words.vague.has(lowerOf(tree, thing)) && !sendsSomebody(reading, tree, node, thing),
  ) ||
  dependents(tree, node, 'xcomp').some((child) => dependents(tree, child, 'obj').length > 0) ||
  dependents(tree, node, 'obl').some(
    (child) => !isTime(tree, child) && markersOf(tree, child).some((marker) => reading.words.aiming.has(marker)),
  )

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

function draftClause(
  reading: Reading,
  tree: Tree,
  node: number,
  holder: Hit,
  rule: string,
  weight: number,
  aim = aimAtClause,
): readonly Draft[] {
  const negation = negationOf(reading.words, tree, node)
  // `will neither confirm nor deny it`
  if (negation !== undefined && lowerOf(tree, negation) === 'neither') return []
  const token = tokenAt(tree, node)
  return aim(reading, tree, node).flatMap((found): readonly Draft[] => {
    if (found.target.kind === 'actor') return []
    return [
      {
        holder,
        stance: negation === undefined ? 'support' : 'oppose',
        target: found.target,
        modality: judgeModality(reading.words, tree, [node]),
        attribution: undefined,
        cue: [token.start, token.end],
        negation: negation === undefined ? undefined : [tokenAt(tree, negation).start, tokenAt(tree, negation).end],
        nodes: [
          node,
          ...found.nodes,
          ...(headOf(tree, node) >= 0 && hasDep(tree, node, 'ccomp') ? [headOf(tree, node)] : []),
        ],
        controls: [],
        rule,
        confidence: weight * holder.confidence,
        steps: [`${rule} at ${token.text}`, `holder ${holder.actor} (${holder.via})`],
      },
    ]
  })
}
