import { describe, expect, it } from 'vitest'
import { createLemmatizer } from '../../src/parse/lemmatize.ts'
import { readWeights } from '../../src/parse/read-weights.ts'
import { loadWeights } from '../../src/parse.ts'

const weights = readWeights(loadWeights())
const lemmaOf = createLemmatizer(weights)
/** Spelling rules and the table of irregular forms alone. */
const byRule = createLemmatizer({ ...weights, lemmas: {} })

describe('lemmas', () => {
  it.each([
    ['opposes', 'VERB', 'VBZ', 'oppose'],
    ['vetoes', 'VERB', 'VBZ', 'veto'],
    ['denies', 'VERB', 'VBZ', 'deny'],
    ['passes', 'VERB', 'VBZ', 'pass'],
    ['denied', 'VERB', 'VBD', 'deny'],
    ['backed', 'VERB', 'VBD', 'back'],
    ['urged', 'VERB', 'VBD', 'urge'],
    ['banned', 'VERB', 'VBN', 'ban'],
    ['rejected', 'VERB', 'VBN', 'reject'],
    ['endorsed', 'VERB', 'VBN', 'endorse'],
    ['condemned', 'VERB', 'VBD', 'condemn'],
    ['welcomed', 'VERB', 'VBD', 'welcome'],
    ['agreed', 'VERB', 'VBD', 'agree'],
    ['voted', 'VERB', 'VBD', 'vote'],
    ['vetoed', 'VERB', 'VBD', 'veto'],
    ['counselled', 'VERB', 'VBD', 'counsel'],
    ['eroded', 'VERB', 'VBD', 'erode'],
    ['impinged', 'VERB', 'VBD', 'impinge'],
    ['pledging', 'VERB', 'VBG', 'pledge'],
    ['criticising', 'VERB', 'VBG', 'criticise'],
    ['calling', 'VERB', 'VBG', 'call'],
    ['lying', 'VERB', 'VBG', 'lie'],
    ['sought', 'VERB', 'VBD', 'seek'],
    ['withheld', 'VERB', 'VBN', 'withhold'],
    ['upheld', 'VERB', 'VBD', 'uphold'],
    ['rewrote', 'VERB', 'VBD', 'rewrite'],
    ['REJECTS', 'VERB', 'VBZ', 'reject'],
    ['support', 'VERB', 'VBP', 'support'],
    ['allies', 'NOUN', 'NNS', 'ally'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['speeches', 'NOUN', 'NNS', 'speech'],
    ['spokesmen', 'NOUN', 'NNS', 'spokesman'],
    ['talks', 'NOUN', 'NNS', 'talk'],
    ['1980s', 'NOUN', 'NNS', '1980s'],
    ['tougher', 'ADJ', 'JJR', 'tough'],
    ['biggest', 'ADJ', 'JJS', 'big'],
    ['Japan', 'PROPN', 'NNP', 'Japan'],
    ['20,000', 'NUM', 'CD', '20000'],
  ])('of %s, %s %s, by rule', (form, upos, xpos, lemma) => {
    expect(byRule(form, upos, xpos)).toBe(lemma)
    expect(lemmaOf(form, upos, xpos)).toBe(lemma)
  })

  it.each([
    ["n't", 'PART', 'RB', 'not'],
    ["'ll", 'AUX', 'MD', 'will'],
    ["'re", 'AUX', 'VBP', 'be'],
    ['ca', 'AUX', 'MD', 'can'],
    ['them', 'PRON', 'PRP', 'they'],
    ['her', 'PRON', 'PRP', 'she'],
    ['better', 'ADJ', 'JJR', 'good'],
  ])('of %s, %s %s, from the treebanks', (form, upos, xpos, lemma) => {
    expect(lemmaOf(form, upos, xpos)).toBe(lemma)
  })
})
