import { objectsOf, possessorsOf, subjectsOf } from './arguments.ts'
import type { Hit } from './draft.ts'
import { ownersOfText } from './find-sayers.ts'
import { followRelation } from './follow-relation.ts'
import { hitsAt } from './hits.ts'
import { cueNoun, type Frame } from './match-cues.ts'
import { prepositional } from './prepositional.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { resolveSubjects } from './resolve-subjects.ts'
import { ancestors, dependents, hasDep, headOf, isPassive, isVerbal, lemmaOf, type Tree, tokenAt } from './tree.ts'

/** Who holds a stance, and through which relation that was seen. */
export type Holders = Readonly<{ hits: readonly Hit[]; via: string }>

export const NOBODY: Holders = { hits: [], via: 'none' }

/** The actors that stand in the relation to the cue, as holders: a holder relation asks for more than its words. */
export function holdersBy(reading: Reading, tree: Tree, frame: Frame, relation: string): readonly Hit[] {
  const at =
    frame.compiled.cue.pos === 'adv' && relation === 'subj' ? predicateOf(reading, tree, frame.head) : frame.head
  if (at < 0) return []
  if (relation === 'poss' && cueNoun(tree, frame) !== frame.head) {
    const owners = possessorsOf(tree, cueNoun(tree, frame)).flatMap((node) => possessorHits(reading, tree, node))
    if (owners.length > 0) return owners
  }
  if (relation === 'subj' && frame.compiled.cue.pos === 'verb') {
    const hits = resolveSubjects(reading, tree, at)
    if (hits.length > 0) return hits
  }
  // of a noun only its own phrases: in `the plan was rejected by Norway` the plan is not Norway's
  const own =
    frame.compiled.cue.pos === 'noun' && relation.includes(':')
      ? prepositional(tree, [at], relation.split(':')[1] ?? '')
      : undefined
  if (relation === 'subj' && frame.compiled.cue.pos === 'noun' && isAdjunct(tree, frame)) {
    const verb = ancestors(tree, frame.head).find(
      (node) => isVerbal(tree, node) || dependents(tree, node, 'cop').length > 0,
    )
    if (verb !== undefined) return resolveSubjects(reading, tree, verb)
  }
  const nodes =
    relation === 'subj' ? subjectsFor(tree, at, frame) : (own ?? followRelation(tree, at, frame.fixed, relation))
  if (relation !== 'poss')
    return resolveAll(
      reading,
      tree,
      nodes.filter((node) => !frame.targets.includes(node)),
    )
  return nodes.flatMap((node) => possessorHits(reading, tree, node))
}

/** `recalled its envoy in protest at it`: the phrase tells why the clause's subject does it. */
const isAdjunct = (tree: Tree, frame: Frame): boolean =>
  hasDep(tree, frame.head, 'obl', 'nmod') && dependents(tree, frame.head, 'case').some((at) => frame.fixed.includes(at))

/** An adjective cue that the parse takes for a passive (`is opposed`) is held by its grammatical subject. */
const subjectsFor = (tree: Tree, at: number, frame: Frame): readonly number[] =>
  frame.compiled.cue.pos === 'adj' && isPassive(tree, at)
    ? [...objectsOf(tree, at), ...dependents(tree, at, 'nsubj').filter((node) => !hasDep(tree, node, 'nsubj:pass'))]
    : subjectsOf(tree, at)

/** Of `is against the move` the noun, which bears the copula; of `remained against it` the verb; -1 where the word is a mere preposition. */
function predicateOf(reading: Reading, tree: Tree, preposition: number): number {
  const noun = headOf(tree, preposition)
  if (noun < 0 || dependents(tree, noun, 'cop').length > 0) return noun
  const verb = headOf(tree, noun)
  return verb >= 0 && reading.words.staying.has(lemmaOf(tree, verb)) ? verb : -1
}

/** A genitive is resolved like any phrase; an adjective or a name before the noun by its own mention. */
export function possessorHits(reading: Reading, tree: Tree, node: number): readonly Hit[] {
  if (hasDep(tree, node, 'nmod:poss')) return resolveActors(reading, tree, node)
  return hitsAt(reading, tokenAt(tree, node).start)
}

/** The actors that the nodes mean, or whose texts they are. */
export function resolveAll(reading: Reading, tree: Tree, nodes: readonly number[]): readonly Hit[] {
  return nodes.flatMap((node) => {
    const hits = resolveActors(reading, tree, node)
    return hits.length > 0 ? hits : ownersOfText(reading, tree, node)
  })
}
