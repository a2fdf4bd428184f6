import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../src/parse/network.ts'
import { readWeights } from '../../src/parse/read-weights.ts'
import { loadWeights } from '../../src/parse.ts'
import { scoreGoldTokens } from '../../training/measure.mjs'
import { hasTreebank, readTreebank } from '../../training/read-treebank.mjs'

// The treebank lies in the shared folder beside the checkout, if anywhere; `npm run parse:score` prints the whole table.
describe.skipIf(!hasTreebank())('on the first 600 sentences of the treebank held out for development', () => {
  it('tags and trees are above the floor', () => {
    const weights = readWeights(loadWeights())
    const network = createNetwork(weights)
    const scores = scoreGoldTokens(readTreebank('en_ewt-dev.conllu.gz').slice(0, 600), (forms: string[]) => {
      const { tags, heads, labels } = network(
        forms,
        forms.map(() => false),
      )
      return forms.map((_, i) => {
        const [upos, xpos] = (weights.tags[tags[i] ?? 0] ?? '').split('|')
        return { upos, xpos, head: heads[i], dep: weights.labels[labels[i] ?? 0], lemma: '' }
      })
    })
    expect(scores.upos).toBeGreaterThan(94.5)
    expect(scores.uas).toBeGreaterThan(84)
    expect(scores.las).toBeGreaterThan(80.4)
  })
})
