import type { Stance } from '../schema/statement.ts'
import type { WordSets } from './compile-words.ts'
import type { Frame } from './match-cues.ts'
import {
  childrenOf,
  dependents,
  hasDep,
  headOf,
  isNominal,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  type Tree,
  tokenAt,
} from './tree.ts'

/** How the words above and around a cue turn it. `top` is the predicate that asserts it, whose subject may be its holder. */
export type Polarity = Readonly<{
  stance: Stance | null
  top: number
  negation: number | undefined
  /** Words that govern the cue and pass on or turn its stance, innermost first. */
  controls: readonly Frame[]
}>

/** The word that negates the node itself: `not`, `never`, `no` before a noun, `far from` before an adjective. */
export function negationOf(words: WordSets, tree: Tree, node: number): number | undefined {
  const own = childrenOf(tree, node).find(
    (child) =>
      words.negators.has(lowerOf(tree, child)) &&
      !['only', 'just', 'merely', 'simply'].includes(lowerOf(tree, child + 1)) &&
      hasDep(tree, child, 'advmod', 'det', 'aux', 'cc', 'cc:preconj', 'neg', 'obl'),
  )
  if (own !== undefined) return own
  // `less favourable`, not `no less favourable`
  const less =
    tokenAt(tree, node).upos === 'ADJ'
      ? childrenOf(tree, node).find((child) => lowerOf(tree, child) === 'less')
      : undefined
  if (less !== undefined && less === node - 1 && lowerOf(tree, less - 1) !== 'no') return less
  const subject = dependents(tree, node, 'nsubj', 'nsubj:pass').find(
    (child) =>
      childrenOf(tree, child).some((det) => words.negators.has(lowerOf(tree, det))) ||
      ['none', 'neither', 'nobody', 'no-one'].includes(lowerOf(tree, child)),
  )
  if (subject !== undefined) return subject
  if (lowerOf(tree, node - 1) === 'from' && lowerOf(tree, node - 2) === 'far') return node - 2
  if (lowerOf(tree, node - 1) === 'longer' && lowerOf(tree, node - 2) === 'no') return node - 2
  const cop = dependents(tree, node, 'cop', 'aux').flatMap((child) => childrenOf(tree, child))
  return cop.find((child) => words.negators.has(lowerOf(tree, child)))
}

/** The control cue over `inner`: by its infinitive, or by a noun that nobody else owns (`dropped its resistance`, not `Iran's`). */
function controlOver(
  tree: Tree,
  frames: readonly Frame[],
  node: number,
  inner: number,
  cue: Frame,
  isOwned: boolean,
): Frame | undefined {
  return frames.find((found) => {
    const isAbove = found.head === node || found.fixed.includes(node)
    if (!isAbove || found.compiled.cue.class !== 'control' || !found.targets.includes(inner)) return false
    if (!found.compiled.composes || !isNominal(tree, inner)) return true
    // a charge that one rejects is another's, unless it is one's own
    const isCharge = cue.compiled.cue.class === 'accuse' && dependents(tree, inner, 'nmod:poss').length === 0
    // `denounced the withdrawal of troops`: an act with a phrase of its own need not be the subject's
    const isOthers =
      dependents(tree, inner, 'nmod:poss').length === 0 &&
      dependents(tree, inner, 'nmod').some((child) => markersOf(tree, child).includes('of'))
    return !isOwned && !isCharge && !isOthers && !['author', 'evaluate'].includes(cue.compiled.cue.class)
  })
}

/** `voiced support`: the verb adds nothing to its object. */
const isCarried = (words: WordSets, tree: Tree, noun: number): boolean => {
  const verb = headOf(tree, noun)
  const isObject = isNominal(tree, noun) && hasDep(tree, noun, 'obj') && isVerbal(tree, verb)
  return isObject && words.lightVerbs.has(tokenAt(tree, verb).lemma)
}

