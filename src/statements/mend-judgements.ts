import { type Change, type MendRule, rehang } from './mend-rule.ts'
import { childrenOf, dependents, hasDep, headOf, isNominal, isVerbal, lemmaOf, type Tree, tokenAt } from './tree.ts'

/** `called the plan toothless`, read as one noun phrase: the last word is the judgement, the one before it what is judged. */
const partJudgement: MendRule = (tree, { words, isJudgement }) =>
  tree.tokens.flatMap((_, word): readonly Change[] => {
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
  tree.tokens.flatMap((_, word): readonly Change[] => {
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

/** Verbs that join a thing and a judgement of it, where the parse has made one phrase of the two. */
export const mendJudgements: readonly MendRule[] = [partJudgement, partPronoun]
