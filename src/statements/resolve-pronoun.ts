import type { Hit } from './draft.ts'
import { quoteAt } from './find-quotes.ts'
import { hitsAt, uniqueHits } from './hits.ts'
import { HE, IT, THEY, WE } from './is-pronoun.ts'
import { nearSubjects } from './near-subjects.ts'
import type { Reading, Resolve } from './reading.ts'
import { asFar, lastPerson } from './recent-actors.ts'
import { resolveText } from './resolve-text.ts'
import { ancestors, dependents, isTime, isVerbal, lemmaOf, lowerOf, type Tree, tokenAt } from './tree.ts'

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
  const announced = HE.has(lower) ? announcerOf(reading, tree, node) : undefined
  if (announced) return [asFar(announced)]
  const isOther = (subject: number): boolean => isStranger(reading, tree, subject, THEY.has(lower))
  const near = nearSubjects(
    reading,
    tree,
    node,
    depth,
    IT.has(lower) ? withTexts(resolve) : resolve,
    HE.has(lower) ? undefined : isOther,
  )
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

/** `the IMF report said it`: of a text whose it is. */
const withTexts =
  (resolve: Resolve): Resolve =>
  (reading, tree, node, depth) => {
    const hits = resolve(reading, tree, node, depth)
    return hits.length > 0 ? hits : resolveText(reading, tree, node, depth, resolve)
  }

/** `an announcement by Gorbachev that he …`, where the parse hangs the clause on the name. */
function announcerOf(reading: Reading, tree: Tree, node: number): Hit | undefined {
  const path = [node, ...ancestors(tree, node)]
  const noun = path.find((above, i) => i > 0 && !isVerbal(tree, above) && isContent(tree, path[i - 1] ?? node))
  const hit = noun === undefined ? undefined : hitsAt(reading, tokenAt(tree, noun).start)[0]
  return hit?.speaker === undefined ? undefined : hit
}

/** Does `that` open the clause and stand for nothing in it? */
const isContent = (tree: Tree, clause: number): boolean =>
  dependents(tree, clause, 'mark').some((child) => lowerOf(tree, child) === 'that') ||
  (dependents(tree, clause, 'obj').length > 1 &&
    dependents(tree, clause, 'obj').some((child) => lowerOf(tree, child) === 'that'))

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
