import type { Cue } from '../schema/cue.ts'
import { agentsOf } from './arguments.ts'
import type { WordSets } from './compile-words.ts'
import type { CompiledCue, CueLexicon } from './cue-lexicon.ts'
import { findFixed, poolBelow } from './find-fixed.ts'
import { followRelation } from './follow-relation.ts'
import {
  dependents,
  hasDep,
  headOf,
  isAuxiliary,
  isNominal,
  isPassive,
  isTime,
  isVerbal,
  lemmaOf,
  lowerOf,
  type Tree,
  tokenAt,
} from './tree.ts'

/** A cue found in a tree: where its head, its fixed words and its target stand. */
export type Frame = Readonly<{
  compiled: CompiledCue
  head: number
  fixed: readonly number[]
  /** The relation that held the target; undefined where the cue stands without one. */
  relation: string | undefined
  targets: readonly number[]
  addressees: readonly number[]
}>

type WillWords = Pick<WordSets, 'bodies' | 'governors' | 'persons' | 'raising' | 'receivingVerbs'>

/** Cues that stand in the tree: the best one a word, and beside it the best that only composes. */
export function matchCues(tree: Tree, lexicon: CueLexicon, words: WillWords): readonly Frame[] {
  const frames: Frame[] = []
  for (let node = 0; node < tree.tokens.length; node++) {
    frames.push(...matchAt(tree, lexicon, node, words))
  }
  const isPart = (frame: Frame): boolean => frames.some((other) => other !== frame && other.fixed.includes(frame.head))
  return frames.filter((frame) => !isPart(frame) || isNamedOwners(tree, frame.head))
}

/** `has the support of Oman`: after `of` stands who gives it, not what it is given to. */
const isGivers = (tree: Tree, { head, relation, targets }: Frame, receiving: ReadonlySet<string>): boolean =>
  relation === 'nmod:of' &&
  hasDep(tree, head, 'obj') &&
  receiving.has(lemmaOf(tree, headOf(tree, head))) &&
  targets.every((target) => tokenAt(tree, target).upos === 'PROPN')

/** `won Soviet support`: a noun with an owner named beside it is a cue of its own too. */
const isNamedOwners = (tree: Tree, noun: number): boolean =>
  isNominal(tree, noun) &&
  dependents(tree, noun, 'nmod:poss', 'compound', 'amod').some((child) => /^\p{Lu}/u.test(tokenAt(tree, child).text))

function matchAt(tree: Tree, lexicon: CueLexicon, node: number, words: WillWords): readonly Frame[] {
  const lemma = lemmaOf(tree, node)
  const lower = lowerOf(tree, node)
  const entries = [...(lexicon.get(lemma) ?? []), ...(lower === lemma ? [] : (lexicon.get(lower) ?? []))]
  if (entries.length === 0 || isAuxiliary(tree, node)) return []
  const isState = isAgentless(tree, node) && entries.some(({ cue }) => cue.pos === 'adj' && cue.lemma === lower)
  const pool = poolBelow(tree, node)
  let best: Frame | undefined
  let composer: Frame | undefined
  for (const compiled of entries) {
    if ((isState && compiled.cue.pos === 'verb') || !fitsWord(tree, node, compiled.cue)) continue
    const fixed = findFixed(tree, node, pool, compiled.cue)
    if (!fixed) continue
    const whole = frameOf(tree, node, compiled, fixed)
    const isOther = (!words.raising.has(lemma) && isPurpose(tree, whole)) || isGivers(tree, whole, words.receivingVerbs)
    const frame = isOther ? { ...whole, relation: undefined, targets: NOTHING } : whole
    if (compiled.composes) composer = !composer || rank(frame) > rank(composer) ? frame : composer
    else best = !best || rank(frame) + fitOf(tree, frame, words) > rank(best) + fitOf(tree, best, words) ? frame : best
  }
  return [best, composer].filter((frame) => frame !== undefined)
}

/** `seeks funds to fight acid rain`: with an object of its own a verb of will governs no infinitive, unless it is wanted of the object. */
const isPurpose = (tree: Tree, frame: Frame): boolean => isAim(tree, frame) || isMeans(tree, frame)

/** `push for expansion to bolster trade`: what is pushed for is named, and the infinitive says what for. */
const isMeans = (tree: Tree, { compiled, head, relation, targets }: Frame): boolean =>
  compiled.cue.class === 'demand' &&
  compiled.cue.pos === 'verb' &&
  relation === 'xcomp' &&
  dependents(tree, head, 'obl').some(
    (node) =>
      tokenAt(tree, node).upos === 'NOUN' &&
      lowerOf(tree, head + 1) === 'for' &&
      targets.every((target) => node < target),
  )

const isAim = (tree: Tree, { compiled, head, fixed, relation, targets }: Frame): boolean =>
  compiled.cue.class === 'control' &&
  compiled.cue.pos === 'verb' &&
  compiled.cue.polarity === 'affirm' &&
  relation === 'xcomp' &&
  dependents(tree, head, 'obj').some(
    (node) =>
      tokenAt(tree, node).upos === 'NOUN' &&
      !isTime(tree, node) &&
      !fixed.includes(node) &&
      targets.every((target) => node > head && node < target),
  )

