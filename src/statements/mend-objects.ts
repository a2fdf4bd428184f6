import { type Change, changesAt, type MendRule } from './mend-rule.ts'
import { dependents, hasDep, headOf, isVerbal, lemmaOf, lowerOf, subtree, tokenAt } from './tree.ts'

/** `Chad and Mali denounced talks`, with the names on `talks`: the subject belongs to the verb that stands between. */
const subjectOfObject: MendRule = (tree) =>
  changesAt(tree, ({ head }, subject): readonly Change[] => {
    if (head < subject || !hasDep(tree, subject, 'nsubj') || !hasDep(tree, head, 'obj')) return []
    const verb = headOf(tree, head)
    if (verb < subject || verb > head || !isVerbal(tree, verb) || dependents(tree, verb, 'nsubj').length > 0) return []
    return [{ node: subject, head: verb, dep: 'nsubj' }]
  })

/** `a ban on arms, rejected by Chile, …`: what follows a comma describes the whole phrase before it, not its last noun. */
const asideOfPhrase: MendRule = (tree) =>
  changesAt(tree, ({ head, xpos }, aside): readonly Change[] => {
    if (!hasDep(tree, aside, 'acl') || head < 0 || head > aside || xpos === 'VBG') return []
    const first = subtree(tree, aside)[0] ?? aside
    const opens = lowerOf(tree, first) === ',' ? first : first - 1
    if (lowerOf(tree, opens) !== ',') return []
    let noun = head
    while (hasDep(tree, noun, 'nmod') && !hasDep(tree, noun, 'nmod:poss') && tokenAt(tree, noun).upos === 'NOUN')
      noun = headOf(tree, noun)
    return noun === head || tokenAt(tree, noun).upos !== 'NOUN'
      ? []
      : [{ node: aside, head: noun, dep: tokenAt(tree, aside).dep }]
  })

/** `joined them in backing cuts`, read as cuts that back: a gerund after a preposition governs the bare noun. */
const promoteGerund: MendRule = (tree, { takesObject }) =>
  changesAt(tree, ({ xpos, head }, gerund) => {
    const before = gerund - 1
    if (xpos !== 'VBG' || !hasDep(tree, gerund, 'amod') || head < gerund || !takesObject(tree, gerund)) return []
    if (!hasDep(tree, before, 'case') || headOf(tree, before) !== head || !hasDep(tree, head, 'obl', 'nmod')) return []
    return [
      { node: gerund, head: headOf(tree, head), dep: 'advcl' },
      { node: before, head: gerund, dep: 'mark' },
      { node: head, head: gerund, dep: 'obj' },
    ]
  })

/** `agreed to resume talks`, `in criticizing talks`: what stands after `to` is a verb, and the bare noun after it its object. */
const objectOfInfinitive: MendRule = (tree) =>
  changesAt(tree, ({ upos, dep }, verb) => {
    const isVerb = isVerbal(tree, verb)
    const isBare = dependents(tree, verb, 'obj', 'ccomp', 'xcomp').length === 0
    const isGerund = isVerb && dep === 'advcl' && tokenAt(tree, verb).xpos === 'VBG'
    const isInfinitive = dep === 'xcomp' && (isVerb || upos === 'NOUN') && lowerOf(tree, verb - 1) === 'to'
    if (!isBare || !(isGerund || isInfinitive)) return []
    const noun = dependents(tree, headOf(tree, verb), 'obl', 'obj').find(
      (node) =>
        node > verb &&
        tokenAt(tree, node).upos === 'NOUN' &&
        !tree.times.has(lemmaOf(tree, node)) &&
        (subtree(tree, node)[0] ?? 0) === verb + 1 &&
        dependents(tree, node, 'case').length === 0,
    )
    if (noun === undefined) return []
    return [
      { node: noun, head: verb, dep: 'obj' },
      ...(isVerb ? [] : [{ node: verb, head: headOf(tree, verb), dep, as: 'VERB' } as const]),
    ]
  })

/** `told reporters his country called for talks`: after the addressee stands the subject of what was told. */
const clauseAfterAddressee: MendRule = (tree, { words }) =>
  changesAt(tree, ({ xpos }, clause) => {
    const told = headOf(tree, clause)
    const verb = headOf(tree, told)
    if (
      !['VBD', 'VBN'].includes(xpos) ||
      !hasDep(tree, clause, 'acl') ||
      verb < 0 ||
      !words.addressing.has(lemmaOf(tree, verb))
    )
      return []
    const listener = dependents(tree, verb, 'iobj', 'obj')[0]
    const subject = dependents(tree, verb, 'obj').find(
      (node) => listener !== undefined && node > listener && node < clause,
    )
    if (subject === undefined || dependents(tree, clause, 'nsubj', 'mark').length > 0) return []
    return [
      { node: clause, head: verb, dep: 'ccomp' },
      { node: subject, head: clause, dep: 'nsubj' },
    ]
  })

/** `On Monday sanctions were rejected`, read as Monday's sanctions: the day has the preposition, the noun after it is the subject. */
const subjectAfterDay: MendRule = (tree) =>
  changesAt(tree, ({ head: noun, upos }, day) => {
    const before = day - 1
    if (upos !== 'PROPN' || !tree.times.has(lemmaOf(tree, day)) || !hasDep(tree, day, 'compound') || noun < day)
      return []
    if (headOf(tree, before) !== noun || !hasDep(tree, before, 'case') || !hasDep(tree, noun, 'obl')) return []
    const verb = headOf(tree, noun)
    if (verb < noun || dependents(tree, verb, 'nsubj').length > 0) return []
    return [
      { node: day, head: verb, dep: 'obl' },
      { node: before, head: day, dep: 'case' },
      { node: noun, head: verb, dep: dependents(tree, verb, 'aux:pass').length > 0 ? 'nsubj:pass' : 'nsubj' },
    ]
  })

/** What a predicate has around it, where the parse has hung a subject or an object on the word beside. */
export const mendObjects: readonly MendRule[] = [
  promoteGerund,
  objectOfInfinitive,
  clauseAfterAddressee,
  subjectAfterDay,
  subjectOfObject,
  asideOfPhrase,
]
