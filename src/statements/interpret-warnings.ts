import { aimAt } from './aim-at.ts'
import { type CueLexicon, isSaying } from './cue-lexicon.ts'
import type { Draft } from './draft.ts'
import { sayersOf } from './find-sayers.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { dependents, isVerbal, lemmaOf, lowerOf, markersOf, subtree, type Tree, tokenAt } from './tree.ts'

const CONFIDENCE = 0.65

/**
 * `warned that a trade row would erupt if the tax was adopted`: who warns of what follows from a thing opposes the thing, and
 * with `unless` supports it.
 */
export function interpretWarnings(reading: Reading, lexicon: CueLexicon, tree: Tree): readonly Draft[] {
  return tree.tokens.flatMap((token, verb): readonly Draft[] => {
    if (
      !isVerbal(tree, verb) ||
      !reading.words.warning.has(lemmaOf(tree, verb)) ||
      !(isSaying(lexicon, tree, verb) || lemmaOf(tree, verb) === 'threaten')
    )
      return []
    const condition =
      subtree(tree, verb).find((node) => node > verb && isCondition(tree, node)) ?? dangerOf(reading, tree, verb)
    if (condition === undefined) return []
    const unless = markersOf(tree, condition).includes('unless')
    return sayersOf(reading, tree, verb).flatMap((holder) =>
      aimAt(reading, tree, condition).map((aim) => ({
        holder,
        stance: unless ? 'support' : 'oppose',
        target: aim.target,
        modality: 'actual',
        attribution: undefined,
        cue: [token.start, token.end],
        negation: undefined,
        nodes: [verb, condition, ...aim.nodes],
        controls: [],
        rule: `warning:${unless ? 'unless' : isCondition(tree, condition) ? 'if' : 'danger'}`,
        confidence: CONFIDENCE * holder.confidence,
        steps: [`warned of what follows ${lowerOf(tree, condition)}`, `holder ${holder.actor} (${holder.via})`],
      })),
    )
  })
}

/** The predicate of an if-clause. */
const isCondition = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'mark').some((child) => ['if', 'unless'].includes(lowerOf(tree, child)))

/** `warned that the attacks could widen the war`: the thing from which the harm would come. */
function dangerOf(reading: Reading, tree: Tree, verb: number): number | undefined {
  const clause = dependents(tree, verb, 'ccomp').find(
    (node) =>
      dependents(tree, node, 'obj').length > 0 &&
      dependents(tree, node, 'aux').some((child) => MODALS.has(lowerOf(tree, child))),
  )
  if (clause === undefined) return undefined
  return dependents(tree, clause, 'nsubj').find(
    (node) => tokenAt(tree, node).upos === 'NOUN' && resolveActors(reading, tree, node).length === 0,
  )
}

const MODALS = new Set(['could', 'may', 'might', 'will', 'would'])
