import { type Change, changesAt, firstOf, isFiniteVerb, type MendRule } from './mend-rule.ts'
import {
  ancestors,
  dependents,
  hasDep,
  hasSubject,
  headOf,
  isAuxiliary,
  isNominal,
  isVerbal,
  lowerOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** `said an alternative text by China and Russia did not go far`: the object of a verb of saying before a finite verb is that verb's subject. */
const openReport: MendRule = (tree, { isSaying, words }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(tree, verb)) return []
    const isSaid = dependents(tree, verb, 'nsubj').some((node) => node < verb)
    const object = dependents(tree, verb, 'obj', ...(isSaid ? ['nsubj'] : [])).find((node) => node > verb)
    const clause =
      dependents(tree, verb, 'conj', 'parataxis', 'ccomp', 'advcl').find(
        (node) => object !== undefined && node > object && isFiniteVerb(tree, node),
      ) ?? (object === undefined ? undefined : asParticiple(tree, object))
    if (object === undefined || clause === undefined || words.addressing.has(tokenAt(tree, verb).lemma)) return []
    const said: readonly Change[] = [
      { node: clause, head: verb, dep: 'ccomp' },
      { node: object, head: clause, dep: 'nsubj' },
    ]
    const own = dependents(tree, clause, 'nsubj')[0]
    if (own === undefined) return dependents(tree, clause, 'cc').some((node) => node < clause) ? [] : said
    const listed =
      lowerOf(tree, own - 1) === 'and' && isNominal(tree, own - 2) && subtree(tree, object).includes(own - 2)
    return listed ? [...said, { node: own, head: own - 2, dep: 'conj' }, { node: own - 1, head: own, dep: 'cc' }] : []
  })

/** `said the group planned to stay`: the verb of what is said was taken for a participle. */
const asParticiple = (tree: Tree, noun: number): number | undefined =>
  dependents(tree, noun, 'acl').find(
    (node) =>
      node === noun + 1 &&
      ['VBN', 'VBD'].includes(tokenAt(tree, node).xpos) &&
      dependents(tree, node, 'xcomp', 'obj', 'ccomp').length > 0,
  )

/** `The text, adopted by the council, also deplored …`: a subject before a participle between commas belongs to the main verb. */
const passParticiple: MendRule = (tree) =>
  changesAt(tree, (token, participle): readonly Change[] => {
    const verb = headOf(tree, participle)
    if (verb < participle || !['VBN', 'VBG'].includes(token.xpos) || !hasDep(tree, participle, 'advcl')) return []
    const subject = dependents(tree, participle, 'nsubj', 'nsubj:pass').find((node) => node < participle)
    if (subject === undefined || hasSubject(tree, verb)) return []
    if (lowerOf(tree, (subtree(tree, subject).at(-1) ?? subject) + 1) !== ',') return []
    return [
      { node: subject, head: verb, dep: 'nsubj' },
      { node: participle, head: subject, dep: 'acl' },
    ]
  })

/** `told a meeting that the fee, which …, is illegal`: a clause after `that`, hung on the verb of saying as a conjunct, is what was said. */
const attachClause: MendRule = (tree, { isSaying }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(tree, verb) || dependents(tree, verb, 'ccomp').length > 0) return []
    const clause = dependents(tree, verb, 'conj', 'parataxis').find((node) => node > verb && isFiniteVerb(tree, node))
    if (clause === undefined || hasSubject(tree, clause)) return []
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

/** `the fee, which imposes a tax, is illegal`: the noun before the relative clause is the subject of what follows it. */
const passRelative: MendRule = (tree) =>
  changesAt(tree, (token, which): readonly Change[] => {
    if (!['WDT', 'WP'].includes(token.xpos) || lowerOf(tree, which - 1) !== ',' || which < 2) return []
    const noun = which - 2
    const relative = headOf(tree, which)
    if (tokenAt(tree, noun).upos !== 'NOUN' || relative < which) return []
    const predicate = tree.tokens.findIndex((_token, at) => at > relative && lacksSubject(tree, at))
    if (predicate < 0) return []
    return [
      { node: noun, head: predicate, dep: 'nsubj' },
      { node: relative, head: noun, dep: 'acl:relcl' },
      { node: which, head: relative, dep: 'nsubj' },
    ]
  })

/** A predicate with a tense, after a comma, without a subject and not coordinated with one that has it. */
const lacksSubject = (tree: Tree, node: number): boolean =>
  isFiniteVerb(tree, node) &&
  !hasDep(tree, node, 'aux', 'cop', 'conj') &&
  !hasSubject(tree, node) &&
  lowerOf(tree, firstOf(tree, node) - 1) === ','

