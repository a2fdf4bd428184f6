import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairTree } from '../../src/statements/repair-tree.ts'
import { ancestors, growTree, lemmaOf, type Tree } from '../../src/statements/tree.ts'
import { drawTree, showTree, words } from './draw-tree.ts'

const SAYING = new Set(['say', 'told', 'tell', 'saying'])
const context = {
  words,
  isSaying: (tree: Tree, node: number): boolean => SAYING.has(lemmaOf(tree, node)),
  takesInfinitive: (tree: Tree, node: number): boolean => lemmaOf(tree, node) === 'request',
  isDemanding: (tree: Tree, node: number): boolean => lemmaOf(tree, node) === 'urge',
  isJudgement: (tree: Tree, node: number): boolean => lemmaOf(tree, node) === 'premature',
  takesContent: (tree: Tree, node: number): boolean => lemmaOf(tree, node) === 'complaint',
  takesObject: (tree: Tree, node: number): boolean =>
    /^(?:denounce|denounced|denounces|back|backed)$/.test(lemmaOf(tree, node)),
  isActorName: (tree: Tree, node: number): boolean => lemmaOf(tree, node) === 'chile',
}

/** Each row: a claim, the tree before, and the words that hang anew; none where the tree is right. */
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'finds a verb that looks like an adverb',
    'Britain/NNP>0:root and/CC>3:cc France/NNP>1:conj back/RB>1:advmod the/DT>6:det text/NN>1:dep',
    ['Britain>4:nsubj', 'back>0:root', 'text>4:obj'],
  ],
  [
    'leaves a headline without such a word',
    'Britain/NNP>0:root and/CC>3:cc France/NNP>1:conj again/RB>1:advmod the/DT>6:det text/NN>1:dep',
    [],
  ],
  [
    'makes the verb of a headline its predicate',
    'Russia/NNP>2:compound vetoes/VBZ>4:nsubj UN/NNP>2:flat demand/VBP>0:root',
    ['Russia>2:nsubj', 'vetoes>0:root', 'UN>4:compound', 'demand>2:obj'],
  ],
  [
    'finds the past tense that is the predicate',
    'Iran/NNP>0:root today/NN>4:compound denounced/VBN>4:amod talks/NNS>1:nmod',
    ['Iran>3:nsubj', 'denounced>0:root', 'talks>3:obj'],
  ],
  ['leaves a participle after an adjective', 'new/JJ>3:amod denounced/VBN>3:amod talks/NNS>0:root', []],
  [
    'finds the noun in -s that is the verb of a headline',
    'Norway/NNP>2:compound denounces/NNS>3:compound ban/NN>0:root',
    ['Norway>2:nsubj', 'denounces>0:root', 'ban>2:obj'],
  ],
  [
    'goes on after and with a past tense',
    'Mali/NNP>2:nsubj left/VBD>0:root Rome/NNP>2:obj and/CC>6:cc backed/VBN>6:amod cuts/NNS>3:conj',
    ['and>5:cc', 'backed>2:conj', 'cuts>5:obj'],
  ],
  [
    'hangs an aside on the whole phrase before it',
    'a/DT>2:det ban/NN>0:root on/IN>4:case arms/NNS>2:nmod ,/,>6:punct backed/VBN>4:acl by/IN>8:case Mali/NNP>6:obl',
    ['backed>2:acl'],
  ],
  ['leaves a headline whose verb is there', 'Russia/NNP>2:nsubj vetoes/VBZ>0:root demand/NN>2:obj', []],
  [
    'makes a past tense after a name the predicate of what follows',
    'Kuwait/NNP>2:compound planned/VBD>4:amod survey/NN>4:compound work/NN>0:root',
    ['Kuwait>2:nsubj', 'planned>0:root', 'work>2:obj'],
  ],
  [
    'takes the name before the past tense for its subject, no noun after a preposition',
    'In/IN>2:case reply/NN>6:nmod ,/,>2:punct Kuwait/NNP>5:compound backed/VBN>6:amod cuts/NNS>0:root',
    ['Kuwait>5:nsubj', 'backed>0:root', 'cuts>5:obj'],
  ],
  [
    'makes a past tense after an aside the predicate',
    'Mali/NNP>0:root ,/,>4:punct the/DT>4:det host/NN>1:appos ,/,>1:punct called/VBN>1:acl for/IN>8:case talks/NNS>6:obl',
    ['Mali>6:nsubj', 'called>0:root'],
  ],
  ['leaves a participle that no name stands before', 'All/DT>3:det planned/VBN>3:amod work/NN>0:root', []],
  [
    'gives a coordinated verb the name before it as its subject',
    'Egypt/NNP>2:nsubj signed/VBD>0:root and/CC>5:cc Mali/NNP>5:compound declined/VBD>2:conj',
    ['Mali>5:nsubj'],
  ],
  [
    'hangs what a noun says on the noun',
    'Mali/NNP>2:nsubj repeated/VBD>0:root its/PRP$>4:nmod:poss complaint/NN>2:obj that/IN>7:mark he/PRP>7:nsubj took/VBD>2:advcl it/PRP>7:obj',
    ['took>4:acl'],
  ],
  [
    'leaves a clause after another noun',
    'Mali/NNP>2:nsubj sold/VBD>0:root its/PRP$>4:nmod:poss wheat/NN>2:obj that/IN>7:mark he/PRP>7:nsubj took/VBD>2:advcl it/PRP>7:obj',
    [],
  ],
  [
    'lets the noun by which a thing is called stand for it',
    'Iran/NNP>2:nsubj condemned/VBD>0:root what/WP>2:obj it/PRP>5:nsubj called/VBD>3:acl:relcl a/DT>7:det threat/NN>5:obj',
    ['what>5:obj', 'called>7:parataxis', 'threat>2:obj'],
  ],
  [
    'finds what a thing is called after its place',
    'Iran/NNP>2:nsubj called/VBD>0:root the/DT>4:det raid/NN>2:obj on/IN>6:case ships/NNS>4:nmod a/DT>8:det threat/NN>6:appos',
    ['threat>2:obj'],
  ],
  [
    'makes a participle after the subject the verb',
    'Kuwait/NNP>3:nsubj rejected/VBN>3:amod charges/NNS>0:root',
    ['Kuwait>2:nsubj', 'rejected>0:root', 'charges>2:obj'],
  ],
  ['leaves a participle after an article', 'the/DT>3:det rejected/VBN>3:amod charges/NNS>0:root', []],
  [
    'makes what is far from so the predicate',
    'It/PRP>3:nsubj was/VBD>3:cop far/RB>0:root from/IN>5:case fair/JJ>3:obl',
    ['It>5:nsubj', 'was>5:cop', 'far>5:advmod', 'fair>0:root'],
  ],
  ['leaves what is far off', 'It/PRP>3:nsubj was/VBD>3:cop far/RB>0:root away/RB>3:advmod', []],
  [
    'makes has the auxiliary of its participle',
    'Iran/NNP>2:nsubj has/VBZ>0:root imposed/VBN>2:ccomp tolls/NNS>3:obj',
    ['Iran>3:nsubj', 'has>3:aux', 'imposed>0:root'],
  ],
  [
    'makes has the auxiliary of a participle that was read as an adjective',
    'Iran/NNP>2:nsubj has/VBZ>0:root imposed/VBN>4:amod tolls/NNS>2:obj',
    ['Iran>3:nsubj', 'has>3:aux', 'imposed>0:root', 'tolls>3:obj'],
  ],
  ['leaves a thing had', 'Iran/NNP>2:nsubj has/VBZ>0:root a/DT>5:det stolen/VBN>5:amod ship/NN>2:obj', []],
  [
    'gives an auxiliary that is no verb back its subject',
    'Iran/NNP>2:nsubj will/MD>3:aux agree/VB>0:root',
    ['Iran>3:nsubj'],
  ],
  [
    'makes the subject after by the agent',
    'adopted/VBN>4:acl by/IN>3:case ministers/NNS>4:nsubj agreed/VBD>0:root',
    ['ministers>1:obl:agent'],
  ],
  [
    'makes a passive subject without an auxiliary active',
    'Peru/NNP>2:nsubj:pass dropped/VBD>0:root it/PRP>2:obj',
    ['Peru>2:nsubj'],
  ],
  ['leaves the subject of a passive', 'Peru/NNP>3:nsubj:pass was/VBD>3:aux:pass dropped/VBN>0:root', []],
  [
    'hangs an apposition between commas on its noun',
    'China/NNP>6:nsubj ,/,>1:punct a/DT>4:det backer/NN>6:nsubj ,/,>4:punct agreed/VBD>0:root',
    ['backer>1:appos'],
  ],
  [
    'gives the object of a verb of saying to the clause after it',
    'Iran/NNP>2:nsubj said/VBD>0:root Syria/NNP>2:obj opposed/VBD>2:ccomp it/PRP>4:obj',
    ['Syria>4:nsubj'],
  ],
  [
    'leaves whom one speaks to',
    'Iran/NNP>2:nsubj told/VBD>0:root Syria/NNP>2:obj it/PRP>5:nsubj agreed/VBD>2:ccomp',
    [],
  ],
  [
    'gives the subject before a participle between commas to the main verb',
    'Text/NN>3:nsubj ,/,>3:punct adopted/VBN>5:advcl ,/,>3:punct deplored/VBD>0:root',
    ['Text>5:nsubj', 'adopted>1:acl'],
  ],
  [
    'leaves a subject that the main verb has too',
    'Text/NN>3:nsubj ,/,>3:punct adopted/VBN>6:advcl ,/,>3:punct it/PRP>6:nsubj deplored/VBD>0:root',
    [],
  ],
  [
    'reads the clause after that as what was said',
    'Iran/NNP>2:nsubj said/VBD>0:root that/IN>5:mark fees/NNS>5:dep rose/VBD>2:conj',
    ['fees>5:nsubj', 'rose>2:ccomp'],
  ],
  [
    'gives the noun before a relative clause to the predicate after it',
    'fee/NN>4:obj ,/,>4:punct which/WDT>4:nsubj hurts/VBZ>7:dep ,/,>4:punct is/VBZ>7:cop wrong/JJ>0:root',
    ['fee>7:nsubj', 'hurts>1:acl:relcl'],
  ],
  [
    'leaves a relative clause at the end',
    'fee/NN>0:root ,/,>4:punct which/WDT>4:nsubj hurts/VBZ>1:acl:relcl trade/NN>4:obj',
    [],
  ],
  [
    'reads the clause before an inverted verb of saying as what is said',
    'is/VBZ>2:cop wrong/JJ>3:obj said/VBD>0:root Aso/NNP>3:obj',
    ['wrong>3:ccomp', 'Aso>3:nsubj'],
  ],
  [
    'hangs the clause that follows a verb of saying at once on it',
    'Iran/NNP>0:root saying/VBG>1:acl blasts/NNS>5:nsubj were/VBD>5:cop needed/JJ>1:dep',
    ['needed>2:ccomp'],
  ],
  [
    'joins two verbs that a conjunction after a noun joins',
    'Peru/NNP>2:nsubj said/VBD>0:root plans/NNS>5:nsubj and/CC>5:cc gave/VBD>2:ccomp it/PRP>5:obj',
    ['plans>2:obj', 'gave>2:conj'],
  ],
  ['leaves the subject of what is said', 'Peru/NNP>2:nsubj said/VBD>0:root plans/NNS>4:nsubj failed/VBD>2:ccomp', []],
  [
    'gives an infinitive to the noun that it completes',
    'Peru/NNP>2:nsubj dropped/VBD>0:root a/DT>4:det request/NN>2:obj to/TO>6:mark stay/VB>2:advcl',
    ['stay>4:acl'],
  ],
  [
    'leaves an infinitive after another noun',
    'Peru/NNP>2:nsubj sent/VBD>0:root a/DT>4:det ship/NN>2:obj to/TO>6:mark stay/VB>2:advcl',
    [],
  ],
  [
    'makes what goes on the predicate',
    'They/PRP>2:nsubj go/VBP>0:root on/RP>4:mark selling/VBG>2:advcl oil/NN>4:obj',
    ['They>4:nsubj', 'go>4:aux', 'on>2:compound:prt', 'selling>0:root'],
  ],
  [
    'parts a judgement from what it judges',
    'They/PRP>2:nsubj call/VBP>0:root the/DT>5:det text/NN>5:compound premature/NN>2:obj',
    ['the>4:det', 'text>2:obj', 'premature>2:xcomp'],
  ],
  [
    'leaves a phrase whose last word judges nothing',
    'They/PRP>2:nsubj call/VBP>0:root the/DT>5:det text/NN>5:compound vote/NN>2:obj',
    [],
  ],
  [
    'makes an infinitive of what may be a verb after to',
    'Peru/NNP>2:nsubj voted/VBD>0:root to/IN>6:case back/RB>2:obl the/DT>6:det claim/NN>2:obl',
    ['to>4:mark', 'back>2:xcomp', 'claim>4:obj'],
  ],
  [
    'makes a verb of what stands after a modal',
    'Peru/NNP>5:nsubj will/MD>3:aux back/RB>5:advmod the/DT>5:det bid/NN>0:root',
    ['Peru>3:nsubj', 'back>0:root', 'bid>3:obj'],
  ],
  [
    'lets two owners share what they own',
    "Peru/NNP>6:nsubj and/CC>3:cc Chile/NNP>1:conj 's/POS>3:case allies/NNS>1:conj left/VBD>0:root",
    ['Peru>5:nmod:poss', 'allies>6:nsubj'],
  ],
  [
    'takes which after a comma for the noun before it',
    'a/DT>2:det meeting/NN>9:obl that/IN>9:mark the/DT>5:det fee/NN>9:nsubj ,/,>5:punct which/WDT>8:nsubj hurts/VBZ>2:acl:relcl fails/VBZ>0:root',
    ['hurts>5:acl:relcl'],
  ],
  [
    'hangs saying after a comma on who does',
    'Peru/NNP>2:nsubj went/VBD>0:root testing/NN>2:obj ,/,>5:punct saying/VBG>3:acl so/RB>5:advmod',
    ['saying>2:advcl'],
  ],
  [
    'takes a clause without an object for one about the noun',
    'an/DT>2:det idea/NN>0:root that/IN>6:mark Peru/NNP>6:nsubj has/VBZ>6:aux blocked/VBN>2:acl',
    ['that>6:obj', 'blocked>2:acl:relcl'],
  ],
  [
    'takes an infinitive after the object of a demand for what is demanded',
    'They/PRP>2:nsubj urge/VBP>0:root Peru/NNP>2:obj to/TO>5:mark act/VB>3:acl',
    ['act>2:xcomp'],
  ],
  [
    'leaves one after the object of another verb',
    'They/PRP>2:nsubj seek/VBP>0:root ways/NNS>2:obj to/TO>5:mark act/VB>3:acl',
    [],
  ],
  ['leaves a sentence that is right', 'Iran/NNP>2:nsubj backed/VBD>0:root the/DT>4:det text/NN>2:obj', []],
]

