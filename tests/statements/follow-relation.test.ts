import { describe, expect, it } from 'vitest'
import { followRelation } from '../../src/statements/follow-relation.ts'
import { drawTree } from './draw-tree.ts'

/** Each row: a claim, a tree, the cue's head and further words, the relation, and the words that stand in it. */
const rows: readonly (readonly [string, string, string, string, string])[] = [
  ['a subject', 'Norway/NNP>2:nsubj rejected/VBD>0:root it/PRP>2:obj', 'rejected', 'subj', 'Norway'],
  [
    'the agent of a passive',
    'plan/NN>3:nsubj:pass was/VBD>3:aux:pass rejected/VBN>0:root by/IN>5:case Norway/NNP>3:obl:agent',
    'rejected',
    'subj',
    'Norway',
  ],
  [
    'no subject of a passive without an agent',
    'plan/NN>3:nsubj:pass was/VBD>3:aux:pass rejected/VBN>0:root',
    'rejected',
    'subj',
    '',
  ],
  [
    'the subject of a coordinated verb',
    'Norway/NNP>2:nsubj came/VBD>0:root and/CC>4:cc rejected/VBD>2:conj it/PRP>4:obj',
    'rejected',
    'subj',
    'Norway',
  ],
  [
    'the noun of a relative clause, not its pronoun',
    'Norway/NNP>0:root which/WDT>3:nsubj rejected/VBD>1:acl:relcl it/PRP>3:obj',
    'rejected',
    'subj',
    'Norway',
  ],
  ['an object', 'Norway/NNP>2:nsubj rejected/VBD>0:root it/PRP>2:obj', 'rejected', 'obj', 'it'],
  [
    'the subject of a passive as object',
    'plan/NN>3:nsubj:pass was/VBD>3:aux:pass rejected/VBN>0:root',
    'rejected',
    'obj',
    'plan',
  ],
  [
    'the noun that a relative clause lacks',
    'plan/NN>0:root Norway/NNP>3:nsubj rejected/VBD>1:acl:relcl',
    'rejected',
    'obj',
    'plan',
  ],
  ['no object of an intransitive verb', 'Norway/NNP>2:nsubj objected/VBD>0:root', 'objected', 'obj', ''],
  [
    'what a particle seems to govern',
    'Norway/NNP>2:nsubj called/VBD>0:root off/IN>4:case talks/NNS>2:obl',
    'called off',
    'obj',
    'talks',
  ],
  [
    'a phrase with the preposition',
    'Norway/NNP>2:nsubj objected/VBD>0:root to/IN>4:case fees/NNS>2:obl',
    'objected',
    'obl:to',
    'fees',
  ],
  [
    'no phrase with another preposition',
    'Norway/NNP>2:nsubj objected/VBD>0:root in/IN>4:case May/NNP>2:obl',
    'objected',
    'obl:to',
    '',
  ],
  [
    'no infinitive for a phrase with to',
    'Norway/NNP>2:nsubj objected/VBD>0:root to/TO>4:mark win/VB>2:advcl',
    'objected',
    'obl:to',
    '',
  ],
  [
    'a phrase of the verb that governs the noun',
    'Norway/NNP>2:nsubj took/VBD>0:root no/DT>4:det position/NN>2:obj on/IN>6:case fees/NNS>2:obl',
    'position',
    'nmod:on',
    'fees',
  ],
  [
    'a phrase that hangs on the last name before it',
    'objections/NNS>0:root by/IN>3:case Peru/NNP>1:nmod to/IN>5:case fees/NNS>3:nmod',
    'objections',
    'nmod:to',
    'fees',
  ],
  [
    'the noun before a stranded preposition',
    'formula/NN>0:root he/PRP>3:nsubj agreed/VBD>1:acl:relcl upon/RP>3:advmod',
    'agreed',
    'obl:upon',
    'formula',
  ],
  [
    'a clause that is said',
    'Norway/NNP>2:nsubj insists/VBZ>0:root fees/NNS>4:nsubj fell/VBD>2:ccomp',
    'insists',
    'ccomp',
    'fell',
  ],
  [
    'an infinitive that completes the verb',
    'Norway/NNP>2:nsubj vowed/VBD>0:root to/TO>4:mark win/VB>2:xcomp',
    'vowed',
    'xcomp',
    'win',
  ],
  [
    'no clause with a tense as an infinitive',
    'Norway/NNP>2:nsubj vowed/VBD>0:root Peru/NNP>4:nsubj won/VBD>2:ccomp',
    'vowed',
    'xcomp',
    '',
  ],
  ['an infinitive of a noun', 'call/NN>0:root to/TO>3:mark end/VB>1:acl it/PRP>3:obj', 'call', 'acl', 'end'],
  [
    'an infinitive that hangs on whom the noun is addressed to',
    'request/NN>0:root to/IN>3:case Peru/NNP>1:nmod to/TO>5:mark leave/VB>3:acl',
    'request',
    'acl',
    'leave',
  ],
  ['no participle for what a noun says', 'call/NN>0:root made/VBN>1:acl today/NN>2:obl', 'call', 'acl', ''],
  ['a genitive', "Peru/NNP>3:nmod:poss 's/POS>1:case plan/NN>0:root", 'plan', 'poss', 'Peru'],
  ['an adjective of nationality', 'Peruvian/JJ>2:amod plan/NN>0:root', 'plan', 'poss', 'Peruvian'],
  ['the cue itself', 'Peruvian/JJ>2:amod plan/NN>0:root', 'plan', 'self', 'plan'],
  ['the noun that an adjective modifies', 'unfair/JJ>2:amod fee/NN>0:root', 'unfair', 'head', 'fee'],
  ['no noun above a verb', 'Norway/NNP>2:nsubj objected/VBD>0:root', 'objected', 'head', ''],
  ['nothing for a relation that no cue has', 'Norway/NNP>2:nsubj objected/VBD>0:root', 'objected', 'nsubj', ''],
]

describe('followRelation', () => {
  it.each(rows)('finds %s', (_claim, drawing, cue, relation, found) => {
    const tree = drawTree(drawing)
    const [head = -1, ...fixed] = cue.split(' ').map((word) => tree.tokens.findIndex(({ text }) => text === word))
    const nodes = followRelation(tree, head, fixed, relation)
    expect(nodes.map((node) => tree.tokens[node]?.text).join(' ')).toBe(found)
  })
})
