import { type Change, firstOf, isFiniteVerb, type MendRule } from './mend-rule.ts'
import { dependents, hasDep, headOf, isNominal, lowerOf, subtree, type Tree, tokenAt } from './tree.ts'

/** A passive subject without an auxiliary is an active one; a `subject` after `by` is an agent; an auxiliary has no subject of its own. */
const restoreSubject: MendRule = (tree) =>
  tree.tokens.flatMap((token, node): readonly Change[] => {
    const head = headOf(tree, node)
    if (head < 0 || !hasDep(tree, node, 'nsubj')) return []
    if (dependents(tree, node, 'case').some((child) => lowerOf(tree, child) === 'by')) return agentBefore(tree, node)
    if (hasDep(tree, head, 'aux', 'cop')) return [{ node, head: headOf(tree, head), dep: 'nsubj' }]
    const passive = token.dep === 'nsubj:pass' && dependents(tree, head, 'aux:pass', 'aux', 'cop').length === 0
    return passive && ['VBD', 'VBN'].includes(tokenAt(tree, head).xpos) && node < head
      ? [{ node, head, dep: 'nsubj' }]
      : []
  })

function agentBefore(tree: Tree, node: number): readonly Change[] {
  const by = dependents(tree, node, 'case').find((child) => lowerOf(tree, child) === 'by') ?? node
  for (let at = by - 1; at >= Math.max(0, by - 4); at--) {
    if (tokenAt(tree, at).xpos === 'VBN') return [{ node, head: at, dep: 'obl:agent' }]
  }
  return []
}

/** `China, the North's biggest backer, has …`: of two subjects the second, between commas, is an apposition to what stands before it. */
const hangApposition: MendRule = (tree) =>
  tree.tokens.flatMap((_, verb) => {
    const [first, second] = dependents(tree, verb, 'nsubj')
    if (first === undefined || second === undefined || second > verb) return []
    const start = subtree(tree, second)[0] ?? second
    const before = start - 2
    if (lowerOf(tree, start - 1) !== ',' || before < 0 || !isNominal(tree, before)) return []
    return [{ node: second, head: before, dep: 'appos' }]
  })

/** `The text, adopted by the council, also deplored …`: a subject before a participle between commas belongs to the main verb. */
const passParticiple: MendRule = (tree) =>
  tree.tokens.flatMap((token, participle): readonly Change[] => {
    const verb = headOf(tree, participle)
    if (verb < participle || !['VBN', 'VBG'].includes(token.xpos) || !hasDep(tree, participle, 'advcl')) return []
    const subject = dependents(tree, participle, 'nsubj', 'nsubj:pass').find((node) => node < participle)
    if (subject === undefined || dependents(tree, verb, 'nsubj', 'nsubj:pass').length > 0) return []
    if (lowerOf(tree, (subtree(tree, subject).at(-1) ?? subject) + 1) !== ',') return []
    return [
      { node: subject, head: verb, dep: 'nsubj' },
      { node: participle, head: subject, dep: 'acl' },
    ]
  })

/** `the fee, which imposes a tax, is illegal`: the noun before the relative clause is the subject of what follows it. */
const passRelative: MendRule = (tree) =>
  tree.tokens.flatMap((token, which): readonly Change[] => {
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
  dependents(tree, node, 'nsubj', 'nsubj:pass').length === 0 &&
  lowerOf(tree, firstOf(tree, node) - 1) === ','

/** Whose subject a noun is. */
export const mendSubjects: readonly MendRule[] = [restoreSubject, hangApposition, passParticiple, passRelative]