/** `Germany is opposed`: a passive with no agent whose participle is also an adjective cue is read as the adjective. */
const isAgentless = (tree: Tree, node: number): boolean => isPassive(tree, node) && agentsOf(tree, node).length === 0

/** More fixed words beat fewer; then a cue whose target is there beats one whose is not, and of such a stance (`not keen`) a will. */
const rank = (frame: Frame): number =>
  frame.fixed.length * 2 +
  (frame.targets.length > 0 ? 3 : frame.compiled.cue.pos === 'adj' && frame.compiled.cue.class === 'stance' ? 0.5 : 0) +
  (frame.compiled.target.length === 0 ? 1 : 0)

/** `the law hampers trade` judges the law, `Chile hampers trade` takes a stance: by what the subject is, of two readings of a verb one fits. */
function fitOf(tree: Tree, { compiled, relation, targets }: Frame, words: WillWords): number {
  if (compiled.cue.pos !== 'verb' || compiled.cue.class !== 'evaluate' || relation !== 'subj') return 0
  const isThing = (node: number): boolean => {
    const lemma = lemmaOf(tree, node)
    if (words.bodies.has(lemma) || words.persons.has(lemma) || words.governors.has(lemma)) return false
    return tokenAt(tree, node).upos === 'NOUN' || ['this', 'that', 'which'].includes(lowerOf(tree, node))
  }
  return targets.every(isThing) ? 0.25 : -0.25
}

/** Is the word used as the cue's part of speech? Participles may be adjectives; a noun with a subject is a mistagged verb. */
function fitsWord(tree: Tree, node: number, cue: Cue): boolean {
  const { upos, xpos } = tokenAt(tree, node)
  if (cue.pos === 'verb')
    return isVerbal(tree, node) || (upos === 'NOUN' && dependents(tree, node, 'nsubj', 'ccomp', 'xcomp').length > 0)
  if (cue.pos === 'noun') return upos === 'NOUN' || upos === 'PROPN'
  if (cue.pos === 'adj' && upos === 'NOUN') return dependents(tree, node, 'cop').length > 0
  if (cue.pos === 'adj')
    // `was welcomed` is no `welcome`
    return upos === 'ADJ' || (['VBN', 'VBG', 'RB'].includes(xpos) && lowerOf(tree, node) === cue.lemma)
  return ['ADP', 'ADV', 'SCONJ', 'ADJ', 'PART'].includes(upos)
}

function frameOf(tree: Tree, head: number, compiled: CompiledCue, fixed: readonly number[]): Frame {
  const addressees = follow(tree, head, fixed, compiled.addressee).nodes
  const { relation, nodes } = follow(tree, head, fixed, compiled.target)
  return { compiled, head, fixed, relation, targets: nodes.filter((node) => !addressees.includes(node)), addressees }
}

function follow(tree: Tree, head: number, fixed: readonly number[], relations: readonly string[]) {
  let spare: { relation: string; nodes: readonly number[] } | undefined
  for (const relation of relations) {
    const nodes = followRelation(tree, head, fixed, relation).filter(
      (node) => !fixed.includes(node) && !isTime(tree, node) && !isDay(tree, node),
    )
    if (nodes.length === 0) continue
    if (!nodes.every((node) => lowerOf(tree, node) === 'it')) return { relation, nodes }
    spare ??= { relation, nodes }
  }
  if (spare) return spare
  return { relation: undefined, nodes: NOTHING }
}

/** `ended March 31` */
const isDay = (tree: Tree, node: number): boolean =>
  tokenAt(tree, node).upos === 'NUM' && tree.times.has(lemmaOf(tree, node - 1))

const NOTHING: readonly number[] = []

/** `wanted the council to adopt it`: what somebody else is wanted to do. */
export const hasOtherSubject = (tree: Tree, frame: Frame, target: number): boolean =>
  frame.compiled.cue.pos !== 'noun' &&
  (dependents(tree, target, 'nsubj').length > 0 ||
    dependents(tree, frame.head, 'obj', 'iobj').some(
      (child) =>
        child < target &&
        !frame.fixed.includes(child) &&
        !isCount(tree, child) &&
        !['that', 'which'].includes(lowerOf(tree, child)),
    ))

/** `voted 157-18 to leave`, `agreed last week to stay` */
const isCount = (tree: Tree, node: number): boolean =>
  ['NUM', 'SYM'].includes(tokenAt(tree, node).upos) || isTime(tree, node)

/** The noun that bears the cue: of `draft treaty` the treaty, where the draft's author is looked for. */
export function cueNoun(tree: Tree, frame: Frame): number {
  const head = headOf(tree, frame.head)
  const before = frame.compiled.cue.class === 'author' && head > frame.head && isNominal(tree, head)
  return before && hasDep(tree, frame.head, 'compound', 'amod', 'nmod:desc') ? head : frame.head
}
