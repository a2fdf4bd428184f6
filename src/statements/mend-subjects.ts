import { type Change, changesAt, type MendRule } from './mend-rule.ts'
import { dependents, hasDep, headOf, isAuxiliary, isNominal, lowerOf, subtree, type Tree, tokenAt } from './tree.ts'

/** A passive subject without an auxiliary is an active one; a `subject` after `by` is an agent; an auxiliary has no subject of its own. */
const restoreSubject: MendRule = (tree) =>
  changesAt(tree, (token, node): readonly Change[] => {
    const head = headOf(tree, node)
    if (head < 0 || !hasDep(tree, node, 'nsubj')) return []
    if (dependents(tree, node, 'case').some((child) => lowerOf(tree, child) === 'by')) return agentBefore(tree, node)
    if (isAuxiliary(tree, head)) return [{ node, head: headOf(tree, head), dep: 'nsubj' }]
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

/**
 * Of two subjects the second, between commas, is an apposition to what stands before it (`China, the North's biggest backer, has …`); with
 * more after `and` it goes on with a list (`Chad, the islanders and Mali agreed`); after a preposition it is no subject (`Latvia has in
 * addition left`).
 */
const oneSubject: MendRule = (tree) =>
  changesAt(tree, (_, verb) => {
    const [first, second] = dependents(tree, verb, 'nsubj')
    if (first === undefined || second === undefined || second > verb) return []
    if (dependents(tree, second, 'case').some((child) => tokenAt(tree, child).upos === 'ADP'))
      return [{ node: second, head: verb, dep: 'obl' }]
    // `Tokyo, for decades the fund's paymaster, is …`
    const last = subtree(tree, second).at(-1) ?? second
    if (lowerOf(tree, first + 1) === ',' && lowerOf(tree, last + 1) === ',' && second > first)
      return [{ node: second, head: first, dep: 'appos' }]
    const words = subtree(tree, second).filter((node) => tokenAt(tree, node).upos !== 'PUNCT')
    const start = words[0] ?? second
    const before = start - 2
    if (lowerOf(tree, start - 1) !== ',' || before < 0 || !isNominal(tree, before)) return []
    const isAside = lowerOf(tree, (words.at(-1) ?? second) + 1) === ','
    const isList = dependents(tree, second, 'conj').length > 0 && before === first
    if (!isAside) return isList ? [{ node: second, head: first, dep: 'conj' }] : []
    return [{ node: second, head: before, dep: 'appos' }]
  })

/** `Greece and Turkey's allies called`: who owns the noun after the genitive goes with the other owner, and calls nobody. */
const shareGenitive: MendRule = (tree) =>
  changesAt(tree, (_, owner): readonly Change[] => {
    const first = headOf(tree, owner)
    if (!hasDep(tree, owner, 'conj') || tokenAt(tree, first).upos !== 'PROPN') return []
    const mark = dependents(tree, owner, 'case').find((child) => tokenAt(tree, child).xpos === 'POS')
    const noun = dependents(tree, first, 'conj').find(
      (node) => mark !== undefined && subtree(tree, node)[0] === mark + 1,
    )
    if (noun === undefined) return []
    return [
      { node: noun, head: headOf(tree, first), dep: tokenAt(tree, first).dep },
      { node: first, head: noun, dep: 'nmod:poss' },
    ]
  })

/** `by Norway's minority Labour government`: of two agents the one without a preposition belongs to the other. */
const oneAgent: MendRule = (tree) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const [first, second] = dependents(tree, verb, 'obl:agent')
    if (first === undefined || second === undefined || dependents(tree, first, 'case').length > 0) return []
    const owners = dependents(tree, first, 'nmod:poss').map((node) => ({ node, head: second, dep: 'nmod:poss' }))
    return [{ node: first, head: second, dep: 'compound' }, ...owners]
  })

/** `the 45-day, Thai-Lao truce`: an object within the phrase of another belongs to it. */
const oneObject: MendRule = (tree) =>
  changesAt(tree, (_, verb): readonly Change[] => {
    const [first, second] = dependents(tree, verb, 'obj')
    if (first === undefined || second === undefined) return []
    return (subtree(tree, second)[0] ?? second) < first ? [{ node: first, head: second, dep: 'compound' }] : []
  })

/** Whose subject a noun is. */
export const mendSubjects: readonly MendRule[] = [restoreSubject, oneSubject, shareGenitive, oneAgent, oneObject]
