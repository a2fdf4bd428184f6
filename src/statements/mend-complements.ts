import { type Change, changesAt, type MendRule, rehang } from './mend-rule.ts'
import {
  ancestors,
  dependents,
  hasDep,
  headOf,
  isInfinitive,
  isNominal,
  isTensed,
  lemmaOf,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** `The minister, on a visit, called for action, officials said`: of two subjects of a verb of saying the one before its clause is the clause's. */
const clauseBeforeReport: MendRule = (tree, { isSaying }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const [first, second] = dependents(tree, verb, 'nsubj').filter((node) => node < verb)
    if (first === undefined || second === undefined || !isSaying(tree, verb)) return []
    const clause = dependents(tree, first, 'acl').find(
      (node) =>
        ['VBD', 'VBN'].includes(tokenAt(tree, node).xpos) &&
        lowerOf(tree, node - 1) === ',' &&
        dependents(tree, node, 'nsubj', 'mark', 'aux').length === 0,
    )
    if (clause === undefined || clause > second) return []
    return [
      { node: clause, head: verb, dep: 'ccomp' },
      { node: first, head: clause, dep: 'nsubj' },
    ]
  })

/** `declared that no power could restore it, and invited them`: a past tense does not go on with what a modal governs, but with a past tense above. */
const conjunctOfTense: MendRule = (tree) =>
  changesAt(tree, (token, verb): readonly Change[] => {
    const first = token.head
    if (token.xpos !== 'VBD' || !hasDep(tree, verb, 'conj') || first < 0 || tokenAt(tree, first).xpos !== 'VB')
      return []
    if (dependents(tree, verb, 'nsubj:pass', 'aux', 'mark').length > 0) return []
    const above = ancestors(tree, first).find((node) => tokenAt(tree, node).xpos === 'VBD')
    return above === undefined ? [] : [{ node: verb, head: above, dep: 'conj' }]
  })

/** `what they dispute is the map`: what the clause leaves open is the predicate. */
const objectOfCleft: MendRule = (tree) =>
  changesAt(tree, (_, what): readonly Change[] => {
    if (lowerOf(tree, what) !== 'what' || !hasDep(tree, what, 'nsubj')) return []
    const predicate = headOf(tree, what)
    if (!isNominal(tree, predicate) || dependents(tree, predicate, 'cop').length === 0) return []
    const verb = dependents(tree, what, 'acl').find((node) => dependents(tree, node, 'nsubj').length > 0)
    const last = verb === undefined ? -1 : (dependents(tree, verb, 'xcomp').at(-1) ?? verb)
    if (verb === undefined || dependents(tree, last, 'obj', 'ccomp').length > 0) return []
    return [
      { node: verb, head: headOf(tree, predicate), dep: tokenAt(tree, predicate).dep },
      { node: predicate, head: last, dep: 'obj' },
      { node: what, head: verb, dep: 'dep' },
      ...rehang(tree, [...dependents(tree, predicate, 'punct', 'cc', 'parataxis')], verb),
      ...dependents(tree, predicate, 'cop').map((node) => ({ node, head: verb, dep: 'dep' })),
    ]
  })

/** `wants the base closed`, read as if the base closed something: a bare participle is what is wished of its subject. */
const participleOfWish: MendRule = (tree, { words }) =>
  changesAt(tree, (token, clause): readonly Change[] => {
    if (token.xpos !== 'VBN' || !hasDep(tree, clause, 'ccomp') || token.head < 0) return []
    if (!words.raising.has(lemmaOf(tree, token.head)) || dependents(tree, clause, 'aux', 'mark', 'cop').length > 0)
      return []
    return [{ node: clause, head: token.head, dep: 'xcomp' }]
  })

const isThing = (tree: Tree, node: number, upos: string): boolean =>
  upos === 'NOUN' || ['it', 'this', 'that', 'these'].includes(lowerOf(tree, node))

/** `prefers quotas to fall`: a thing that somebody wants to do something is the subject of what it does. */
const subjectOfWish: MendRule = (tree, { words }) =>
  changesAt(tree, ({ head, upos }, noun): readonly Change[] => {
    if (head < 0 || !isThing(tree, noun, upos) || !hasDep(tree, noun, 'obj') || !words.raising.has(lemmaOf(tree, head)))
      return []
    if (words.bodies.has(lemmaOf(tree, noun)) || words.persons.has(lemmaOf(tree, noun))) return []
    const clause = dependents(tree, head, 'xcomp').find(
      (node) => node > noun && (isInfinitive(tree, node) || tokenAt(tree, node).xpos === 'VBN'),
    )
    return clause === undefined ? [] : [{ node: noun, head: clause, dep: 'nsubj' }]
  })