/** `saying the blasts were necessary`: the clause whose subject follows a verb of saying at once is what is said. */
const attachReport: MendRule = (tree, { isSaying, words }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(tree, verb) || dependents(tree, verb, 'ccomp', 'xcomp').length > 0) return []
    for (let clause = verb + 2; clause < tree.tokens.length; clause++) {
      if (!isFiniteVerb(tree, clause) || isAuxiliary(tree, clause)) continue
      const subject = dependents(tree, clause, 'nsubj', 'nsubj:pass')[0]
      const start = subject === undefined ? -1 : (subtree(tree, subject)[0] ?? -1)
      if (start === verb + 1) return [{ node: clause, head: verb, dep: 'ccomp' }]
      const object = dependents(tree, verb, 'obj').find((node) => node > verb)
      const follows =
        object !== undefined &&
        subject === undefined &&
        dependents(tree, clause, 'cc').length === 0 &&
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

/** `said the reports were baseless and warned Iraq`: a thing does not warn, so who said the one thing said the other. */
const passThing: MendRule = (tree, { isSaying, words }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const predicate = headOf(tree, verb)
    const report = headOf(tree, predicate)
    const isSpeech = isSaying(tree, verb) || words.addressing.has(tokenAt(tree, verb).lemma)
    if (!hasDep(tree, verb, 'conj') || !isFiniteVerb(tree, verb) || !isSpeech) return []
    if (report < 0 || !hasDep(tree, predicate, 'ccomp') || !isSaying(tree, report) || !isVerbal(tree, report)) return []
    if (dependents(tree, verb, 'nsubj', 'nsubj:pass', 'aux').length > 0) return []
    const subject = dependents(tree, predicate, 'nsubj', 'nsubj:pass')[0]
    if (subject === undefined || tokenAt(tree, subject).upos !== 'NOUN') return []
    const { lemma } = tokenAt(tree, subject)
    return words.bodies.has(lemma) || words.persons.has(lemma) ? [] : [{ node: verb, head: report, dep: 'conj' }]
  })

/** `told a meeting that the fee, which …`: after a comma `which` means the noun before it. */
const nearWhich: MendRule = (tree) =>
  changesAt(tree, (token, which): readonly Change[] => {
    const relative = headOf(tree, which)
    const noun = which - 2
    if (token.xpos !== 'WDT' || lowerOf(tree, which - 1) !== ',' || relative < which) return []
    if (tokenAt(tree, relative).dep !== 'acl:relcl' || tokenAt(tree, noun).upos !== 'NOUN') return []
    const antecedent = headOf(tree, relative)
    return subtree(tree, antecedent).includes(noun) ? [] : [{ node: relative, head: noun, dep: 'acl:relcl' }]
  })

/** `continued testing, saying …`: after a comma who says is who does, and no noun before the comma. */
const passSaying: MendRule = (tree, { isSaying }) =>
  changesAt(tree, (token, verb): readonly Change[] => {
    if (token.xpos !== 'VBG' || !hasDep(tree, verb, 'acl') || !isSaying(tree, verb) || lowerOf(tree, verb - 1) !== ',')
      return []
    const above = ancestors(tree, verb).find((node) => isVerbal(tree, node) && hasSubject(tree, node))
    return above === undefined || above > verb ? [] : [{ node: verb, head: above, dep: 'advcl' }]
  })

/** `an idea that Peru has blocked`: a clause that lacks an object is about the noun. */
const lackObject: MendRule = (tree, { isSaying }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const noun = headOf(tree, verb)
    if (tokenAt(tree, verb).dep !== 'acl' || noun > verb || isSaying(tree, noun) || !isFiniteVerb(tree, verb)) return []
    const that = dependents(tree, verb, 'mark').find((node) => lowerOf(tree, node) === 'that')
    if (that !== noun + 1 || !hasSubject(tree, verb)) return []
    if (dependents(tree, verb, 'obj', 'ccomp', 'xcomp', 'obl', 'cop', 'aux:pass', 'nsubj:pass').length > 0) return []
    return [
      { node: verb, head: noun, dep: 'acl:relcl' },
      { node: that, head: verb, dep: 'obj' },
    ]
  })

/** Which clause hangs on which: what is said on the verb of saying, what stands between commas on its noun. */
export const mendClauses: readonly MendRule[] = [
  openReport,
  passParticiple,
  attachClause,
  passRelative,
  attachReport,
  passThing,
  nearWhich,
  passSaying,
  lackObject,
]
