import type { Tree } from '../statements/tree.ts'
import type { Style } from './style.ts'
import { padTo, widthOf } from './wrap-text.ts'

/** Words that stand in the line of the word they belong to. */
const INLINE = new Set([
  'det',
  'case',
  'aux',
  'aux:pass',
  'mark',
  'cop',
  'cc',
  'compound',
  'compound:prt',
  'nummod',
  'amod',
  'nmod:poss',
  'flat',
])

type Row = Readonly<{ text: string; dep: string }>

/** The words in order: as the sentence spaces them, with an ellipsis where others stand between. */
function wordsAt({ tokens }: Tree, nodes: readonly number[]): string {
  let text = ''
  nodes.forEach((node, at) => {
    const before = nodes[at - 1]
    const isNext = before !== undefined && before + 1 === node
    const isGlued = isNext && tokens[before]?.end === tokens[node]?.start
    text += before === undefined || isGlued ? '' : isNext ? ' ' : ' … '
    text += tokens[node]?.text ?? ''
  })
  return text
}

/**
 * A dependency tree as lines: a word with the small words that belong to it, below it what depends on it, on the right each line's
 * relation (Universal Dependencies). Punctuation is left out.
 */
export function treeLines(tree: Tree, style: Style): string[] {
  const { tokens } = tree
  const children = tokens.map((): number[] => [])
  tokens.forEach(({ head, dep }, node) => {
    if (head >= 0 && dep !== 'punct') children[head]?.push(node)
  })
  const isInline = (node: number): boolean => INLINE.has(tokens[node]?.dep ?? '') && (children[node] ?? []).length === 0
  const rows: Row[] = []
  const draw = (node: number, before: string, below: string): void => {
    const own = [...(children[node] ?? []).filter(isInline), node].sort((a, b) => a - b)
    rows.push({ text: before + wordsAt(tree, own), dep: tokens[node]?.dep ?? '' })
    const under = (children[node] ?? []).filter((child) => !isInline(child))
    under.forEach((child, at) => {
      const isLast = at === under.length - 1
      draw(child, `${below}${isLast ? '└─ ' : '├─ '}`, `${below}${isLast ? '   ' : '│  '}`)
    })
  }
  tokens.forEach(({ head }, node) => {
    if (head < 0) draw(node, '', '')
  })
  const width = Math.max(...rows.map(({ text }) => widthOf(text))) + 2
  return rows.map(({ text, dep }) => `${padTo(text, width)}${style.dim(dep)}`)
}
