import { agentsOf, objectsOf, subjectsOf } from './arguments.ts'
import { type CueLexicon, isSaying } from './cue-lexicon.ts'
import type { Hit } from './draft.ts'
import { quoteAt } from './find-quotes.ts'
import { hitOf, mentionAt } from './hits.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { adjacentSubject } from './surface-subjects.ts'
import { dependents, hasDep, headOf, isVerbal, lemmaOf, markersOf, subtree, type Tree, tokenAt } from './tree.ts'

/** Who says: the subject; of `a statement said` or `in a statement` the body whose statement it is. */
export function sayersOf(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  const beside = adjacentSubject(reading, tree, verb)
  if (beside.length > 0) return beside
  for (const subject of [...subjectsOf(tree, verb), ...passiveTexts(tree, verb)]) {
    const hits = resolveActors(reading, tree, subject)
    if (hits.length > 0) return hits
    const owners = ownersOfText(reading, tree, subject)
    if (owners.length > 0) return owners
  }
  return besideVerb(reading, tree, verb)
}

/** `an EC statement`, `a statement by`, `issued a statement deploring`: whose text it is; else the last speaker's (`the statement added`). */
export function ownersOfText(reading: Reading, tree: Tree, noun: number): readonly Hit[] {
  if (!reading.words.texts.has(lemmaOf(tree, noun))) return []
  const mention = dependents(tree, noun, 'nmod:poss', 'amod', 'compound', 'nmod')
    .filter((child) => markersOf(tree, child).every((marker) => marker === 'by' || marker === 'from'))
    .map((child) => mentionAt(reading.mentions, tokenAt(tree, child).start))
    .find((found) => found?.actor)
  const own = mention && hitOf(reading, mention)
  if (own) return [own]
  const makers = dependents(tree, noun, 'acl').flatMap((child) => agentsOf(tree, child))
  const made = makers.flatMap((maker) => resolveActors(reading, tree, maker))
  if (made.length > 0) return made
  const head = headOf(tree, noun)
  if (head >= 0 && isVerbal(tree, head) && objectsOf(tree, head).includes(noun)) {
    const issuers = subjectsOf(tree, head).flatMap((subject) => resolveActors(reading, tree, subject))
    if (issuers.length > 0) return issuers
  }
  if (!reading.words.bareTexts.has(lemmaOf(tree, noun))) return []
  const meeting = reading.mentions.findLast(({ start, end }) => start >= tree.start && end <= tokenAt(tree, noun).start)
  const met = meeting && hitOf(reading, meeting)
  if (met && meeting.via !== 'adjective') return [met]
  return reading.discourse.speakers.length > 0 ? reading.discourse.speakers : reading.discourse.subjects
}

/** `a statement was issued saying …`: of the passive its text is the subject. */
const passiveTexts = (tree: Tree, verb: number): readonly number[] => {
  const head = headOf(tree, verb)
  const isAlong = tokenAt(tree, verb).xpos === 'VBG' && hasDep(tree, verb, 'advcl', 'xcomp', 'acl')
  return isAlong && head >= 0 ? dependents(tree, head, 'nsubj:pass').flatMap((node) => subtree(tree, node)) : []
}

/** Where the parse shows no subject: the actor named right after or right before the verb. */
export function besideVerb(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  const token = tokenAt(tree, verb)
  if (token.xpos === 'VBG' || token.xpos === 'VBN') return []
  if (dependents(tree, verb, 'nsubj', 'nsubj:pass', 'aux:pass').length > 0) return []
  const after = reading.mentions.find((mention) => mention.start >= token.end && mention.start - token.end < 3)
  const before = reading.mentions.findLast((mention) => mention.end <= token.start && token.start - mention.end < 3)
  const hit = [before, after].map((mention) => mention && hitOf(reading, mention)).find((found) => found !== undefined)
  return hit ? [hit] : []
}

/** Verbs of saying outside quotations: those of the text itself. */
export const sayingVerbs = (reading: Reading, lexicon: CueLexicon, tree: Tree): readonly number[] =>
  tree.tokens.flatMap((token, node) =>
    isVerbal(tree, node) && isSaying(lexicon, tree, node) && !quoteAt(reading.quotes, token.start) ? [node] : [],
  )
