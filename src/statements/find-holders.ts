import type { CueLexicon } from './cue-lexicon.ts'
import type { Hit } from './draft.ts'
import { quoteAt } from './find-quotes.ts'
import { findSource, ownersOfText, type Source } from './find-source.ts'
import { followRelation, objectsOf, possessorsOf, prepositional, subjectsOf } from './follow-relation.ts'
import type { Polarity } from './judge-polarity.ts'
import type { Frame } from './match-cues.ts'
import { hitOf, listed, mentionAt, type Reading } from './reading.ts'
import { resolveActors, resolveSubjects } from './resolve-actors.ts'
import {
  dependents,
  hasDep,
  headOf,
  isNominal,
  isPassive,
  isVerbal,
  lemmaOf,
  markersOf,
  type Tree,
  tokenAt,
} from './tree.ts'

/** Who holds a stance, and through which relation that was seen. */
export type Holders = Readonly<{ hits: readonly Hit[]; via: string }>

const NOBODY: Holders = { hits: [], via: 'none' }

/** Finds who holds the stance of a cue: its own holder relation, the subject of what controls or carries it, or whoever says it. */
export function findHolders(
  reading: Reading,
  lexicon: CueLexicon,
  tree: Tree,
  frame: Frame,
  polarity: Polarity,
): Holders {
  const { cue } = frame.compiled
  if (cue.class === 'evaluate') return evaluatorsOf(reading, lexicon, tree, frame)
  for (const relation of frame.compiled.holder) {
    const hits = holdersBy(reading, tree, frame, relation)
    if (hits.length > 0) return { hits, via: relation }
  }
  if (polarity.top !== frame.head) {
    const controllers = controllersOf(reading, tree, polarity.top)
    if (controllers.hits.length > 0) return controllers
  }
  if (cue.pos === 'noun') return carriersOf(reading, tree, cueNoun(tree, frame))
  const quote = isSubjectless(tree, frame) ? quoteAt(reading.quotes, tokenAt(tree, frame.head).start) : undefined
  if (quote) return { hits: reading.speakers.get(quote) ?? [], via: 'quotation' }
  return NOBODY
}

/** `"… (and) expect Japan to open its market"`: a finite verb in a quotation that lost its subject is its speaker's. */
const isSubjectless = (tree: Tree, frame: Frame): boolean =>
  tokenAt(tree, frame.head).xpos === 'VBP' && subjectsOf(tree, frame.head).length === 0

/** Does a noun name its holder itself: `the fund's demand`, `a demand by the fund`; a pronoun does not count. */
export function hasOwner(reading: Reading, tree: Tree, frame: Frame): boolean {
  if (frame.compiled.cue.pos !== 'noun') return false
  return frame.compiled.holder.some((relation) =>
    holdersBy(reading, tree, frame, relation).some((hit) => hit.via !== 'pronoun'),
  )
}

