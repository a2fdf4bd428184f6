/** A trie over word numbers: which phrases begin at a word, and what each of them stands for. */
export type PhraseTrie<Entry> = Readonly<{
  add: (words: readonly number[], entry: Entry) => void
  /** The node after one more word; 0 where no phrase goes on. The root is node 0. */
  step: (node: number, word: number) => number
  /** What the phrases that end at a node stand for. */
  entriesAt: (node: number) => readonly Entry[]
}>

const NONE: readonly never[] = []

/** An edge's key is `node * WIDTH + word`: exact in a double for more nodes than a gazetteer can have. */
const WIDTH = 1 << 20

export function createPhraseTrie<Entry>(): PhraseTrie<Entry> {
  const edges = new Map<number, number>()
  const roots: number[] = []
  const entries: (Entry[] | undefined)[] = [undefined]

  const step = (node: number, word: number): number =>
    node === 0 ? (roots[word] ?? 0) : (edges.get(node * WIDTH + word) ?? 0)

  const grow = (node: number, word: number): number => {
    const known = step(node, word)
    if (known > 0) return known
    const made = entries.push(undefined) - 1
    if (node === 0) {
      while (roots.length <= word) roots.push(0)
      roots[word] = made
    } else edges.set(node * WIDTH + word, made)
    return made
  }

  return {
    add: (words, entry) => {
      let node = 0
      for (const word of words) node = grow(node, word)
      if (node === 0) return
      const known = entries[node]
      if (known) known.push(entry)
      else entries[node] = [entry]
    },
    step,
    entriesAt: (node) => entries[node] ?? NONE,
  }
}
