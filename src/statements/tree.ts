import type { Sentence, Token } from '../schema/token.ts'

/** A parsed sentence with its tokens' dependents at hand. Nodes are indexes of tokens. */
export type Tree = Readonly<{
  start: number
  end: number
  tokens: readonly Token[]
  /** The tokens' lemmas and texts in lower case, for rules ask for them again and again. */
  lemmas: readonly string[]
  lowers: readonly string[]
  /** Dependents of each token, in text order. */
  children: readonly (readonly number[])[]
  root: number
  /** Lemmas of nouns that say when. */
  times: ReadonlySet<string>
}>

/** Turns a parse into a tree that can be walked both ways. */
export function growTree(sentence: Sentence, times: ReadonlySet<string>): Tree {
  const children: number[][] = sentence.tokens.map(() => [])
  let root = 0
  sentence.tokens.forEach((token, node) => {
    if (token.head < 0) root = node
    else children[token.head]?.push(node)
  })
  const { start, end, tokens } = sentence
  const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase())
  const lowers = tokens.map(({ text }) => text.toLowerCase())
  return { start, end, tokens, lemmas, lowers, children, root, times }
}

const NOTHING: readonly number[] = []
const BLANK: Token = { start: 0, end: 0, text: '', lemma: '', upos: 'X', xpos: '', head: -1, dep: 'dep' }

export const tokenAt = (tree: Tree, node: number): Token => tree.tokens[node] ?? BLANK
export const childrenOf = (tree: Tree, node: number): readonly number[] => tree.children[node] ?? NOTHING
export const headOf = (tree: Tree, node: number): number => tokenAt(tree, node).head
export const lemmaOf = (tree: Tree, node: number): string => tree.lemmas[node] ?? ''
export const lowerOf = (tree: Tree, node: number): string => tree.lowers[node] ?? ''

/** Is the node's relation to its head one of these? `nsubj` covers its subtypes, `nsubj:pass` only itself. */
export function hasDep(tree: Tree, node: number, ...deps: readonly string[]): boolean {
  return isOneOf(tokenAt(tree, node).dep, deps)
}

// Plain loops here and below: no other functions are called as often.
function isOneOf(dep: string, deps: readonly string[]): boolean {
  for (const wanted of deps) if (dep === wanted || (dep[wanted.length] === ':' && dep.startsWith(wanted))) return true
  return false
}

/** Dependents of the node whose relation is one of these, in text order. */
export function dependents(tree: Tree, node: number, ...deps: readonly string[]): readonly number[] {
  let found: number[] | undefined
  for (const child of childrenOf(tree, node)) {
    if (!isOneOf(tokenAt(tree, child).dep, deps)) continue
    if (found) found.push(child)
    else found = [child]
  }
  return found ?? NOTHING
}

/** The node and all below it, in text order; a dependent for which `skip` holds is left out with all below it. */
export function subtree(tree: Tree, node: number, skip?: (child: number) => boolean): readonly number[] {
  const found: number[] = []
  const visit = (at: number): void => {
    found.push(at)
    for (const child of childrenOf(tree, at)) if (!skip?.(child)) visit(child)
  }
  visit(node)
  return found.sort((a, b) => a - b)
}

/** The nodes above, nearest first. */
export function ancestors(tree: Tree, node: number): readonly number[] {
  const found: number[] = []
  for (let at = headOf(tree, node); at >= 0; at = headOf(tree, at)) found.push(at)
  return found
}

/** The prepositions or subordinators that introduce the node: `against`, `in favour of` as `in`. */
export function markersOf(tree: Tree, node: number): readonly string[] {
  return dependents(tree, node, 'case', 'mark').map((child) => lowerOf(tree, child))
}

export const isVerbal = (tree: Tree, node: number): boolean =>
  tokenAt(tree, node).upos === 'VERB' || tokenAt(tree, node).upos === 'AUX'

const PRESENT_AND_PAST = new Set(['VBD', 'VBZ', 'VBP'])

/** Is the word a verb in the present or past tense? */
export const isTensed = (tree: Tree, node: number): boolean => PRESENT_AND_PAST.has(tokenAt(tree, node).xpos)

export const isNominal = (tree: Tree, node: number): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'].includes(tokenAt(tree, node).upos)

export const isInfinitive = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'mark').some((child) => lowerOf(tree, child) === 'to')

export const isPassive = (tree: Tree, node: number): boolean =>
  childrenOf(tree, node).some((child) => hasDep(tree, child, 'nsubj:pass', 'aux:pass', 'csubj:pass')) ||
  (tokenAt(tree, node).xpos === 'VBN' && hasDep(tree, node, 'acl') && !hasDep(tree, node, 'acl:relcl'))

/** An auxiliary or a copula: what it helps to say is its head. */
export const isAuxiliary = (tree: Tree, node: number): boolean => hasDep(tree, node, 'aux', 'cop')

/** Has the predicate a subject of its own, that of a passive included? */
export const hasSubject = (tree: Tree, node: number): boolean => dependents(tree, node, 'nsubj').length > 0

/** `on Monday`, `last week`: when, not what. */
export const isTime = (tree: Tree, node: number): boolean =>
  tree.times.has(lemmaOf(tree, node)) && !hasDep(tree, node, 'compound', 'nmod:poss')

/** From the first to the last of the nodes, in the article. */
export function spanOf(tree: Tree, nodes: readonly number[]): readonly [number, number] {
  const sorted = [...nodes].sort((a, b) => a - b)
  return [tokenAt(tree, sorted[0] ?? 0).start, tokenAt(tree, sorted.at(-1) ?? 0).end]
}
