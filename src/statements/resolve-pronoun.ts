import type { Hit } from './draft.ts'
import { quoteAt } from './find-quotes.ts'
import { uniqueHits } from './hits.ts'
import { nearSubjects } from './near-subjects.ts'
import type { Reading, Resolve } from './reading.ts'
import { asFar, lastPerson } from './recent-actors.ts'
import { isTime, lemmaOf, lowerOf, type Tree, tokenAt } from './tree.ts'

const HE = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'])
const IT = new Set(['it', 'its', 'itself'])
const THEY = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves', 'i', 'me', 'my', 'mine', 'myself'])

/** Does the word stand for somebody, whatever the parse calls it? */
export const isPronoun = (tree: Tree, node: number): boolean =>
  tokenAt(tree, node).upos === 'PRON' || WE.has(lowerOf(tree, node)) || IT.has(lowerOf(tree, node))

/**
 * Whom a pronoun means: `we` the speaker of its quotation, others the subject of a clause above their own, else of the last sentence.
 * `he` is a person, `it` one body; `resolve` finds the actors of the phrases asked.
 */
export function resolvePronoun(
  reading: Reading,
  tree: Tree,
  node: number,
  depth: number,
  resolve: Resolve,
): readonly Hit[] {
  const lower = lowerOf(tree, node)
  const quote = quoteAt(reading.quotes, tokenAt(tree, node).start)
  if (WE.has(lower)) return quote ? (reading.speakers.get(quote) ?? []).map((hit) => asFar(hit)) : []
  const isOther = (subject: number): boolean => isStranger(reading, tree, subject, THEY.has(lower))
  const near = nearSubjects(reading, tree, node, depth, resolve, HE.has(lower) ? undefined : isOther)
  if (!near) return []
  if (HE.has(lower)) {
    const person =
      near.find((hit) => hit.speaker !== undefined || hit.via === 'title') ??
      lastPerson(reading, tokenAt(tree, node).start)
    return person ? [asFar(person)] : []
  }
  const bodies = near.length > 0 ? near : reading.discourse.subjects
  if (IT.has(lower)) {
    // after `he said Japan would pay`, `it` is Japan
    const told = bodies.some(isBody) ? bodies : uniqueHits(reading.discourse.told.filter(isBody))
    return told.length === 1 ? told.filter(isBody).map((hit) => asFar(hit)) : []
  }
  if (THEY.has(lower)) return bodies.map((hit) => asFar(hit))
  return []
}

/** Somebody of whom no table knows, and who is many or one as the pronoun is: `producers say they`, `the bank said it`. */
function isStranger(reading: Reading, tree: Tree, node: number, isPlural: boolean): boolean {
  const { upos, xpos } = tokenAt(tree, node)
  const lemma = lemmaOf(tree, node)
  const { bodies, governors, persons, strangers } = reading.words
  if (governors.has(lemma) || persons.has(lemma) || bodies.has(lemma)) return false
  if (isPlural) return xpos === 'NNS' || (xpos === 'NNPS' && !isTime(tree, node))
  return strangers.has(lemma) || (upos === 'PROPN' && !isTime(tree, node))
}

/** A person is `he` or `she`; `it` is a body. */
const isBody = (hit: Hit): boolean => hit.speaker === undefined && hit.via !== 'person'
