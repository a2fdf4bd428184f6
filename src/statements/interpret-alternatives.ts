import { aimAt } from './aim-at.ts'
import type { Draft } from './draft.ts'
import type { Reading } from './reading.ts'
import { dependents, hasDep, headOf, lowerOf, type Tree, tokenAt } from './tree.ts'

const CONFIDENCE = 0.6

/**
 * `keen to talk rather than embark on a trade war`, `a working party instead of a panel`: who supports the one opposes what it is
 * put in place of. Looks for the alternatives under the words of each draft that supports an issue.
 */
export function interpretAlternatives(reading: Reading, tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = []
  for (let node = 0; node < tree.tokens.length; node++) {
    const marker = insteadOf(tree, node)
    if (marker === undefined) continue
    const model = drafts.find(
      (draft) => draft.stance === 'support' && draft.target.kind === 'issue' && isPutBeside(tree, node, draft),
    )
    if (!model) continue
    const { start, end } = tokenAt(tree, marker)
    for (const aim of aimAt(reading, tree, node)) {
      if (aim.target.kind !== 'issue') continue
      for (const draft of drafts.filter((other) => other.cue[0] === model.cue[0] && other.stance === 'support')) {
        found.push({
          ...draft,
          stance: 'oppose',
          target: aim.target,
          cue: [start, end],
          negation: undefined,
          nodes: [node, ...aim.nodes],
          rule: `alternative:${lowerOf(tree, marker)}`,
          confidence: CONFIDENCE * draft.holder.confidence,
          steps: [`${lowerOf(tree, marker)}, beside ${draft.rule}`, `holder ${draft.holder.actor}`],
        })
      }
    }
  }
  return found
}

/** `rather` of `rather than`, `instead` of `instead of`, where it introduces the node. */
const insteadOf = (tree: Tree, node: number): number | undefined =>
  dependents(tree, node, 'case', 'mark', 'cc', 'advmod').find((child) =>
    ['rather', 'instead'].includes(lowerOf(tree, child)),
  )

/** Does the alternative hang on the cue of the draft, or on a word of its target? */
function isPutBeside(tree: Tree, node: number, draft: Draft): boolean {
  for (let at = headOf(tree, node); at >= 0; at = headOf(tree, at)) {
    const { start } = tokenAt(tree, at)
    if (draft.nodes.includes(at) || (start >= draft.cue[0] && start < draft.cue[1])) return true
    if (hasDep(tree, at, 'ccomp', 'root')) return false
  }
  return false
}
