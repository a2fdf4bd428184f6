import nlp from 'compromise'
import { bench, describe } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { parse } from '../../src/parse.ts'

// Made for this file: wire-like sentences, none of them from a corpus.
const SUBJECTS = ['Japan', "China's foreign minister", 'The two envoys', 'A spokesman for the ministry', 'Lt. Gen. Lee']
const VERBS = ['rejected', 'said it would support', 'called on members to back', 'refused to accept', 'again condemned']
const OBJECTS = [
  'the six-party talks',
  'a draft resolution proposed by France and Britain',
  'the U.S. offer',
  "Iran's plan, which was published on Dec. 31",
]
const TEXT = SUBJECTS.flatMap((subject) =>
  VERBS.flatMap((verb) =>
    OBJECTS.map((object) => `${subject} ${verb} ${object}, and "we will not go further," he said on Monday.`),
  ),
).join(' ')

const wink = winkNlp(model, ['sbd', 'pos'])

// 100 sentences each round: ours gives lemmas and trees besides, wink-nlp sentences and tags, compromise sentences and tags.
describe('100 sentences of wire text', () => {
  bench('entente: words, tags, lemmas, trees', () => {
    if (parse(TEXT).length !== 100) throw new Error('sentences are missing')
  })

  bench('wink-nlp 2.4.0: words, tags', () => {
    if (wink.readDoc(TEXT).tokens().out(wink.its.pos).length < 1000) throw new Error('words are missing')
  })

  bench('compromise 14.17.0: words, tags', () => {
    if (nlp(TEXT).json({ offset: false }).length < 50) throw new Error('sentences are missing')
  })
})

// The time grows with the length: the second takes about twice the first.
describe('a text without a full stop', () => {
  const clause = 'the talks of the ministers went on and '
  bench('50 kB', () => {
    if (parse(clause.repeat(1280)).length !== 1) throw new Error('it was split')
  })
  bench('100 kB', () => {
    if (parse(clause.repeat(2560)).length !== 1) throw new Error('it was split')
  })
})
