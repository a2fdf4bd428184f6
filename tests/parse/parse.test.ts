import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { createParser, loadWeights, parse } from '../../src/parse.ts'
import { Sentence } from '../../src/schema/token.ts'

const parser = createParser(loadWeights())

/** `dep(head, dependent)` of every arc, words as they stand. */
function arcs(text: string): string[] {
  return parse(text).flatMap(({ tokens }) =>
    tokens.map((token) => `${token.dep}(${tokens[token.head]?.text ?? ''}, ${token.text})`),
  )
}

function expectTree(sentence: Sentence, text: string): void {
  const { tokens } = Sentence.parse(sentence)
  let at = sentence.start
  for (const token of tokens) {
    expect(text.slice(at, token.start).trim()).toBe('')
    expect(token.text).toBe(text.slice(token.start, token.end))
    expect(token.text.trim()).not.toBe('')
    at = token.end
  }
  expect(text.slice(at, sentence.end).trim()).toBe('')
  expect(tokens.filter((token) => token.head === -1)).toHaveLength(1)
  for (const start of tokens.keys()) {
    let steps = 0
    for (let i = start; i !== -1; i = tokens[i]?.head ?? -1) expect(steps++).toBeLessThanOrEqual(tokens.length)
  }
  for (const token of tokens) expect(token.dep === 'root').toBe(token.head === -1)
}

describe('parse finds', () => {
  it.each([
    [
      'the subject and object of a stance verb',
      'Japan opposes the resolution.',
      ['nsubj(opposes, Japan)', 'obj(opposes, resolution)'],
    ],
    [
      'what was said, without "that"',
      'Abe said Tokyo rejects the plan.',
      ['nsubj(said, Abe)', 'ccomp(said, rejects)', 'nsubj(rejects, Tokyo)'],
    ],
    [
      'a passive and its agent',
      'The text was rejected by Russia.',
      ['nsubj:pass(rejected, text)', 'aux:pass(rejected, was)', 'case(Russia, by)'],
    ],
    [
      'a reduced relative and two agents',
      'They back a text proposed by China and Russia.',
      ['acl(text, proposed)', 'conj(China, Russia)'],
    ],
    ['the speaker behind a quote', '"It is not enough," said Abe.', ['nsubj(said, Abe)', 'ccomp(said, enough)']],
    ['a possessor', "China's envoy vetoed it.", ['nmod:poss(envoy, China)', "case(China, 's)", 'nsubj(vetoed, envoy)']],
    [
      'a relative clause',
      'The envoy, who opposed the deal, resigned.',
      ['acl:relcl(envoy, opposed)', 'nsubj(opposed, who)', 'obj(opposed, deal)', 'nsubj(resigned, envoy)'],
    ],
    [
      'an apposition',
      "Russia, Serbia's chief patron, said it would block the text.",
      ['nsubj(said, Russia)', 'appos(Russia, patron)', 'ccomp(said, block)'],
    ],
    [
      'a negation',
      'France does not support the move.',
      ['advmod(support, not)', 'aux(support, does)', 'nsubj(support, France)'],
    ],
    ['an infinitive', 'Iran refused to accept the offer.', ['xcomp(refused, accept)', 'obj(accept, offer)']],
  ])('%s', (_claim, text, wanted) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(wanted))
  })

  it.each([
    ['verbs', 'Moscow vetoed it and China abstained.', ['Moscow', 'veto', 'it', 'and', 'China', 'abstain', '.']],
    ['irregular verbs', 'He withdrew and they fled.', ['he', 'withdraw', 'and', 'they', 'flee', '.']],
    ['clitics', "They didn't go.", ['they', 'do', 'not', 'go', '.']],
    ['plural nouns', 'The countries have allies.', ['the', 'country', 'have', 'ally', '.']],
  ])('lemmas of %s', (_claim, text, lemmas) => {
    expect(parse(text)[0]?.tokens.map((token) => token.lemma)).toEqual(lemmas)
  })

  it('the verb of a headline in capitals', () => {
    const tokens = parse('JAPAN REJECTS CHINA PROPOSAL')[0]?.tokens ?? []
    expect(tokens.map((token) => token.upos)).toEqual(['PROPN', 'VERB', 'PROPN', 'NOUN'])
    expect(tokens[1]).toMatchObject({ lemma: 'reject', dep: 'root' })
  })
})

