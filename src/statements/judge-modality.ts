import type { Modality, Stance } from '../schema/statement.ts'
import type { WordSets } from './compile-words.ts'
import { type Frame, hasOtherSubject } from './match-cues.ts'
import {
  childrenOf,
  dependents,
  hasDep,
  hasSubject,
  headOf,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  type Tree,
  tokenAt,
} from './tree.ts'

const INSTEAD = new Set(['rather', 'instead'])

/**
 * Why the clause at `node` asserts nothing, in a word; undefined where it asserts. `stance` is that of the cue asked for: what others
 * ought to do is no stance of theirs. Without it the clause itself is asked for, which may say what ought to be.
 */
export function findIrrealis(
  words: WordSets,
  tree: Tree,
  node: number,
  frames: readonly Frame[],
  stance?: Stance,
): string | undefined {
  let isApart = false
  for (let at = node, below = -1; at >= 0; below = at, at = headOf(tree, at)) {
    const marker = markersOf(tree, at).find((mark) => words.hypothetical.has(mark))
    if (marker !== undefined) return marker
    // of `Peru could sign but Chile objected` only the first is a mere possibility
    isApart =
      below >= 0 &&
      ((hasDep(tree, below, 'conj') && hasSubject(tree, below)) || (isApart && hasDep(tree, below, 'parataxis')))
    const auxiliary = isApart
      ? undefined
      : dependents(tree, at, 'aux').find((child) => words.possible.has(lowerOf(tree, child)))
    if (auxiliary !== undefined && !isConcession(words, tree, at, auxiliary, stance)) return lowerOf(tree, auxiliary)
    const oblige = isApart ? undefined : obligingOf(words, tree, at)
    if (oblige !== undefined && stance !== undefined && !isOwnDuty(tree, at)) return lowerOf(tree, oblige)
    if (isInstead(tree, at)) return 'rather than'
    if (hasDep(tree, at, 'acl') && stance !== undefined && isOfNone(tree, headOf(tree, at))) return 'no'
    if (hasDep(tree, at, 'advcl', 'xcomp') && stance !== undefined && isOfNone(tree, nounBefore(tree, at))) return 'no'
    const inverted = invertedOf(tree, at)
    if (inverted !== undefined) return inverted
    const head = headOf(tree, at)
    if (head < 0) break
    const isChance = tokenAt(tree, head).upos === 'ADJ' && words.chances.has(lemmaOf(tree, head))
    if (isChance && hasDep(tree, at, 'ccomp', 'csubj', 'advcl')) return lemmaOf(tree, head)
    // `would have to approve it`
    if (stance !== undefined && hasDep(tree, at, 'xcomp') && isNeed(words, tree, head)) return 'have to'
    const demanded = frames.find(
      (frame) => frame.head === head && frame.targets.includes(at) && isWished(tree, frame, at),
    )
    if (demanded) return demanded.compiled.name
    if (hasDep(tree, at, 'nsubj', 'obj', 'obl', 'nmod') && !isVerbal(tree, at)) break
  }
  return isQuestion(tree) ? 'question' : undefined
}

/** What is demanded, charged, wanted of somebody else, or left open. */
const isWished = (tree: Tree, frame: Frame, target: number): boolean =>
  (frame.compiled.stance === 'neutral' && frame.compiled.cue.class === 'stance') ||
  ['demand', 'accuse'].includes(frame.compiled.cue.class) ||
  isSubjunctive(tree, target) ||
  (frame.compiled.cue.class === 'control' && hasOtherSubject(tree, frame, target))

/** `proposed that Peru withdraw`, `a suggestion that it seek help`: the bare verb of a clause tells what is to be done by others. */
const isSubjunctive = (tree: Tree, verb: number): boolean =>
  (tokenAt(tree, verb).xpos === 'VB' ||
    // a present that does not agree with its subject
    (tokenAt(tree, verb).xpos === 'VBP' &&
      dependents(tree, verb, 'nsubj').every((child) => ['NN', 'NNP'].includes(tokenAt(tree, child).xpos)))) &&
  hasDep(tree, verb, 'acl', 'ccomp') &&
  hasSubject(tree, verb) &&
  dependents(tree, verb, 'aux', 'mark').every((child) => lowerOf(tree, child) === 'that')

/**
 * `cannot accept` is a refusal and `could live with`, said by oneself, a concession; neither is a mere possibility, as it is that
 * ministers could back a plan.
 */