describe('repairTree', () => {
  it.each(rows)('%s', (_claim, drawing, changed) => {
    const before = drawTree(drawing)
    const after = showTree(repairTree(before, context))
    expect(after.filter((word, at) => word !== showTree(before)[at])).toEqual(changed)
  })

  const WORDS = ['said', 'told', 'have', 'far', 'from', 'by', ',', 'which', 'that', 'and', 'back', 'Iran', 'fee', 'not']
  const DEPS =
    'nsubj nsubj:pass obj obl amod advmod aux aux:pass cop conj cc case mark ccomp xcomp advcl acl acl:relcl parataxis punct appos'
  const TAGS = [
    ['VERB', 'VBD'],
    ['VERB', 'VBN'],
    ['VERB', 'VBG'],
    ['VERB', 'VBP'],
    ['AUX', 'VBZ'],
    ['NOUN', 'NN'],
    ['PROPN', 'NNP'],
    ['ADP', 'IN'],
    ['SCONJ', 'IN'],
    ['PRON', 'WDT'],
    ['DET', 'DT'],
    ['ADV', 'RB'],
    ['PUNCT', ','],
  ] as const
  /** Any tree at all: words are joined in an order of their own, each to one joined before. */
  const anyTree = fc
    .array(
      fc.record({
        text: fc.constantFrom(...WORDS),
        tag: fc.constantFrom(...TAGS),
        dep: fc.constantFrom(...DEPS.split(' ')),
        head: fc.nat(),
        rank: fc.nat(),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((drawn) => {
      const order = drawn.map((_, at) => at).sort((a, b) => (drawn[a]?.rank ?? 0) - (drawn[b]?.rank ?? 0) || a - b)
      const tokens = drawn.map(({ text, tag: [upos, xpos], dep, head }, at) => {
        const joined = order.indexOf(at)
        const above = joined === 0 ? -1 : (order[head % joined] ?? -1)
        const lemma = text === 'said' ? 'say' : text === 'told' ? 'tell' : text
        return { start: at * 8, end: at * 8 + 7, text, lemma, upos, xpos, head: above, dep: above < 0 ? 'root' : dep }
      })
      return growTree({ start: 0, end: tokens.length * 8, tokens }, words.times)
    })

  it('gives a tree: one root, no cycle, the same words', () => {
    fc.assert(
      fc.property(anyTree, (before) => {
        const after = repairTree(before, context)
        expect(after.tokens.map(({ text }) => text)).toEqual(before.tokens.map(({ text }) => text))
        const roots = after.tokens.flatMap(({ head }, node) => (head < 0 ? [node] : []))
        expect(roots).toEqual([after.root])
        // every word reaches the root, or `ancestors` would never end
        for (const [node] of after.tokens.entries()) expect(ancestors(after, node).at(-1) ?? node).toBe(after.root)
      }),
      { numRuns: 2000 },
    )
  })
})
