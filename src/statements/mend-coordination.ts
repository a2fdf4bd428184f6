import { type Change, changesAt, isFiniteVerb, type MendRule, rehang } from './mend-rule.ts'
import {
  childrenOf,
  dependents,
  hasDep,
  hasSubject,
  headOf,
  isInfinitive,
  isNominal,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

const CONJUNCTIONS = new Set(['and', 'but', 'or'])

/** `announced a boycott and gave firms a deadline`: a conjunction parts no subject from its verb, so the two verbs share theirs. */
const shareSubject: MendRule = (tree) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const head = headOf(tree, verb)
    if (head < 0 || head > verb || !isVerbal(tree, head) || !isFiniteVerb(tree, verb)) return []
    if (!hasDep(tree, verb, 'ccomp', 'parataxis', 'advcl') || markersOf(tree, verb).length > 0) return []
    const conjunction = dependents(tree, verb, 'cc').find((node) => node < verb)
    const subject = dependents(tree, verb, 'nsubj', 'nsubj:pass').find((node) => node > head && node < verb)
    if (conjunction === undefined || subject === undefined) return []
    if (!CONJUNCTIONS.has(lowerOf(tree, conjunction)) || (subtree(tree, subject).at(-1) ?? verb) >= conjunction)
      return []
    return [
      { node: verb, head, dep: 'conj' },
      { node: subject, head, dep: 'obj' },
    ]
  })

/** `called it an escalation and promised retaliation`: after the conjunction stands a verb of saying and its object, no adjective. */
const promoteConjunct: MendRule = (tree, { isSaying }) =>
  changesAt(tree, (token, verb): readonly Change[] => {
    const noun = token.head
    if (!['VBN', 'VBD'].includes(token.xpos) || !hasDep(tree, verb, 'amod') || noun < verb || !isSaying(tree, verb))
      return []
    if (!hasDep(tree, noun, 'conj') || !CONJUNCTIONS.has(lowerOf(tree, verb - 1))) return []
    if (childrenOf(tree, noun).some((child) => child < verb - 1 || hasDep(tree, child, 'det'))) return []
    const main = tree.root
    if (main > verb || !isVerbal(tree, main)) return []
    return [
      { node: verb, head: main, dep: 'conj' },
      { node: verb - 1, head: verb, dep: 'cc' },
      { node: noun, head: verb, dep: 'obj' },
    ]
  })

/** Verbs that with `on` and a gerund say that something goes on. */
const GOING_ON = new Set(['carry', 'go', 'keep'])

/** `means to go on selling`: what goes on is the predicate. */
const passGoingOn: MendRule = (tree) =>
  changesAt(tree, (token, verb): readonly Change[] => {
    const particle = verb + 1
    if (!GOING_ON.has(token.lemma) || lowerOf(tree, particle) !== 'on' || !isVerbal(tree, verb)) return []
    const gerund = particle + 1
    if (tokenAt(tree, gerund).xpos !== 'VBG' || headOf(tree, gerund) !== verb) return []
    const moved = childrenOf(tree, verb).filter((child) => child !== gerund && child !== particle)
    return [
      { node: gerund, head: token.head, dep: token.dep },
      { node: verb, head: gerund, dep: 'aux' },
      { node: particle, head: verb, dep: 'compound:prt' },
      ...rehang(tree, moved, gerund),
    ]
  })

/** `complained to the council that Iraq …`: the clause is what was said to the addressee, and does not describe him. */
const passAddressee: MendRule = (tree, { isSaying, words }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    if (!isVerbal(tree, verb) || !isSaying(tree, verb) || dependents(tree, verb, 'ccomp').length > 0) return []
    return dependents(tree, verb, 'obl', 'obj')
      .flatMap((addressee) => subtree(tree, addressee).filter((node) => isNominal(tree, node)))
      .filter((node) => tokenAt(tree, node).upos === 'PROPN' || words.bodies.has(tokenAt(tree, node).lemma))
      .flatMap((node) => dependents(tree, node, 'acl', 'ccomp'))
      .filter((clause) => !isInfinitive(tree, clause) && hasSubject(tree, clause))
      .filter((clause) => markersOf(tree, clause).includes('that'))
      .slice(0, 1)
      .map((clause) => ({ node: clause, head: verb, dep: 'ccomp' }))
  })

/** `withdrew a request to Washington to close the base`: the infinitive says what the noun before it asks, not what for the verb does it. */
const attachInfinitive: MendRule = (tree, { takesInfinitive }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const head = headOf(tree, verb)
    if (!hasDep(tree, verb, 'advcl', 'xcomp') || !isInfinitive(tree, verb) || head > verb || !isVerbal(tree, head))
      return []
    const to = dependents(tree, verb, 'mark').find((node) => lowerOf(tree, node) === 'to') ?? verb
    const last = lowerOf(tree, to - 1) === 'not' ? to - 2 : to - 1
    const noun = [last, addressedBy(tree, last)].find((node) => node > head && takesInfinitive(tree, node))
    return noun === undefined ? [] : [{ node: verb, head: noun, dep: 'acl' }]
  })

/** `urged the claimants to accept it`: the infinitive is what is asked of them, and does not describe them. */
const passDemand: MendRule = (tree, { isDemanding, takesInfinitive }) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const asked = headOf(tree, verb)
    const head = headOf(tree, asked)
    if (tokenAt(tree, verb).dep !== 'acl' || !isInfinitive(tree, verb) || asked > verb || head < 0) return []
    const isCalledOn =
      hasDep(tree, asked, 'obl') && lemmaOf(tree, head) === 'call' && markersOf(tree, asked).includes('on')
    if (!isCalledOn && !(hasDep(tree, asked, 'obj') && isDemanding(tree, head))) return []
    if (takesInfinitive(tree, asked)) return []
    return [{ node: verb, head, dep: 'xcomp' }]
  })

/** The noun to whose addressee the node belongs, of `request to Washington` and `call on the council` the first. */
function addressedBy(tree: Tree, node: number): number {
  const at = hasDep(tree, node, 'nmod', 'obl') ? node : headOf(tree, node)
  const isAddressee = markersOf(tree, at).some((marker) =>
    ['to', 'on', 'upon', 'for', 'by', 'of', 'from', 'in', 'at'].includes(marker),
  )
  return isAddressee ? (subtree(tree, at)[0] ?? 0) - 1 : -1
}

/** What is joined to what: verbs that share a subject, and clauses that belong to the verb before the last noun. */
export const mendCoordination: readonly MendRule[] = [
  shareSubject,
  promoteConjunct,
  passGoingOn,
  passAddressee,
  attachInfinitive,
  passDemand,
]
