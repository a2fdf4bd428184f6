import { describe, expect, it } from 'vitest'
import { seeds } from '../../src/seeds.ts'
import { compileCues } from '../../src/statements/cue-lexicon.ts'
import { judgePolarity } from '../../src/statements/judge-polarity.ts'
import { matchCues } from '../../src/statements/match-cues.ts'
import { drawTree, words } from './draw-tree.ts'

const lexicon = compileCues(
  seeds.cues.filter(
    ({ lemma, with: fixed }) => ['back', 'oppose', 'refuse', 'objection', 'drop'].includes(lemma) && !fixed,
  ),
)

/** Each row: a claim, a tree, the cue, its stance, and the word that asserts it. Words are drawn as lemmas. */
const rows: readonly (readonly [string, string, string, string | null, string])[] = [
  ['a plain cue', 'Norway/NNP>2:nsubj back/VBP>0:root it/PRP>2:obj', 'back', 'support', 'back'],
  [
    'a negated one',
    'Norway/NNP>4:nsubj do/VBP>4:aux not/RB>4:advmod back/VB>0:root it/PRP>4:obj',
    'back',
    'oppose',
    'back',
  ],
  [
    'who does not oppose',
    'Norway/NNP>4:nsubj do/VBP>4:aux not/RB>4:advmod oppose/VB>0:root it/PRP>4:obj',
    'oppose',
    'neutral',
    'oppose',
  ],
  ['nobody as the subject', 'nobody/NN>2:nsubj back/VBP>0:root it/PRP>2:obj', 'back', 'oppose', 'back'],
  [
    'a refusal',
    'Norway/NNP>2:nsubj refuse/VBP>0:root to/TO>4:mark back/VB>2:xcomp it/PRP>4:obj',
    'back',
    'oppose',
    'refuse',
  ],
  [
    'a refusal that is negated',
    'Norway/NNP>4:nsubj do/VBP>4:aux not/RB>4:advmod refuse/VB>0:root to/TO>6:mark back/VB>4:xcomp it/PRP>6:obj',
    'back',
    'support',
    'refuse',
  ],
  [
    'a dropped objection',
    'Norway/NNP>2:nsubj drop/VBP>0:root its/PRP$>4:nmod:poss objection/NN>2:obj to/IN>6:case it/PRP>4:nmod',
    'objection',
    'support',
    'drop',
  ],
  [
    'an objection that the verb only carries, negated',
    'Norway/NNP>2:nsubj have/VBP>0:root no/DT>4:det objection/NN>2:obj to/IN>6:case it/PRP>4:nmod',
    'objection',
    'neutral',
    'have',
  ],
]

describe('judgePolarity', () => {
  it.each(rows)('reads %s', (_claim, drawing, cue, stance, top) => {
    const tree = drawTree(drawing)
    const frames = matchCues(tree, lexicon, words)
    const frame = frames.find(({ head }) => tree.tokens[head]?.text === cue)
    if (!frame) throw new Error(`no cue at ${cue}`)
    const polarity = judgePolarity(words, tree, frames, frame, false)
    expect(polarity.stance).toBe(stance)
    expect(tree.tokens[polarity.top]?.text).toBe(top)
  })
})