/** `he's proposed a treaty`, read as if it was done to him: with an object or a clause of its own the verb is no passive. */
const perfectOfClitic: MendRule = (tree) =>
  changesAt(tree, ({ head }, clitic): readonly Change[] => {
    if (!/^['’]s$/.test(lowerOf(tree, clitic)) || !hasDep(tree, clitic, 'aux') || tokenAt(tree, head).xpos !== 'VBN')
      return []
    if (dependents(tree, head, 'obj', 'ccomp').length === 0) return []
    return [
      { node: clitic, head, dep: 'aux' },
      ...dependents(tree, head, 'nsubj:pass').map((node) => ({ node, head, dep: 'nsubj' })),
    ]
  })

/** `drafted the text with Ecuador`: who is named with an author writes too, and is no part of the text. */
const authorBeside: MendRule = (tree, { words }) =>
  changesAt(tree, ({ head, upos }, name): readonly Change[] => {
    if (upos !== 'PROPN' || head < 0 || !hasDep(tree, name, 'nmod') || !hasDep(tree, head, 'obj')) return []
    const verb = headOf(tree, head)
    return markersOf(tree, name).includes('with') && words.authoring.has(lemmaOf(tree, verb))
      ? [{ node: name, head: verb, dep: 'obl' }]
      : []
  })

/** `which Bonn is against, along with Paris`: a preposition before a comma governs nothing that follows. */
const strandedBefore: MendRule = (tree) =>
  changesAt(tree, ({ head, upos }, word): readonly Change[] => {
    if (upos !== 'ADP' || !hasDep(tree, word, 'case') || lowerOf(tree, word + 1) !== ',' || head < word) return []
    const verb = word - 1
    return isTensed(tree, verb) && headOf(tree, verb) >= 0
      ? [{ node: word, head: headOf(tree, verb) === head ? headOf(tree, head) : headOf(tree, verb), dep: 'dep' }]
      : []
  })

/** `a demand that the council act`, where the parse hangs the clause on the verb: right after a noun that says something `that` tells what. */
const contentOfNoun: MendRule = (tree, { takesContent }) =>
  changesAt(tree, (token, clause): readonly Change[] => {
    const verb = token.head
    if (verb < 0 || !hasDep(tree, clause, 'advcl', 'ccomp') || isNominal(tree, verb)) return []
    const that = dependents(tree, clause, 'mark').find((child) => lowerOf(tree, child) === 'that')
    const noun = (that ?? 0) - 1
    if (noun <= verb || !hasDep(tree, noun, 'obj', 'obl') || headOf(tree, noun) !== verb) return []
    if (tokenAt(tree, noun).upos !== 'NOUN' || !takesContent(tree, noun)) return []
    return [{ node: clause, head: noun, dep: 'acl' }]
  })

/** `speculation Moscow was interested`: a clause right after a noun for hearsay is what is told. */
const contentOfHearsay: MendRule = (tree, { words }) =>
  changesAt(tree, (_, clause): readonly Change[] => {
    if (!hasDep(tree, clause, 'parataxis', 'ccomp', 'acl:relcl')) return []
    const subject = dependents(tree, clause, 'nsubj')[0]
    const noun = subject === undefined ? -1 : (subtree(tree, subject)[0] ?? 0) - 1
    if (noun < 0 || clause < noun || !words.rumours.has(lemmaOf(tree, noun)) || headOf(tree, noun) === clause) return []
    return isNominal(tree, noun) ? [{ node: clause, head: noun, dep: 'acl' }] : []
  })

/** What is said, wished or meant, where the parse has hung it on the wrong word. */
export const mendComplements: readonly MendRule[] = [
  clauseBeforeReport,
  conjunctOfTense,
  objectOfCleft,
  participleOfWish,
  subjectOfWish,
  perfectOfClitic,
  authorBeside,
  strandedBefore,
  contentOfNoun,
  contentOfHearsay,
]