/** `refused to sign or ratify`: coordinated with a word of its form, and shares its subject and auxiliaries. */
const isJoined = (tree: Tree, node: number): boolean =>
  hasDep(tree, node, 'conj') &&
  tokenAt(tree, node).xpos === tokenAt(tree, headOf(tree, node)).xpos &&
  dependents(tree, node, 'nsubj', 'aux').length === 0

/** `does not believe that it is fair`: the negation of an opinion is meant for what is thought. */
function doubtAbove(words: WordSets, tree: Tree, node: number): number | undefined {
  const head = headOf(tree, node)
  if (head < 0 || !hasDep(tree, node, 'ccomp') || !words.opining.has(tokenAt(tree, head).lemma)) return undefined
  return negationOf(words, tree, head)
}

/** `wants no war`: the `no` of its object negates the verb. */
function noObject(tree: Tree, { head, relation, targets, fixed }: Frame): number | undefined {
  if (relation !== 'obj' || !isVerbal(tree, head)) return undefined
  return targets
    .flatMap((target) => dependents(tree, target, 'det'))
    .find((child) => lowerOf(tree, child) === 'no' && !fixed.includes(child))
}

/**
 * Climbs from the cue through verbs that control it (`refused to back`, `dropped its resistance`) and verbs that only carry it
 * (`has no objection`), and turns its stance for each negation on the way. `isOwned`: the cue is a noun that has a
 * holder of its own (`rejected the fund's demand`), which nothing above it takes over.
 */
export function judgePolarity(
  words: WordSets,
  tree: Tree,
  frames: readonly Frame[],
  frame: Frame,
  isOwned: boolean,
): Polarity {
  const none = noObject(tree, frame)
  const own = negationOf(words, tree, frame.head) ?? none
  let negation = own === undefined || frame.fixed.includes(own) ? undefined : own
  let turned = negation !== undefined
  let dropped = false
  let top = frame.head
  const controls: Frame[] = []
  for (let at = frame.head, steps = 0; steps < 8; steps++) {
    const head = headOf(tree, at)
    if (head < 0) break
    const control = controlOver(tree, frames, head, at, frame, isOwned)
    const carries = isCarried(words, tree, at)
    if (!control && !carries) {
      if (!isJoined(tree, at)) break
      // `will not negotiate or accept it`
      const shared = dependents(tree, at, 'cc').some((child) => ['or', 'nor'].includes(lowerOf(tree, child)))
      const both = shared && own === undefined ? negationOf(words, tree, head) : undefined
      if (both !== undefined) turned = !turned
      negation ??= both
      at = head
      continue
    }
    if (control) {
      controls.push(control)
      // who failed to persuade others wanted it all the same
      const inVain = frame.compiled.cue.class === 'demand' && words.failing.has(lemmaOf(tree, control.head))
      if (control.compiled.cue.polarity === 'negate' && !inVain) {
        turned = !turned
        dropped ||= control.compiled.composes
      }
    }
    const above = negationOf(words, tree, head)
    if (above !== undefined) {
      turned = !turned
      negation ??= above
    }
    at = head
    top = head
  }
  const { stance, negated } = frame.compiled
  // `Chile's failure to honour it` is what others reproach Chile with
  const isReproach = controls.some(
    (control) => isNominal(tree, control.head) && words.failing.has(lemmaOf(tree, control.head)),
  )
  if (isReproach && frame.compiled.cue.class !== 'demand') return { stance: null, top, negation, controls }
  const doubt = doubtAbove(words, tree, top)
  if (doubt !== undefined) turned = !turned
  negation ??= doubt
  // to drop an objection is to agree, where not to object is only to be silent
  const isAgainst = none !== undefined && own === none && stance === 'support'
  const opposite = dropped && stance === 'oppose' ? 'support' : isAgainst ? 'oppose' : negated
  return { stance: turned ? opposite : stance, top, negation, controls }
}
