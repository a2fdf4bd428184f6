import type { Stance } from '../schema/statement.ts'
import type { Draft } from './draft.ts'
import { hitOf } from './hits.ts'
import type { Reading } from './reading.ts'
import { salientIssue } from './salient-issue.ts'
import type { Tree } from './tree.ts'

const CONFIDENCE = 0.7

const VOTES: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:voting |those |countries )?(?:in favou?r|for)(?: \(\d+\))?:/i, 'support'],
  [/^(?:voting |those |countries )?(?:against|opposed)(?: \(\d+\))?:/i, 'oppose'],
  [/^(?:those |countries )?(?:abstain(?:ing|ed)|abstentions?)(?: \(\d+\))?:/i, 'neutral'],
]

/** `Against: seven, among them Japan and Norway.` The line of a record that lists who voted how, on the text that was put to the vote. */
export function interpretRollCall(reading: Reading, tree: Tree): readonly Draft[] {
  const line = reading.article.text.slice(tree.start, tree.end)
  const vote = VOTES.find(([pattern]) => pattern.test(line))
  if (!vote) return []
  const [pattern, stance] = vote
  const end = tree.start + (pattern.exec(line)?.[0].length ?? 0)
  const issue = salientIssue(reading, tree.start, reading.words.ballots)
  if (!issue) return []
  return reading.mentions
    .filter((mention) => mention.start >= end && mention.end <= tree.end && mention.via !== 'adjective')
    .flatMap((mention) => hitOf(reading, mention) ?? [])
    .map((holder) => ({
      holder,
      stance,
      target: { kind: 'issue', issue: { ...issue, start: tree.start, end, completed: true } },
      modality: 'actual',
      attribution: undefined,
      cue: [tree.start, end - 1],
      negation: undefined,
      nodes: [],
      controls: [],
      rule: `roll-call:${stance}`,
      confidence: CONFIDENCE * holder.confidence,
      steps: [`listed under ${line.slice(0, end - tree.start - 1)}`, `holder ${holder.actor} (${holder.via})`],
    }))
}
