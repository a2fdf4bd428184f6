import { seeds } from '../../src/seeds.ts'
import { compileWords } from '../../src/statements/compile-words.ts'
import { growTree, type Tree } from '../../src/statements/tree.ts'

export const words = compileWords(seeds.words)

const UPOS: Record<string, string> = {
  CC: 'CCONJ',
  CD: 'NUM',
  DT: 'DET',
  IN: 'ADP',
  JJ: 'ADJ',
  MD: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  POS: 'PART',
  PRP: 'PRON',
  PRP$: 'PRON',
  RB: 'ADV',
  RP: 'ADP',
  TO: 'PART',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  WDT: 'PRON',
  WP: 'PRON',
  ',': 'PUNCT',
}

const LEMMAS: Record<string, string> = {
  has: 'have',
  had: 'have',
  is: 'be',
  was: 'be',
  said: 'say',
  told: 'tell',
  called: 'call',
}

function uposOf(xpos: string, dep: string): string {
  if (/^(?:aux|cop)/.test(dep)) return 'AUX'
  return dep === 'mark' && xpos === 'IN' ? 'SCONJ' : (UPOS[xpos] ?? 'X')
}

/**
 * A tree from words in a row, each `word/XPOS>head:dep`, the head counted from 1, 0 for none:
 * `Norway/NNP>2:nsubj agreed/VBD>0:root`.
 */
export function drawTree(drawing: string): Tree {
  let place = 0
  const tokens = drawing.split(/\s+/).map((word) => {
    const [, text = '', xpos = '', head = '', dep = ''] = /^(.+)\/(\S+?)>(\d+):(\S+)$/.exec(word) ?? []
    if (dep === '') throw new Error(`"${word}" is not drawn as word/XPOS>head:dep`)
    const start = place
    place = start + text.length + 1
    const lower = text.toLowerCase()
    const lemma = LEMMAS[lower] ?? lower
    return { start, end: start + text.length, text, lemma, upos: uposOf(xpos, dep), xpos, head: Number(head) - 1, dep }
  })
  return growTree({ start: 0, end: Math.max(1, place - 1), tokens }, words.times)
}

/** `rejected>0:root`: what a reader of a failed test compares. */
export const showTree = (tree: Tree): string[] => tree.tokens.map(({ text, head, dep }) => `${text}>${head + 1}:${dep}`)