describe('parseSentence', () => {
  it('merges names into one proper noun, with the tree over all of it', () => {
    const text = "Officials of North Korea rejected the UN Security Council's offer."
    const names = ['North Korea', 'UN Security Council'].map((name) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    }))
    const sentence = parser.parseSentence(text, 0, text.length, names)
    expectTree(sentence, text)
    expect(sentence.tokens.map((token) => token.text)).toEqual([
      'Officials',
      'of',
      'North Korea',
      'rejected',
      'the',
      'UN Security Council',
      "'s",
      'offer',
      '.',
    ])
    expect(sentence.tokens[2]).toMatchObject({ upos: 'PROPN', xpos: 'NNP', lemma: 'North Korea' })
    expect(parser.parse(text, { names })).toEqual([sentence])
  })

  it('counts offsets in the whole text', () => {
    const text = 'First. Japan agreed.'
    const sentence = parser.parseSentence(text, 7, 20)
    expect(sentence.tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Japan', 'agreed', '.'])
  })

  it('lets the earlier and longer of two overlapping names stand', () => {
    const text = 'South Korea agreed.'
    const names = [
      { start: 6, end: 11 },
      { start: 0, end: 11 },
      { start: 0, end: 5 },
    ]
    expect(parser.parseSentence(text, 0, text.length, names).tokens.map((token) => token.text)).toEqual([
      'South Korea',
      'agreed',
      '.',
    ])
  })
})

describe('any text', () => {
  it('gets trees that cover it', () => {
    const part = fc.oneof(
      fc.constantFrom('China ', 'said ', '"', "'s ", '. ', '\n', 'N Korea ', 'U.S. ', '- ', 'not '),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let at = 0
        for (const sentence of parser.parse(text)) {
          expect(text.slice(at, sentence.start).trim()).toBe('')
          expectTree(sentence, text)
          at = sentence.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['nothing', ''],
    ['one sign', '?'],
    ['one letter without end', 'a'.repeat(20_000)],
    ['quotes without end', '"'.repeat(5_000)],
    ['words without a stop', 'the talks went on and '.repeat(2_000)],
    ['stops without a word', '. '.repeat(5_000)],
    ['half a surrogate pair', 'Japan \ud83d agreed'],
    ['a dateline', 'TOKYO - '],
    ['a quote that is never closed', '"We will not go. They will.\n"Nor will we'],
  ])('is parsed: %s', (_name, text) => {
    for (const sentence of parser.parse(text)) expectTree(sentence, text)
  })

  it('is parsed: 1 MB without a full stop', { timeout: 180_000 }, () => {
    const text = 'the talks of the ministers went on and '.repeat(26_000)
    const [sentence, ...others] = parser.parse(text)
    expect(others).toEqual([])
    expect(sentence?.tokens).toHaveLength(8 * 26_000)
    expect(sentence?.tokens.filter((token) => token.head === -1)).toHaveLength(1)
  })

  it('is parsed in one piece a sentence, however long', () => {
    const text = 'the talks went on and '.repeat(500).trim()
    const sentences = parser.parse(text)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]?.tokens).toHaveLength(2_500)
  })

  it('gets the same tree whatever was parsed before', () => {
    const text = 'Russia, which vetoed it, said China had agreed.'
    const first = createParser(loadWeights()).parse(text)
    for (let i = 0; i < 5_000; i++) parser.parseSentence(`w${i}`, 0, `w${i}`.length)
    expect(parser.parse(text)).toEqual(first)
  })
})

describe('createParser', () => {
  const good = loadWeights()
  it.each([
    ['no bytes', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('{"this is": "not a weights file"}')],
    ['a file cut short', good.slice(0, good.length - 5)],
    ['a changed byte', good.slice().fill(7, 5_000, 5_001)],
    ['another version', good.slice().fill(99, 4, 5)],
  ])('refuses %s', (_name, bytes) => {
    expect(() => createParser(bytes)).toThrow(EntenteError)
    expect(() => createParser(bytes)).toThrow(/parser weights/)
  })

  it('takes bytes that lie anywhere in a buffer', () => {
    const shifted = new Uint8Array(good.length + 3)
    shifted.set(good, 3)
    expect(createParser(shifted.subarray(3)).parse('Japan agreed.')).toEqual(parse('Japan agreed.'))
  })
})
