import { type Change, changesAt, isFiniteVerb, type MendContext, type MendRule, rehang } from './mend-rule.ts'
import {
  ancestors,
  dependents,
  hasDep,
  headOf,
  isNominal,
  isVerbal,
  lemmaOf,
  lowerOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** What a past tense may stand after: a subject, an aside, a time, an adverb; after an article it is a participle. */
const BEFORE = new Set(['PROPN', 'NOUN', 'PRON', 'ADV', 'PUNCT', 'CCONJ', 'NUM'])

/** Is the word, tagged as a participle, one that may be a past tense with an object? */
const mayBePast = (tree: Tree, node: number, { takesObject, words }: MendContext): boolean =>
  ['VBD', 'VBN'].includes(tokenAt(tree, node).xpos) &&
  BEFORE.has(tokenAt(tree, node - 1).upos) &&
  dependents(tree, node, 'aux', 'aux:pass', 'cop', 'nsubj', 'obl:agent', 'mark').length === 0 &&
  lowerOf(tree, node + 1) !== 'by' &&
  (takesObject(tree, node) || words.lightVerbs.has(lemmaOf(tree, node)))

/** What follows the verb and is its object: the noun that the parse has it describe, or its own. */
function objectAfter(tree: Tree, verb: number): number | undefined {
  const head = headOf(tree, verb)
  if (hasDep(tree, verb, 'amod', 'case', 'compound') && head > verb && isNominal(tree, head)) return head
  return dependents(tree, verb, 'obj', 'obl', 'ccomp').find((node) => node > verb)
}

/** A clause with a verb of its own, a relative one left out. */
const hasPredicate = (tree: Tree): boolean =>
  isVerbal(tree, tree.root) ||
  dependents(tree, tree.root, 'cop', 'nsubj').length > 0 ||
  tree.tokens.some(
    (_, node) => isFiniteVerb(tree, node) && hasDep(tree, node, 'root', 'ccomp', 'conj') && !isWithinAside(tree, node),
  )

const isWithinAside = (tree: Tree, node: number): boolean =>
  [node, ...ancestors(tree, node)].some((at) => hasDep(tree, at, 'acl:relcl'))

/** `Iran at the weekend denounced talks`, read as one noun phrase: in a sentence without a predicate the past tense before an object is it. */
const promotePast: MendRule = (tree, context) => {
  const subject = tree.tokens.findIndex(({ upos }) => upos === 'PROPN' || upos === 'NOUN')
  if (hasPredicate(tree) || subject < 0) return []
  const verb = tree.tokens.findIndex(
    (_, node) => node > subject && mayBePast(tree, node, context) && objectAfter(tree, node) !== undefined,
  )
  const object = verb < 0 ? undefined : objectAfter(tree, verb)
  if (object === undefined) return []
  // the first noun phrase may be headed by a later word: `a senior official`
  const first = topOf(tree, subject, verb)
  return [
    { node: verb, head: -1, dep: 'root' },
    { node: object, head: verb, dep: 'obj' },
    { node: first, head: verb, dep: 'nsubj' },
    ...(tree.root === first || tree.root === object || tree.root === verb
      ? []
      : [{ node: tree.root, head: verb, dep: 'dep' }]),
  ]
}

/** The highest node before the verb whose phrase holds the word. */
function topOf(tree: Tree, word: number, verb: number): number {
  let top = word
  while (headOf(tree, top) >= 0 && headOf(tree, top) < verb && headOf(tree, top) !== verb) top = headOf(tree, top)
  return top
}

/** `Norway denounces ban`, tagged as three nouns: in a headline the word in -s after the name is the verb. */
const promotePresent: MendRule = (tree, { takesObject }) => {
  if (tree.tokens.some((_, node) => isFiniteVerb(tree, node)) || tree.tokens.at(-1)?.text === '.') return []
  const verb = tree.tokens.findIndex(
    ({ xpos, text }, node) =>
      ['NNS', 'NNPS', 'NN'].includes(xpos) &&
      /[a-z]s$/.test(text) &&
      tokenAt(tree, node - 1).upos === 'PROPN' &&
      isNominal(tree, node + 1) &&
      takesObject(tree, node),
  )
  if (verb < 1) return []
  const subject = topOf(tree, verb - 1, verb)
  const object =
    headOf(tree, verb) > verb
      ? headOf(tree, verb)
      : tree.tokens.findIndex((_, node) => node > verb && isNominal(tree, node) && headOf(tree, node) <= verb)
  if (object < 0) return []
  const moved = dependents(tree, object, 'compound').filter((node) => node < verb && node !== subject)
  return [
    { node: verb, head: -1, dep: 'root', as: 'VERB' },
    { node: subject, head: verb, dep: 'nsubj' },
    { node: object, head: verb, dep: 'obj' },
    ...rehang(tree, moved, verb),
    ...(tree.root === subject || tree.root === object || tree.root === verb
      ? []
      : [{ node: tree.root, head: verb, dep: 'dep' }]),
  ]
}

/** `met them and backed cuts`, read as if the cuts were backed: after `and` a past tense goes on with the verb before. */
const promoteNext: MendRule = (tree, context) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const noun = headOf(tree, verb)
    if (!hasDep(tree, verb, 'amod') || noun < verb || !['and', 'but'].includes(lowerOf(tree, verb - 1))) return []
    if (!mayBePast(tree, verb, context) || (subtree(tree, noun)[0] ?? 0) < verb - 1) return []
    const main = tree.tokens.findLastIndex(
      (token, node) => node < verb && ['VBD', 'VBZ'].includes(token.xpos) && !isWithinAside(tree, node),
    )
    if (main < 0 || [verb, noun].includes(headOf(tree, main))) return []
    return [
      { node: verb, head: main, dep: 'conj' },
      { node: verb - 1, head: verb, dep: 'cc' },
      { node: noun, head: verb, dep: 'obj' },
    ]
  })

/** `The government opposed talks, officials said`: what describes the subject of the report is what is reported of it. */
const promoteReported: MendRule = (tree, context) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const subject = headOf(tree, verb)
    const report = headOf(tree, subject)
    if (!hasDep(tree, verb, 'acl') || subject > verb || report < verb || !hasDep(tree, subject, 'nsubj')) return []
    const isName = tokenAt(tree, subject).upos === 'PROPN' && tokenAt(tree, verb).xpos === 'VBD'
    const isPast = isName || (mayBePast(tree, verb, context) && objectAfter(tree, verb) !== undefined)
    if (!context.isSaying(tree, report) || !isPast) return []
    const speaker = dependents(tree, report, 'nsubj').find((node) => node > verb)
    if (speaker === undefined) return []
    return [
      { node: verb, head: report, dep: 'ccomp' },
      { node: subject, head: verb, dep: 'nsubj' },
    ]
  })

/** The predicate, where the parse has taken a past or present tense for a participle or a noun. */
export const mendPredicates: readonly MendRule[] = [promotePast, promotePresent, promoteNext, promoteReported]
