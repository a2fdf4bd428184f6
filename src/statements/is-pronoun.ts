import { lowerOf, type Tree, tokenAt } from './tree.ts'

export const HE: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'])
export const IT: ReadonlySet<string> = new Set(['it', 'its', 'itself'])
export const THEY: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const FIRST = ['we', 'us', 'our', 'ours', 'ourselves', 'i', 'me', 'my', 'mine', 'myself']
export const WE: ReadonlySet<string> = new Set(FIRST)

/** Does the word stand for somebody, whatever the parse calls it? */
export const isPronoun = (tree: Tree, node: number): boolean =>
  tokenAt(tree, node).upos === 'PRON' || WE.has(lowerOf(tree, node)) || IT.has(lowerOf(tree, node))
