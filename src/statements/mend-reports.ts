import { type Change, firstOf, isFiniteVerb, type MendRule } from './mend-rule.ts'
import { dependents, hasDep, isNominal, isVerbal, lowerOf, subtree, tokenAt } from './tree.ts'

/** `said an alternative text by China and Russia did not go far`: the object of a verb of saying before a finite verb is that verb's subject. */
const openReport: MendRule = (tree, { isSaying, words }) =>
  tree.tokens.flatMap((_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(tree, verb)) return []
    const object = dependents(tree, verb, 'obj').find((node) => node > verb)
    const clause = dependents(tree, verb, 'conj', 'parataxis', 'ccomp', 'advcl').find(
      (node) => object !== undefined && node > object && isFiniteVerb(tree, node),
    )
    if (object === undefined || clause === undefined || words.addressing.has(tokenAt(tree, verb).lemma)) return []
    const said: readonly Change[] = [
      { node: clause, head: verb, dep: 'ccomp' },
      { node: object, head: clause, dep: 'nsubj' },
    ]
    const own = dependents(tree, clause, 'nsubj')[0]
    if (own === undefined) return lowerOf(tree, subtree(tree, clause)[0] ?? clause) === 'and' ? [] : said
    const listed =
      lowerOf(tree, own - 1) === 'and' && isNominal(tree, own - 2) && subtree(tree, object).includes(own - 2)
    return listed ? [...said, { node: own, head: own - 2, dep: 'conj' }, { node: own - 1, head: own, dep: 'cc' }] : []
  })

/** `told a meeting that the fee, which …, is illegal`: a clause after `that`, hung on the verb of saying as a conjunct, is what was said. */
const attachClause: MendRule = (tree, { isSaying }) =>
  tree.tokens.flatMap((_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(tree, verb) || dependents(tree, verb, 'ccomp').length > 0) return []
    const clause = dependents(tree, verb, 'conj', 'parataxis').find((node) => node > verb && isFiniteVerb(tree, node))
    if (clause === undefined || dependents(tree, clause, 'nsubj', 'nsubj:pass').length > 0) return []
    const that = tree.tokens.findIndex(
      (token, at) => at > verb && at < clause && token.text === 'that' && token.upos === 'SCONJ',
    )
    if (that < 0) return []
    const subject = tree.tokens.findIndex(
      (_token, at) => at > that && at < clause && isNominal(tree, at) && !hasDep(tree, at, 'compound', 'nmod:poss'),
    )
    if (subject < 0) return []
    return [
      { node: clause, head: verb, dep: 'ccomp' },
      { node: subject, head: clause, dep: 'nsubj' },
    ]
  })

/** `saying the blasts were necessary`: the clause whose subject follows a verb of saying at once is what is said. */
const attachReport: MendRule = (tree, { isSaying, words }) =>
  tree.tokens.flatMap((_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(tree, verb) || dependents(tree, verb, 'ccomp', 'xcomp').length > 0) return []
    for (let clause = verb + 2; clause < tree.tokens.length; clause++) {
      if (!isFiniteVerb(tree, clause) || hasDep(tree, clause, 'aux', 'cop')) continue
      const subject = dependents(tree, clause, 'nsubj', 'nsubj:pass')[0]
      const start = subject === undefined ? -1 : (subtree(tree, subject)[0] ?? -1)
      if (start === verb + 1) return [{ node: clause, head: verb, dep: 'ccomp' }]
      const object = dependents(tree, verb, 'obj').find((node) => node > verb)
      const follows =
        object !== undefined &&
        subject === undefined &&
        (subtree(tree, object).at(-1) ?? 0) + 1 >= firstOf(tree, clause) - 1
      if (follows && object !== undefined && clause > object && !words.addressing.has(tokenAt(tree, verb).lemma)) {
        return [
          { node: clause, head: verb, dep: 'ccomp' },
          { node: object, head: clause, dep: 'nsubj' },
        ]
      }
    }
    return []
  })

/** What is said, and by whom, where a verb of saying stands beside it. */
export const mendReports: readonly MendRule[] = [openReport, attachClause, attachReport]