function holdersBy(reading: Reading, tree: Tree, frame: Frame, relation: string): readonly Hit[] {
  const at = frame.compiled.cue.pos === 'adv' && relation === 'subj' ? predicateOf(tree, frame.head) : frame.head
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

/** An adjective cue that the parse takes for a passive (`is opposed`) is held by its grammatical subject. */
const subjectsFor = (tree: Tree, at: number, frame: Frame): readonly number[] =>
  frame.compiled.cue.pos === 'adj' && isPassive(tree, at) ? objectsOf(tree, at) : subjectsOf(tree, at)

/** Of `is against the move` the noun, which bears the copula; of `remained against it` the verb; -1 where the word is a mere preposition. */
function predicateOf(tree: Tree, preposition: number): number {
  const noun = headOf(tree, preposition)
  if (noun < 0 || dependents(tree, noun, 'cop').length > 0) return noun
  const verb = headOf(tree, noun)
  return verb >= 0 && STAYING.has(lemmaOf(tree, verb)) ? verb : -1
}

const STAYING = new Set(['be', 'remain', 'stay', 'stand', 'come', 'vote', 'speak', 'argue', 'lean', 'seem'])

/** A genitive is resolved like any phrase; an adjective or a name before the noun by its own mention. */
function possessorHits(reading: Reading, tree: Tree, node: number): readonly Hit[] {
  if (hasDep(tree, node, 'nmod:poss')) return resolveActors(reading, tree, node)
  const mention = mentionAt(reading.mentions, tokenAt(tree, node).start)
  const hit = mention && hitOf(mention)
  return mention && hit ? listed(reading, mention, hit) : []
}

function resolveAll(reading: Reading, tree: Tree, nodes: readonly number[]): readonly Hit[] {
  return nodes.flatMap((node) => {
    const hits = resolveActors(reading, tree, node)
    return hits.length > 0 ? hits : ownersOfText(reading, tree, node)
  })
}

/** `Washington's refusal to join`, `refused to join`: whose the controlling word is. */
function controllersOf(reading: Reading, tree: Tree, top: number): Holders {
  if (!isNominal(tree, top)) return { hits: resolveSubjects(reading, tree, top), via: 'control' }
  const owners = possessorsOf(tree, top).flatMap((node) => possessorHits(reading, tree, node))
  return owners.length > 0 ? { hits: owners, via: 'control' } : carriersOf(reading, tree, top)
}

/** `voiced support`, `has no objection`, `with the backing of`: the subject of the verb that carries the noun. */
function carriersOf(reading: Reading, tree: Tree, noun: number): Holders {
  const head = headOf(tree, noun)
  if (head < 0 || !isVerbal(tree, head)) return NOBODY
  const carried = hasDep(tree, noun, 'obj') || objectsOf(tree, head).includes(noun)
  if (!carried || !reading.words.lightVerbs.has(lemmaOf(tree, head))) return NOBODY
  return { hits: resolveAll(reading, tree, subjectsOf(tree, head)), via: 'carrier' }
}

/** Who judges: the subject of `call … illegal`, else the source of the clause. */
function evaluatorsOf(reading: Reading, lexicon: CueLexicon, tree: Tree, frame: Frame): Holders {
  const head = headOf(tree, frame.head)
  if (head >= 0 && isVerbal(tree, head) && isAscribed(tree, frame.head) && objectsOf(tree, head).length > 0) {
    const hits = resolveAll(reading, tree, subjectsOf(tree, head))
    if (hits.length > 0) return { hits, via: 'judge' }
  }
  if (!isPredicate(tree, frame)) return NOBODY
  const source: Source | undefined = findSource(reading, lexicon, tree, frame.head)
  return source && !source.denied ? { hits: source.hits, via: 'source' } : NOBODY
}

/** The noun that bears the cue: of `draft treaty` the treaty, where the draft's author is looked for. */
export function cueNoun(tree: Tree, frame: Frame): number {
  const head = headOf(tree, frame.head)
  const before = frame.compiled.cue.class === 'author' && head > frame.head && isNominal(tree, head)
  return before && hasDep(tree, frame.head, 'compound', 'amod', 'nmod:desc') ? head : frame.head
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
  hasDep(tree, node, 'xcomp', 'obj') || (hasDep(tree, node, 'obl', 'advcl') && markersOf(tree, node).includes('as'))

/** What is judged where a verb joins judge and judgement: `calls it illegal`. */
export function judgedBy(tree: Tree, frame: Frame): readonly number[] {
  const head = headOf(tree, frame.head)
  const noun = frame.compiled.cue.pos === 'adj' ? predicateNoun(tree, frame.head) : undefined
  if (noun !== undefined) return subjectsOf(tree, noun)
  if (head < 0 || !isVerbal(tree, head) || !isAscribed(tree, frame.head)) return []
  return objectsOf(tree, head).filter((node) => node !== frame.head && (isNominal(tree, node) || isVerbal(tree, node)))
}
