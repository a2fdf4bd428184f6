import { type Change, changesAt, type MendRule } from './mend-rule.ts'
import { dependents, hasDep, headOf, isNominal, isVerbal, lowerOf, type Tree, tokenAt } from './tree.ts'

/** `voted to back the claim`: between `to` and a noun phrase the word is an infinitive, the noun its object. */
const findHiddenInfinitive: MendRule = (tree, { words }) =>
  changesAt(tree, (token, verb): readonly Change[] => {
    const to = verb - 1
    if (token.upos === 'VERB' || lowerOf(tree, to) !== 'to') return []
    if (lowerOf(tree, to - 1) === 'not' && token.upos === 'NOUN' && headOf(tree, to) === verb) {
      // `warned Iraq not to fire`
      return isVerbal(tree, token.head)
        ? [
            { node: verb, head: token.head, dep: 'xcomp', as: 'VERB' },
            { node: to, head: verb, dep: 'mark' },
          ]
        : []
    }
    if (token.xpos === 'NN' && VERB_ENDING.test(token.text) && headOf(tree, to) === verb)
      return infinitiveBelow(tree, verb, to)
    if (!words.hiddenVerbs.has(token.text)) return []
    if (token.upos === 'ADJ' && headOf(tree, to) === verb && dependents(tree, verb, 'obj').length > 0)
      return [{ node: verb, head: token.head, dep: token.dep, as: 'VERB' }]
    if (!['DET', 'PROPN', 'ADJ', 'NUM', 'PRON', 'NOUN'].includes(tokenAt(tree, verb + 1).upos)) return []
    const near = token.upos === 'ADJ' && isVerbal(tree, token.head) ? dependents(tree, token.head, 'obj', 'obl') : []
    const noun = [headOf(tree, to), headOf(tree, verb), ...near].find((node) => node > verb && isNominal(tree, node))
    const head = noun === undefined ? -1 : headOf(tree, noun)
    if (noun === undefined || head < 0 || head >= to) return []
    return [
      { node: verb, head, dep: isVerbal(tree, head) ? 'xcomp' : 'acl', as: 'VERB' },
      { node: to, head: verb, dep: 'mark' },
      { node: noun, head: verb, dep: 'obj' },
    ]
  })

/** `called on both to exercise restraint`, read as one noun phrase: a bare verb between `to` and a noun is an infinitive. */
const partInfinitive: MendRule = (tree) =>
  changesAt(tree, (token, verb): readonly Change[] => {
    const noun = token.head
    const to = verb - 1
    if (token.xpos !== 'VB' || !hasDep(tree, verb, 'compound', 'amod') || noun < verb || lowerOf(tree, to) !== 'to')
      return []
    const head = headOf(tree, noun)
    if (head < 0 || head >= to || !isNominal(tree, noun)) return []
    return [
      { node: verb, head, dep: isVerbal(tree, head) ? 'xcomp' : 'acl' },
      { node: to, head: verb, dep: 'mark' },
      { node: noun, head: verb, dep: 'obj' },
    ]
  })

/** Endings of verbs that no noun without an article has after `to`: `mediate`, `coordinate`. */
const VERB_ENDING = /(?:iate|inate|itate|ulate|uate|erate|otiate|ize|ise|ify)$/

/** `offered to mediate`, `agreement to coordinate policies`: the word is what the verb or noun before `to` is completed by. */
function infinitiveBelow(tree: Tree, verb: number, to: number): readonly Change[] {
  const isFirst = hasDep(tree, verb, 'compound') && headOf(tree, verb) > verb
  const noun = isFirst ? headOf(tree, verb) : undefined
  const head = noun === undefined ? headOf(tree, verb) : headOf(tree, noun)
  const before = to - 1
  const above = isNominal(tree, before) && headOf(tree, before) === head ? before : head
  if (above < 0 || above >= to) return []
  return [
    { node: verb, head: above, dep: isVerbal(tree, above) ? 'xcomp' : 'acl', as: 'VERB' },
    { node: to, head: verb, dep: 'mark' },
    ...(noun === undefined ? [] : [{ node: noun, head: verb, dep: 'obj' }]),
  ]
}

/** Infinitives that the parse takes for a noun, an adjective or a part of one. */
export const mendInfinitives: readonly MendRule[] = [findHiddenInfinitive, partInfinitive]
