import { describe, expect, it } from 'vitest'
import { seeds } from '../../src/seeds.ts'
import { labelTarget } from '../../src/statements/label-target.ts'
import { type Reading, startDiscourse } from '../../src/statements/reading.ts'
import { drawTree, words } from './draw-tree.ts'

const EARLIER = { label: 'draft on Sudan', head: 'draft', actors: ['SDN'], start: -20, end: -6, completed: false }

/** The label of the phrase that the word heads, in a text that named a draft on Sudan before, or nothing. */
function label(drawing: string, word: string, isFirst = false): string | undefined {
  const tree = drawTree(drawing)
  const text = tree.tokens.map((token) => token.text).join(' ')
  const reading: Reading = {
    article: { id: 'a', text },
    mentions: [],
    groups: new Map(),
    quotes: [],
    speakers: new Map(),
    introduced: new Map(),
    actors: new Map(seeds.actors.map((actor) => [actor.id, actor])),
    words,
    discourse: { ...startDiscourse(), issues: isFirst ? [] : [EARLIER] },
  }
  return labelTarget(
    reading,
    tree,
    tree.tokens.findIndex((token) => token.text === word),
  )?.label
}

describe('labelTarget', () => {
  it.each([
    ['drops the article', 'the/DT>2:det whale/NN>0:root', 'whale', 'whale'],
    ['drops the preposition before', 'on/IN>2:case whaling/NN>0:root', 'whaling', 'whaling'],
    [
      'keeps what the phrase is about',
      'a/DT>2:det ban/NN>0:root on/IN>4:case whaling/NN>2:nmod',
      'ban',
      'ban on whaling',
    ],
    ['drops the day', 'a/DT>2:det raid/NN>0:root on/IN>4:case Monday/NNP>2:nmod', 'raid', 'raid'],
    [
      'drops a clause along with it',
      'a/DT>2:det raid/NN>0:root as/IN>4:mark talks/NNS>5:nsubj began/VBD>2:advcl',
      'raid',
      'raid',
    ],
    ['drops an apposition', 'a/DT>2:det raid/NN>0:root a/DT>4:det crime/NN>2:appos', 'raid', 'raid'],
    [
      'words a clause without its to',
      'to/TO>2:mark close/VB>0:root the/DT>4:det port/NN>2:obj',
      'close',
      'close the port',
    ],
    ['completes a bare noun', 'the/DT>2:det text/NN>0:root', 'text', 'text (draft on Sudan)'],
    ['does not say a noun twice', 'the/DT>2:det draft/NN>0:root', 'draft', 'draft on Sudan'],
    ['gives a pronoun the whole issue', 'back/VB>0:root it/PRP>1:obj', 'it', 'draft on Sudan'],
    ['leaves a noun with words of its own', 'the/DT>3:det second/JJ>3:amod text/NN>0:root', 'text', 'second text'],
  ])('%s', (_claim, drawing, word, expected) => {
    expect(label(drawing, word)).toBe(expected)
  })

  it.each([
    ['a person', 'himself/PRP>0:root', 'himself'],
    ['something vague', 'something/NN>0:root', 'something'],
    ['a day', 'Monday/NNP>0:root', 'Monday'],
    ['a mark', '-/,>0:root', '-'],
  ])('words no issue for %s', (_claim, drawing, word) => {
    expect(label(drawing, word)).toBeUndefined()
  })

  it('leaves a pronoun open where no issue was named', () => {
    expect(label('back/VB>0:root it/PRP>1:obj', 'it', true)).toBeUndefined()
  })
})
