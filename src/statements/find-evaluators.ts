import { objectsOf, subjectsOf } from './arguments.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import { findSource } from './find-source.ts'
import { type Holders, NOBODY, resolveAll } from './holders-by.ts'
import type { Frame } from './match-cues.ts'
import type { Reading } from './reading.ts'
import { dependents, hasDep, headOf, isNominal, isVerbal, lowerOf, markersOf, type Tree } from './tree.ts'

/** Who judges: the subject of `call … illegal`, else the source of the clause. */
export function findEvaluators(reading: Reading, lexicon: CueLexicon, tree: Tree, frame: Frame): Holders {
  const head = headOf(tree, frame.head)
  if (
    head >= 0 &&
    isVerbal(tree, head) &&
    isAscribed(tree, frame.head) &&
    objectsOf(tree, head).some((node) => node !== frame.head)
  ) {
    const hits = resolveAll(reading, tree, subjectsOf(tree, head))
    if (hits.length > 0) return { hits, via: 'judge' }
  }
  if (!isPredicate(tree, frame)) return NOBODY
  const source = findSource(reading, lexicon, tree, frame.head)
  return source && !source.denied ? { hits: source.hits, via: 'source' } : NOBODY
}

/** A judgement is one only as a predicate: `is a disaster`, not `the disaster`. */
const isPredicate = (tree: Tree, frame: Frame): boolean =>
  frame.compiled.cue.pos === 'verb' || isPredicative(tree, frame.head) || predicateNoun(tree, frame.head) !== undefined

const isPredicative = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'cop', 'nsubj', 'nsubj:pass', 'expl', 'csubj').length > 0

/** Of `is an unacceptable situation` the noun, whose subject the adjective judges. */
const predicateNoun = (tree: Tree, adjective: number): number | undefined => {
  const noun = headOf(tree, adjective)
  return noun >= 0 && hasDep(tree, adjective, 'amod') && dependents(tree, noun, 'cop').length > 0 ? noun : undefined
}

/** `called it illegal`, `described it as a trap`: the judgement completes the verb. */
const isAscribed = (tree: Tree, node: number): boolean =>
  hasDep(tree, node, 'xcomp', 'obj', 'obl:unmarked') ||
  (hasDep(tree, node, 'obl', 'advcl') && markersOf(tree, node).includes('as')) ||
  (hasDep(tree, node, 'advmod', 'advcl', 'obl') && lowerOf(tree, node - 1) === 'as')

/** What is judged where a verb joins judge and judgement: `calls it illegal`. */
export function judgedBy(tree: Tree, frame: Frame): readonly number[] {
  const head = headOf(tree, frame.head)
  const noun = frame.compiled.cue.pos === 'adj' ? predicateNoun(tree, frame.head) : undefined
  if (noun !== undefined) return subjectsOf(tree, noun)
  if (head < 0 || !isVerbal(tree, head) || !isAscribed(tree, frame.head)) return []
  return objectsOf(tree, head).filter((node) => node !== frame.head && (isNominal(tree, node) || isVerbal(tree, node)))
}
