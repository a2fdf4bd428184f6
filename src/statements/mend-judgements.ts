import { type Change, changesAt, type MendRule, rehang } from './mend-rule.ts'
import {
  ancestors,
  childrenOf,
  dependents,
  hasDep,
  headOf,
  isNominal,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** `called the plan toothless`, read as one noun phrase: the last word is the judgement, the one before it what is judged. */
const partJudgement: MendRule = (tree, { words, isJudgement }) =>
  changesAt(tree, (_, word): readonly Change[] => {
    const verb = headOf(tree, word)
    const judged = word - 1
    if (!hasDep(tree, word, 'obj', 'obl', 'nsubj', 'xcomp') || verb >= judged || !isNaming(tree, verb, words.naming))
      return []
    if (headOf(tree, judged) !== word || !isNominal(tree, judged) || !isJudgement(tree, word)) return []
    const moved = childrenOf(tree, word).filter((child) => child < judged)
    return [
      { node: word, head: verb, dep: 'xcomp', as: 'ADJ' },
      { node: judged, head: verb, dep: 'obj' },
      ...rehang(tree, moved, judged),
    ]
  })

/** `called that gratifying`: a pronoun before the judgement is what is judged. */
const partPronoun: MendRule = (tree, { words, isJudgement }) =>
  changesAt(tree, (_, word): readonly Change[] => {
    const verb = headOf(tree, word)
    const judged = word - 1
    if (judged !== verb + 1 || !isNaming(tree, verb, words.naming) || !isJudgement(tree, word)) return []
    if (!words.pointers.has(tokenAt(tree, judged).lemma) || headOf(tree, judged) !== word) return []
    return [
      { node: word, head: verb, dep: 'xcomp', as: 'ADJ' },
      { node: judged, head: verb, dep: 'obj' },
    ]
  })

const isNaming = (tree: Tree, verb: number, naming: ReadonlySet<string>): boolean =>
  verb >= 0 && isVerbal(tree, verb) && naming.has(lemmaOf(tree, verb)) && dependents(tree, verb, 'ccomp').length === 0

/** `called the attacks on two ships an escalation`, read as if the ships were one: the last noun phrase is what the thing is called. */
const partNaming: MendRule = (tree, { words, isJudgement }) =>
  changesAt(tree, (_, word): readonly Change[] => {
    if (!hasDep(tree, word, 'appos') || !hasArticle(tree, word)) return []
    const first = subtree(tree, word)[0] ?? word
    const above = ancestors(tree, word)
    const verb = above.find((node) => isVerbal(tree, node)) ?? -1
    if (lowerOf(tree, first - 1) === ',' || !isNaming(tree, verb, words.naming)) return []
    const judged = above.find((node) => headOf(tree, node) === verb && hasDep(tree, node, 'obj', 'obl'))
    if (judged === undefined || judged < verb || isJudgement(tree, judged)) return []
    return [{ node: word, head: verb, dep: 'obj' }]
  })

const hasArticle = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'det').some((child) => ['a', 'an'].includes(lowerOf(tree, child)))

/** `condemned what it called a violation`: the noun by which a thing is called stands for the thing. */
const nameThing: MendRule = (tree, { words }) =>
  changesAt(tree, (token, what): readonly Change[] => {
    if (lowerOf(tree, what) !== 'what' || token.head < 0) return []
    const verb = [...childrenOf(tree, what), ...dependents(tree, token.head, 'ccomp')].find(
      (node) => node > what && isVerbal(tree, node) && isNamedBy(tree, node, words.naming),
    )
    if (verb === undefined) return []
    const name = dependents(tree, verb, 'obj', 'xcomp', 'obl', 'nmod').find(
      (node) => node > verb && isNominal(tree, node) && (hasDep(tree, node, 'obj', 'xcomp') || isAs(tree, node)),
    )
    if (name === undefined) return []
    return [
      { node: name, head: token.head, dep: token.dep },
      { node: verb, head: name, dep: 'parataxis' },
      { node: what, head: verb, dep: 'obj' },
      ...rehang(tree, dependents(tree, what, 'case'), name),
      ...dependents(tree, name, 'case').map((node) => ({ node, head: verb, dep: 'mark' })),
    ]
  })

/** `dismissed as baseless reports of a coup`: the adjective right after `as` is the judgement, the noun after it what is judged. */
const judgeBeforeObject: MendRule = (tree, { words, isJudgement }) =>
  changesAt(tree, (_, word): readonly Change[] => {
    if (lowerOf(tree, word - 1) !== 'as' && lowerOf(tree, word - 2) !== 'as') return []
    if (tokenAt(tree, word).upos !== 'ADJ' || !isJudgement(tree, word)) return []
    const noun = hasDep(tree, word, 'amod') ? headOf(tree, word) : dependents(tree, word, 'obj')[0]
    const above = noun === headOf(tree, word) ? headOf(tree, noun) : headOf(tree, word)
    if (noun === undefined || noun < word || above < 0 || above > word || !isVerbal(tree, above)) return []
    if (!words.naming.has(lemmaOf(tree, above)) && lemmaOf(tree, above) !== 'reject') return []
    if (dependents(tree, above, 'obj').some((node) => node !== noun)) return []
    return [
      { node: word, head: above, dep: 'xcomp' },
      { node: noun, head: above, dep: 'obj' },
      ...rehang(
        tree,
        dependents(tree, noun, 'case').filter((node) => node < word),
        word,
      ),
    ]
  })

const isNamedBy = (tree: Tree, verb: number, naming: ReadonlySet<string>): boolean =>
  naming.has(lemmaOf(tree, verb)) || lemmaOf(tree, verb) === 'see'

const isAs = (tree: Tree, node: number): boolean => markersOf(tree, node).includes('as')

/** Verbs that join a thing and a judgement of it, where the parse has made one phrase of the two. */
export const mendJudgements: readonly MendRule[] = [
  partJudgement,
  partPronoun,
  partNaming,
  nameThing,
  judgeBeforeObject,
]