function isConcession(
  words: WordSets,
  tree: Tree,
  node: number,
  auxiliary: number,
  stance: Stance | undefined,
): boolean {
  if (childrenOf(tree, node).some((child) => words.negators.has(lowerOf(tree, child)))) return true
  return (
    stance === 'support' &&
    words.concessions.has(lemmaOf(tree, node)) &&
    (hasDep(tree, node, 'ccomp', 'parataxis') ||
      dependents(tree, node, 'parataxis').some((child) => isVerbal(tree, child)) ||
      dependents(tree, node, 'nsubj').some((child) => isSelf(tree, child))) &&
    ['can', 'could'].includes(lowerOf(tree, auxiliary))
  )
}

const isSelf = (tree: Tree, node: number): boolean => ['we', 'i'].includes(lowerOf(tree, node))

/** `we must reject it` rejects; `Iran must reject it` is what somebody else wants of Iran. */
function isOwnDuty(tree: Tree, node: number): boolean {
  if (dependents(tree, node, 'obl:agent').length > 0) return false
  return dependents(tree, node, 'nsubj').every(
    (child) => tokenAt(tree, child).xpos === 'PRP' || ['which', 'who', 'that'].includes(lowerOf(tree, child)),
  )
}

/** `should sanctions come`, `were Japan to agree`: an auxiliary before its subject, in a clause below another, is an `if`. */
function invertedOf(tree: Tree, node: number): string | undefined {
  const subject = dependents(tree, node, 'nsubj', 'nsubj:pass')[0]
  if (subject === undefined || !hasDep(tree, node, 'advcl', 'acl', 'ccomp', 'parataxis')) return undefined
  const auxiliary = dependents(tree, node, 'aux', 'aux:pass', 'cop').find((child) => child < subject)
  return auxiliary !== undefined && ['should', 'were'].includes(lowerOf(tree, auxiliary))
    ? lowerOf(tree, auxiliary)
    : undefined
}

/** `made no commitments to support it`, `no plans for a meeting to review prices` */
function isOfNone(tree: Tree, noun: number): boolean {
  for (let at = noun; at >= 0 && !isVerbal(tree, at); at = headOf(tree, at)) {
    if (dependents(tree, at, 'det').some((child) => lowerOf(tree, child) === 'no')) return true
    if (!hasDep(tree, at, 'nmod', 'obl')) return false
  }
  return false
}

/** `would have to` */
const isNeed = (words: WordSets, tree: Tree, verb: number): boolean =>
  lemmaOf(tree, verb) === 'have' &&
  dependents(tree, verb, 'aux').some((child) => words.future.has(lowerOf(tree, child)))

/** The noun right before the `to` of an infinitive; -1 where none is. */
function nounBefore(tree: Tree, verb: number): number {
  const to = dependents(tree, verb, 'mark').find((child) => lowerOf(tree, child) === 'to') ?? 0
  return tokenAt(tree, to - 1).upos === 'NOUN' ? to - 1 : -1
}

const isInstead = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'case', 'mark', 'cc', 'advmod').some((child) => INSTEAD.has(lemmaOf(tree, child)))

const isQuestion = (tree: Tree): boolean => tree.tokens.slice(-2).some((token) => token.text === '?')

/** Is the stance taken, announced, or tied to a condition? `nodes` are the predicates from the cue up to the one that asserts it. */
export function judgeModality(words: WordSets, tree: Tree, nodes: readonly number[]): Modality {
  const auxiliaries = nodes.flatMap((node) => dependents(tree, node, 'aux').map((child) => lowerOf(tree, child)))
  const conditional = nodes.some((node) =>
    dependents(tree, node, 'advcl').some((child) => {
      const marks = [...markersOf(tree, child), lowerOf(tree, child)]
      return marks.some((mark) => ['if', 'provided', 'unless', 'providing'].includes(mark))
    }),
  )
  if (conditional && auxiliaries.some((aux) => aux === 'would' || aux === "'d")) return 'conditional'
  return auxiliaries.some((aux) => words.future.has(aux)) ? 'future' : 'actual'
}

/** The auxiliary that says that something ought to be: `must`, `should`, `ought`. */
export function obligingOf(words: WordSets, tree: Tree, node: number): number | undefined {
  return dependents(tree, node, 'aux').find(
    (child) => words.obliging.has(lemmaOf(tree, child)) || words.obliging.has(tokenAt(tree, child).text),
  )
}
