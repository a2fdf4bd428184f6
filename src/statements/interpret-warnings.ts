import { aimAt } from './aim-at.ts'
import { type CueLexicon, isSaying } from './cue-lexicon.ts'
import type { Draft } from './draft.ts'
import { sayersOf } from './find-sayers.ts'
import type { Reading } from './reading.ts'
import { dependents, isVerbal, lemmaOf, lowerOf, markersOf, subtree, type Tree } from './tree.ts'

const CONFIDENCE = 0.65

/**
 * `warned that a trade row would erupt if the tax was adopted`: who warns of what follows from a thing opposes the thing, and
 * with `unless` supports it.
 */
export function interpretWarnings(reading: Reading, lexicon: CueLexicon, tree: Tree): readonly Draft[] {
  return tree.tokens.flatMap((token, verb): readonly Draft[] => {
    if (!isVerbal(tree, verb) || !reading.words.warning.has(lemmaOf(tree, verb)) || !isSaying(lexicon, tree, verb))
      return []
    const condition = subtree(tree, verb).find((node) => node > verb && isCondition(tree, node))
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
        rule: `warning:${unless ? 'unless' : 'if'}`,
        confidence: CONFIDENCE * holder.confidence,
        steps: [`warned of what follows ${lowerOf(tree, condition)}`, `holder ${holder.actor} (${holder.via})`],
      })),
    )
  })
}

/** The predicate of an if-clause. */
const isCondition = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'mark').some((child) => ['if', 'unless'].includes(lowerOf(tree, child)))
