import { agentsOf, objectsOf, subjectsOf } from './arguments.ts'
import type { Hit } from './draft.ts'
import { hitOf, mentionAt } from './hits.ts'
import { isPronoun } from './is-pronoun.ts'
import type { Reading, Resolve } from './reading.ts'
import { dependents, headOf, isVerbal, lemmaOf, markersOf, type Tree, tokenAt } from './tree.ts'

/** `an EC statement`, `a statement by`, `issued a statement deploring`, `its statement`: whose text it is; else the last speaker's (`the statement added`). */
export function resolveText(
  reading: Reading,
  tree: Tree,
  noun: number,
  depth: number,
  resolve: Resolve,
): readonly Hit[] {
  if (!reading.words.texts.has(lemmaOf(tree, noun))) return []
  const mention = dependents(tree, noun, 'nmod:poss', 'amod', 'compound', 'nmod')
    .filter((child) => markersOf(tree, child).every((marker) => marker === 'by' || marker === 'from'))
    .map((child) => mentionAt(reading.mentions, tokenAt(tree, child).start))
    .find((found) => found?.actor)
  const own = mention && hitOf(reading, mention)
  if (own) return [own]
  // `their statement demands`
  const pronouns = dependents(tree, noun, 'nmod:poss').filter((child) => isPronoun(tree, child))
  const owners = pronouns.flatMap((child) => resolve(reading, tree, child, depth + 1))
  if (owners.length > 0) return owners
  const makers = dependents(tree, noun, 'acl').flatMap((child) => agentsOf(tree, child))
  const made = makers.flatMap((maker) => resolve(reading, tree, maker, depth + 1))
  if (made.length > 0) return made
  const head = headOf(tree, noun)
  if (head >= 0 && isVerbal(tree, head) && objectsOf(tree, head).includes(noun)) {
    const issuers = subjectsOf(tree, head).flatMap((subject) => resolve(reading, tree, subject, depth + 1))
    if (issuers.length > 0) return issuers
  }
  if (!reading.words.bareTexts.has(lemmaOf(tree, noun))) return []
  const meeting = reading.mentions.findLast(({ start, end }) => start >= tree.start && end <= tokenAt(tree, noun).start)
  const met = meeting && hitOf(reading, meeting)
  if (met && meeting.via !== 'adjective') return [met]
  return reading.discourse.speakers.length > 0 ? reading.discourse.speakers : reading.discourse.subjects
}
