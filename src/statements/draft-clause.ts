import { aimAtClause } from './aim-at.ts'
import type { Draft, Hit } from './draft.ts'
import { judgeModality } from './judge-modality.ts'
import { negationOf } from './judge-polarity.ts'
import type { Reading } from './reading.ts'
import { hasDep, headOf, lowerOf, type Tree, tokenAt } from './tree.ts'

/** A draft of what the clause at the node says, for each issue that the clause or deed words; turned round by its negation. */
export function draftClause(
  reading: Reading,
  tree: Tree,
  node: number,
  holder: Hit,
  rule: string,
  weight: number,
  aim = aimAtClause,
): readonly Draft[] {
  const negation = negationOf(reading.words, tree, node)
  // `will neither confirm nor deny it`
  if (negation !== undefined && lowerOf(tree, negation) === 'neither') return []
  const token = tokenAt(tree, node)
  return aim(reading, tree, node).flatMap((found): readonly Draft[] => {
    if (found.target.kind === 'actor') return []
    return [
      {
        holder,
        stance: negation === undefined ? 'support' : 'oppose',
        target: found.target,
        modality: judgeModality(reading.words, tree, [node]),
        attribution: undefined,
        cue: [token.start, token.end],
        negation: negation === undefined ? undefined : [tokenAt(tree, negation).start, tokenAt(tree, negation).end],
        nodes: [
          node,
          ...found.nodes,
          ...(headOf(tree, node) >= 0 && hasDep(tree, node, 'ccomp') ? [headOf(tree, node)] : []),
        ],
        controls: [],
        rule,
        confidence: weight * holder.confidence,
        steps: [`${rule} at ${token.text}`, `holder ${holder.actor} (${holder.via})`],
      },
    ]
  })
}
