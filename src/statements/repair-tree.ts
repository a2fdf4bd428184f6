import type { Token } from '../schema/token.ts'
import {
  childrenOf,
  dependents,
  growTree,
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

/** One dependency that is drawn anew; `isVerb` where the word is a verb and was tagged as something else. */
type Change = Readonly<{ node: number; head: number; dep: string; isVerb?: boolean }>

type Rule = (tree: Tree, isSaying: (node: number) => boolean) => readonly Change[]

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

const isFiniteVerb = (tree: Tree, node: number): boolean =>
  FINITE.has(tokenAt(tree, node).xpos) || dependents(tree, node, 'aux', 'cop').length > 0

/** `China, the North's biggest backer, has …`: of two subjects the second, between commas, is an apposition to what stands before it. */
const mendAppositions: Rule = (tree) =>
  tree.tokens.flatMap((_, verb) => {
    const [first, second] = dependents(tree, verb, 'nsubj')
    if (first === undefined || second === undefined || second > verb) return []
    const start = subtree(tree, second)[0] ?? second
    const before = start - 2
    if (lowerOf(tree, start - 1) !== ',' || before < 0 || !isNominal(tree, before)) return []
    return [{ node: second, head: before, dep: 'appos' }]
  })

/** Verbs whose object is whom one speaks to. */
const ADDRESSING = new Set(['tell', 'inform', 'assure', 'remind', 'warn', 'notify', 'ask', 'advise'])

/** `said an alternative text by China and Russia did not go far`: the object of a verb of saying before a finite verb is that verb's subject. */
const mendReports: Rule = (tree, isSaying) =>
  tree.tokens.flatMap((_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(verb)) return []
    const object = dependents(tree, verb, 'obj').find((node) => node > verb)
    const clause = dependents(tree, verb, 'conj', 'parataxis', 'ccomp', 'advcl').find(
      (node) => object !== undefined && node > object && isFiniteVerb(tree, node),
    )
    if (object === undefined || clause === undefined || ADDRESSING.has(tokenAt(tree, verb).lemma)) return []
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

/** `The text, adopted by the council, also deplored …`: a subject before a participle between commas belongs to the main verb. */
const mendParticiples: Rule = (tree) =>
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

/** `told a meeting that the fee, which …, is illegal`: a clause after `that`, hung on the verb of saying as a conjunct, is what was said. */
const mendClauses: Rule = (tree, isSaying) =>
  tree.tokens.flatMap((_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(verb) || dependents(tree, verb, 'ccomp').length > 0) return []
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

/** `has imposed` read as `has` with a complement: the participle is the verb, `has` its auxiliary. */
const mendPerfects: Rule = (tree) =>
  tree.tokens.flatMap((token, have): readonly Change[] => {
    if (token.lemma !== 'have' || hasDep(tree, have, 'aux')) return []
    let verb = have + 1
    while (tokenAt(tree, verb).upos === 'ADV' || lowerOf(tree, verb) === 'not') verb++
    if (tokenAt(tree, verb).xpos !== 'VBN' || headOf(tree, verb) !== have) return []
    const moved = childrenOf(tree, have).filter((child) => child !== verb)
    return [
      { node: verb, head: token.head, dep: token.dep },
      { node: have, head: verb, dep: 'aux' },
      ...moved.map((child) => ({ node: child, head: verb, dep: tokenAt(tree, child).dep })),
    ]
  })

/** A passive subject without an auxiliary is an active one; a `subject` after `by` is an agent; an auxiliary has no subject of its own. */
const mendSubjects: Rule = (tree) =>
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

/** `was far from acceptable`: what stands after `far from` is the predicate. */
const mendFarFrom: Rule = (tree) =>
  tree.tokens.flatMap((token, far): readonly Change[] => {
    if (lowerOf(tree, far) !== 'far' || lowerOf(tree, far + 1) !== 'from') return []
    const predicate = dependents(tree, far, 'obl', 'advcl', 'xcomp').find((node) => node > far + 1)
    if (predicate === undefined) return []
    const moved = childrenOf(tree, far).filter((child) => child !== predicate)
    return [
      { node: predicate, head: token.head, dep: token.dep },
      { node: far, head: predicate, dep: 'advmod' },
      ...moved.map((child) => ({ node: child, head: predicate, dep: tokenAt(tree, child).dep })),
    ]
  })

/** `"It is a mistake," said the minister`: the clause before an inverted verb of saying is what is said, the noun after it who says it. */
const mendInversions: Rule = (tree, isSaying) =>
  tree.tokens.flatMap((_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(verb)) return []
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

/** `Kuwait rejected charges` read as `rejected charges`: the participle after the subject is the verb, the noun its object. */
const mendVerbs: Rule = (tree) =>
  tree.tokens.flatMap((token, verb): readonly Change[] => {
    const noun = token.head
    if (!['VBN', 'VBD'].includes(token.xpos) || !hasDep(tree, verb, 'amod') || noun < verb) return []
    const before = verb - 1
    const isPerfect = lemmaOf(tree, before) === 'have'
    const subject = [...dependents(tree, noun, 'nsubj'), ...dependents(tree, verb, 'nsubj')].find((node) => node < verb)
    if (isPerfect && headOf(tree, noun) === before) return perfectOf(tree, before, verb, noun)
    if (subject === undefined || dependents(tree, noun, 'cop').length > 0) return []
    if (['DET', 'ADJ', 'ADP', 'NUM'].includes(tokenAt(tree, before).upos)) return []
    return [
      { node: verb, head: headOf(tree, noun), dep: tokenAt(tree, noun).dep },
      { node: noun, head: verb, dep: 'obj' },
      ...dependents(tree, noun, 'nsubj', 'obl', 'advmod', 'parataxis', 'aux').map((child) => ({
        node: child,
        head: verb,
        dep: tokenAt(tree, child).dep,
      })),
    ]
  })

function perfectOf(tree: Tree, have: number, verb: number, noun: number): readonly Change[] {
  const moved = childrenOf(tree, have).filter((child) => child !== noun)
  return [
    { node: verb, head: headOf(tree, have), dep: tokenAt(tree, have).dep },
    { node: have, head: verb, dep: 'aux' },
    { node: noun, head: verb, dep: 'obj' },
    ...moved.map((child) => ({ node: child, head: verb, dep: tokenAt(tree, child).dep })),
  ]
}

/** `the fee, which imposes a tax, is illegal`: the noun before the relative clause is the subject of what follows it. */
const mendRelatives: Rule = (tree) =>
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

/** The first auxiliary or the predicate itself. */
const firstOf = (tree: Tree, node: number): number => Math.min(node, ...dependents(tree, node, 'aux', 'cop', 'advmod'))

/** `saying the blasts were necessary`: the clause whose subject follows a verb of saying at once is what is said. */
const mendSayings: Rule = (tree, isSaying) =>
  tree.tokens.flatMap((_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(verb) || dependents(tree, verb, 'ccomp', 'xcomp').length > 0) return []
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
      if (follows && object !== undefined && clause > object && !ADDRESSING.has(tokenAt(tree, verb).lemma)) {
        return [
          { node: clause, head: verb, dep: 'ccomp' },
          { node: object, head: clause, dep: 'nsubj' },
        ]
      }
    }
    return []
  })

/** `Britain and France back the text`: in a sentence without a verb the word between names and a noun phrase that may be one is one. */
const mendHiddenVerbs: Rule = (tree) => {
  if (tree.tokens.some((_, node) => isFiniteVerb(tree, node))) return []
  const verb = tree.tokens.findIndex(
    (token, at) =>
      HIDDEN.has(token.text) &&
      tokenAt(tree, at - 1).upos === 'PROPN' &&
      ['DET', 'ADJ', 'PROPN'].includes(tokenAt(tree, at + 1).upos),
  )
  const object = tree.tokens.findIndex((token, at) => at > verb && token.upos === 'NOUN' && headOf(tree, at) <= verb)
  if (verb < 0 || object < 0 || tree.root > verb) return []
  return [
    { node: verb, head: -1, dep: 'root', isVerb: true },
    { node: tree.root, head: verb, dep: 'nsubj' },
    { node: object, head: verb, dep: 'obj' },
  ]
}

/** Verbs in the present that look like other words. */
const HIDDEN = new Set(['back', 'support', 'oppose', 'favour', 'favor', 'welcome', 'veto', 'protest'])

const RULES: readonly Rule[] = [
  mendHiddenVerbs,
  mendVerbs,
  mendFarFrom,
  mendInversions,
  mendPerfects,
  mendSubjects,
  mendAppositions,
  mendReports,
  mendParticiples,
  mendClauses,
  mendRelatives,
  mendSayings,
]

const hasCycle = (tokens: readonly Token[]): boolean =>
  tokens.some((_, node) => {
    let at = node
    for (let steps = 0; at >= 0; steps++) {
      if (steps > tokens.length) return true
      at = tokens[at]?.head ?? -1
    }
    return false
  })

/**
 * Mends what dependency parsers of English often get wrong in newswire: appositions, clauses after a verb of saying without `that`,
 * participles between commas. Each rule redraws a few dependencies; one that would break the tree is left out.
 */
export function repairTree(tree: Tree, isSaying: (tree: Tree, node: number) => boolean): Tree {
  let mended = tree
  for (const rule of RULES) {
    const changes = rule(mended, (node) => isSaying(mended, node))
    if (changes.length === 0) continue
    const byNode = new Map(changes.map((change) => [change.node, change]))
    const tokens = mended.tokens.map((token, node) => {
      const change = byNode.get(node)
      if (!change) return token
      const tags = change.isVerb ? { upos: 'VERB', xpos: 'VBP', lemma: token.text.toLowerCase() } : {}
      return { ...token, ...tags, head: change.head, dep: change.dep }
    })
    if (!hasCycle(tokens)) mended = growTree({ start: mended.start, end: mended.end, tokens })
  }
  return mended
}
