import { type Change, changesAt, isFiniteVerb, type MendRule, rehang } from './mend-rule.ts'
import {
  childrenOf,
  dependents,
  hasDep,
  headOf,
  isNominal,
  isVerbal,
  lemmaOf,
  lowerOf,
  type Tree,
  tokenAt,
} from './tree.ts'

/** `Britain and France back the text`, `Peru shares that view`: between names and a noun phrase a word that may be a verb is one. */
const findHiddenVerb: MendRule = (tree, { words }) => {
  if (tree.tokens.some((_, node) => isFiniteVerb(tree, node) && !hasDep(tree, node, 'acl'))) return []
  const verb = tree.tokens.findIndex(
    (token, at) =>
      (words.hiddenVerbs.has(token.text) || (token.xpos === 'NNS' && words.hiddenVerbs.has(token.lemma))) &&
      (tokenAt(tree, at - 1).upos === 'PROPN' || isPeople(tree, at - 1)) &&
      ['DET', 'ADJ', 'PROPN'].includes(tokenAt(tree, at + 1).upos),
  )
  const object = tree.tokens.findIndex(
    (token, at) =>
      at > verb + 1 && (token.upos === 'NOUN' || tokenAt(tree, at - 1).upos === 'DET') && headOf(tree, at) <= verb,
  )
  if (verb < 0 || object < 0) return []
  const { root } = tree
  const isSubject = root < verb
  return [
    { node: verb, head: -1, dep: 'root', as: 'VERB' },
    ...(isSubject ? [{ node: root, head: verb, dep: 'nsubj' } as const] : []),
    { node: object, head: verb, dep: 'obj' },
    ...rehang(tree, isSubject ? [] : dependents(tree, root, 'nsubj', 'punct'), verb),
    ...dependents(tree, verb, 'compound').map((node) => ({ node, head: verb, dep: 'nsubj' })),
    ...(isPeople(tree, verb - 1)
      ? ([
          { node: verb - 1, head: verb, dep: 'nsubj', as: 'PROPN' },
          { node: verb - 2, head: verb - 1, dep: 'det' },
        ] as const)
      : []),
  ]
}

/** `the British` */
const isPeople = (tree: Tree, node: number): boolean =>
  tokenAt(tree, node).upos === 'ADJ' && /^\p{Lu}/u.test(tokenAt(tree, node).text) && lowerOf(tree, node - 1) === 'the'

/** `Kuwait rejected charges` read as `rejected charges`: the participle after the subject is the verb, the noun its object. */
const promoteParticiple: MendRule = (tree) =>
  changesAt(tree, (token, verb): readonly Change[] => {
    const noun = token.head
    if (!['VBN', 'VBD'].includes(token.xpos) || !hasDep(tree, verb, 'amod') || noun < verb) return []
    const before = verb - 1
    const isPerfect = lemmaOf(tree, before) === 'have'
    const named = [...dependents(tree, noun, 'compound'), ...dependents(tree, verb, 'compound')].filter(
      (node) => node === before && tokenAt(tree, node).upos === 'PROPN',
    )
    const own = [...dependents(tree, noun, 'nsubj'), ...dependents(tree, verb, 'nsubj'), ...named]
    const subject = own.find((node) => node < verb)
    if (isPerfect && headOf(tree, noun) === before) return perfectOf(tree, before, verb, noun)
    if (subject === undefined || dependents(tree, noun, 'cop').length > 0) return []
    if (['DET', 'ADJ', 'ADP', 'NUM'].includes(tokenAt(tree, before).upos)) return []
    return [
      { node: verb, head: headOf(tree, noun), dep: tokenAt(tree, noun).dep },
      { node: noun, head: verb, dep: 'obj' },
      ...named.map((node) => ({ node, head: verb, dep: 'nsubj' })),
      ...rehang(tree, dependents(tree, noun, 'nsubj', 'obl', 'advmod', 'parataxis', 'aux'), verb),
    ]
  })

/** `will back the bid`, read as a phrase of the noun: after a modal the word is the verb. */
const promoteBare: MendRule = (tree, { words }) =>
  changesAt(tree, (token, verb): readonly Change[] => {
    const noun = token.head
    if (!words.hiddenVerbs.has(token.text) || noun < verb || !isNominal(tree, noun)) return []
    if (tokenAt(tree, verb - 1).xpos !== 'MD' || dependents(tree, noun, 'cop').length > 0) return []
    return [
      { node: verb, head: headOf(tree, noun), dep: tokenAt(tree, noun).dep, as: 'VERB' },
      { node: noun, head: verb, dep: 'obj' },
      ...rehang(
        tree,
        dependents(tree, noun, 'nsubj', 'advmod', 'parataxis', 'aux', 'mark').filter((node) => node !== verb),
        verb,
      ),
    ]
  })

/** Makes the participle the verb in the place of `have`, which becomes its auxiliary; `below` is what was taken for the object of `have`. */
function perfectOf(tree: Tree, have: number, verb: number, below: number): readonly Change[] {
  const moved = childrenOf(tree, have).filter((child) => child !== below)
  return [
    { node: verb, head: headOf(tree, have), dep: tokenAt(tree, have).dep },
    { node: have, head: verb, dep: 'aux' },
    ...(below === verb ? [] : [{ node: below, head: verb, dep: 'obj' }]),
    ...rehang(tree, moved, verb),
  ]
}

/** `was far from acceptable`: what stands after `far from` is the predicate. */
const promotePredicate: MendRule = (tree) =>
  changesAt(tree, (token, far): readonly Change[] => {
    if (lowerOf(tree, far) !== 'far' || lowerOf(tree, far + 1) !== 'from') return []
    const predicate = dependents(tree, far, 'obl', 'advcl', 'xcomp').find((node) => node > far + 1)
    if (predicate === undefined) return []
    const moved = childrenOf(tree, far).filter((child) => child !== predicate)
    return [
      { node: predicate, head: token.head, dep: token.dep },
      { node: far, head: predicate, dep: 'advmod' },
      ...rehang(tree, moved, predicate),
    ]
  })

/** `"It is a mistake," said the minister`: the clause before an inverted verb of saying is what is said, the noun after it who says it. */
const invertReport: MendRule = (tree, { isSaying }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(tree, verb)) return []
    const clause = dependents(tree, verb, 'nsubj', 'obj').find(
      (node) => node < verb && dependents(tree, node, 'cop', 'nsubj', 'aux').length > 0,
    )
    if (clause === undefined) return []
    const speaker = dependents(tree, verb, 'obj').find((node) => node > verb)
    return [
      { node: clause, head: verb, dep: 'ccomp' },
      ...(speaker === undefined ? [] : [{ node: speaker, head: verb, dep: 'nsubj' }]),
    ]
  })

/** `has imposed` read as `has` with a complement: the participle is the verb, `has` its auxiliary. */
const joinPerfect: MendRule = (tree) =>
  changesAt(tree, (token, have): readonly Change[] => {
    if (token.lemma !== 'have' || hasDep(tree, have, 'aux')) return []
    let verb = have + 1
    while (tokenAt(tree, verb).upos === 'ADV' || lowerOf(tree, verb) === 'not') verb++
    if (tokenAt(tree, verb).xpos !== 'VBN' || headOf(tree, verb) !== have) return []
    return perfectOf(tree, have, verb, verb)
  })

/** Which word is the predicate, and what was taken for a part of it. */
export const mendVerbs: readonly MendRule[] = [
  findHiddenVerb,
  promoteParticiple,
  promoteBare,
  promotePredicate,
  invertReport,
  joinPerfect,
]
