import { type Change, changesAt, isFiniteVerb, type MendRule, rehang } from './mend-rule.ts'
import { dependents, hasDep, headOf, isNominal, isTensed, lemmaOf, lowerOf, tokenAt } from './tree.ts'

/** `Chile`, `Turkey`: the name of an actor is a name, whatever else the word may mean. */
const tagNames: MendRule = (tree, { isActorName }) =>
  changesAt(tree, ({ upos, head, dep, text }, node): readonly Change[] =>
    upos === 'NOUN' && /^\p{Lu}/u.test(text) && isActorName(tree, node) ? [{ node, head, dep, as: 'PROPN' }] : [],
  )

/** `Russia vetoes UN demand`, read as one noun phrase: after a name a verb with a tense is the predicate, what follows its object. */
const predicateOfHeadline: MendRule = (tree) => {
  const { root } = tree
  const verb = tree.tokens.findIndex(
    (_, node) => isTensed(tree, node) && hasDep(tree, node, 'nsubj', 'compound') && headOf(tree, node) === root,
  )
  const subject = dependents(tree, verb, 'compound', 'nsubj').find((node) => node < verb)
  if (verb < 0 || verb > root || subject === undefined || tokenAt(tree, subject).upos !== 'PROPN') return []
  const before = dependents(tree, verb, 'flat', 'appos').filter((node) => node > verb && node < root)
  return [
    { node: verb, head: -1, dep: 'root' },
    { node: root, head: verb, dep: 'obj' },
    { node: subject, head: verb, dep: 'nsubj' },
    ...before.map((node) => ({ node, head: root, dep: 'compound' })),
  ]
}

/** `Norway, the host, opposed the tariff`, read without a verb: a past tense after the comma that closes an aside is the name's predicate. */
const predicateAfterAside: MendRule = (tree) => {
  const { root } = tree
  if (tokenAt(tree, root).upos !== 'PROPN') return []
  const verb = tree.tokens.findIndex(
    (token, node) =>
      node > root &&
      ['VBD', 'VBN'].includes(token.xpos) &&
      lowerOf(tree, node - 1) === ',' &&
      (hasDep(tree, node, 'case') || (hasDep(tree, node, 'acl') && token.head === root)),
  )
  if (verb < 0 || dependents(tree, verb, 'nsubj', 'aux', 'obl:agent').length > 0) return []
  const isPreposition = hasDep(tree, verb, 'case')
  const object = isPreposition ? headOf(tree, verb) : dependents(tree, verb, 'obj', 'obl', 'xcomp', 'ccomp')[0]
  if (object === undefined || object < verb || lowerOf(tree, root + 1) !== ',') return []
  return [
    { node: verb, head: -1, dep: 'root' },
    { node: root, head: verb, dep: 'nsubj' },
    ...(isPreposition ? [{ node: object, head: verb, dep: 'obj' }] : []),
  ]
}

/** `and Ethiopia spurned`: a name right before a verb that goes on after `and` is its subject. */
const subjectOfConjunct: MendRule = (tree) =>
  changesAt(tree, (_, name): readonly Change[] => {
    const verb = headOf(tree, name)
    if (verb !== name + 1 || !hasDep(tree, name, 'compound') || tokenAt(tree, name).upos !== 'PROPN') return []
    if (
      !isTensed(tree, verb) ||
      !hasDep(tree, verb, 'conj', 'root', 'ccomp', 'parataxis') ||
      dependents(tree, verb, 'nsubj').length > 0
    )
      return []
    return [{ node: name, head: verb, dep: 'nsubj' }]
  })

/** `Chile planned exploration work`, read as one noun phrase: after a name a past tense before a noun phrase is the predicate. */
const predicateAfterName: MendRule = (tree) => {
  const { root } = tree
  if (!isNominal(tree, root) || tree.tokens.some((_, node) => isFiniteVerb(tree, node) && hasDep(tree, node, 'root')))
    return []
  const verb = tree.tokens.findIndex(
    (token, node) =>
      ['VBD', 'VBN'].includes(token.xpos) &&
      hasDep(tree, node, 'amod') &&
      token.head === root &&
      node < root &&
      tokenAt(tree, node - 1).upos === 'PROPN' &&
      [node, root].includes(headOf(tree, node - 1)),
  )
  if (verb < 1 || dependents(tree, root, 'det', 'case', 'cop').some((node) => node < verb)) return []
  const moved = dependents(tree, root, 'punct', 'obl', 'advmod', 'nsubj').filter((node) => node !== verb - 1)
  return [
    { node: verb, head: -1, dep: 'root' },
    { node: root, head: verb, dep: 'obj' },
    { node: verb - 1, head: verb, dep: 'nsubj' },
    ...rehang(tree, moved, verb),
  ]
}

/** `said Washington opposed it`: nobody is told by a verb of saying that has no addressee; who stands before the next verb is its subject. */
const subjectOfReported: MendRule = (tree, { words, isSaying }) =>
  changesAt(tree, ({ head }, name): readonly Change[] => {
    if (head < 0 || head > name || !hasDep(tree, name, 'iobj', 'obj') || tokenAt(tree, name).upos !== 'PROPN') return []
    if (!isSaying(tree, head) || words.addressing.has(lemmaOf(tree, head))) return []
    const clause = dependents(tree, head, 'ccomp').find(
      (node) => node > name && (isTensed(tree, node) || tokenAt(tree, node).xpos === 'VBN'),
    )
    if (clause === undefined || dependents(tree, clause, 'nsubj', 'mark').length > 0) return []
    for (let at = name + 1; at < clause; at++) if (!['ADV', 'AUX', 'PART'].includes(tokenAt(tree, at).upos)) return []
    return [{ node: name, head: clause, dep: 'nsubj' }]
  })

/** Names and what stands beside them, where the parse has not known a name or a verb for what it is. */
export const mendNames: readonly MendRule[] = [
  tagNames,
  predicateOfHeadline,
  predicateAfterName,
  predicateAfterAside,
  subjectOfConjunct,
  subjectOfReported,
]
