import { objectsOf, possessorsOf, subjectsOf } from './arguments.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import { findEvaluators } from './find-evaluators.ts'
import { quoteAt } from './find-quotes.ts'
import { type Holders, holdersBy, NOBODY, possessorHits, resolveAll } from './holders-by.ts'
import type { Polarity } from './judge-polarity.ts'
import { cueNoun, type Frame } from './match-cues.ts'
import type { Reading } from './reading.ts'
import { resolveSubjects } from './resolve-subjects.ts'
import { hasDep, headOf, isNominal, isVerbal, lemmaOf, type Tree, tokenAt } from './tree.ts'

/** Finds who holds the stance of a cue: its own holder relation, the subject of what controls or carries it, or whoever says it. */
export function findHolders(
  reading: Reading,
  lexicon: CueLexicon,
  tree: Tree,
  frame: Frame,
  polarity: Polarity,
): Holders {
  const { cue } = frame.compiled
  if (cue.class === 'evaluate') return findEvaluators(reading, lexicon, tree, frame)
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
