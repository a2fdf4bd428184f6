import { subjectsOf } from './arguments.ts'
import { type CueLexicon, isSaying } from './cue-lexicon.ts'
import type { Hit } from './draft.ts'
import { quoteAt } from './find-quotes.ts'
import { hitOf } from './hits.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { resolveText } from './resolve-text.ts'
import { adjacentSubject } from './surface-subjects.ts'
import { dependents, hasDep, headOf, isVerbal, subtree, type Tree, tokenAt } from './tree.ts'

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

/** `an EC statement`, `a statement by`: whose text it is. */
export const ownersOfText = (reading: Reading, tree: Tree, noun: number): readonly Hit[] =>
  resolveText(reading, tree, noun, 0, resolveActors)

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
