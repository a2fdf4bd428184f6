import { type CueLexicon, isSaying } from './cue-lexicon.ts'
import type { Draft } from './draft.ts'
import { draftClause } from './draft-clause.ts'
import { findSource } from './find-source.ts'
import { findIrrealis, obligingOf } from './judge-modality.ts'
import type { Frame } from './match-cues.ts'
import { readPolicy } from './read-policy.ts'
import type { Reading } from './reading.ts'
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
