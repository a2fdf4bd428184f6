import { isLetterOrDigit } from './char-kinds.ts'

/** Numbers for words, found by hash in running text without cutting a string out of it. 0 means: not in the table. */
export type WordTable = Readonly<{
  /** The number of `word`, given on first sight. */
  intern: (word: string) => number
  /** The number of the word at `[start, end)` of `text`, whose letters hash to `hash`; dots inside it do not count. */
  find: (hash: number, text: string, start: number, end: number) => number
  /** The number of `word`, 0 where the table has it not. */
  lookUp: (word: string) => number
  wordOf: (number: number) => string
  /** How many words there are; numbers run from 1 to this. */
  size: () => number
}>

export const HASH_SEED = 5381

/** The next state of the hash after the character `code`: multiply and xor, 32 bits (Fowler, Noll, Vo's FNV-1 scheme). */
export const hashStep = (hash: number, code: number): number => Math.imul(hash, 0x01000193) ^ code

const hashWord = (word: string): number => {
  let hash = HASH_SEED
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
  return hash
}

/** `fold`: how a character of running text is compared, for a table of lower-case words. */
export function createWordTable(fold: (code: number) => number): WordTable {
  let slots = new Int32Array(1 << 14)
  const words: string[] = ['']
  let hashes = new Int32Array(1 << 13)

  const place = (id: number, hash: number): void => {
    const mask = slots.length - 1
    let slot = hash & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = id
  }

  const grow = (): void => {
    const known = hashes
    hashes = new Int32Array(known.length * 2)
    hashes.set(known)
    slots = new Int32Array(slots.length * 2)
    for (let id = 1; id < known.length; id++) place(id, known[id] ?? 0)
  }

  const isSame = (word: string, text: string, start: number, end: number): boolean => {
    let at = 0
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      const wanted = word.charCodeAt(at)
      if (code === wanted || fold(code) === wanted) at++
      else if (isLetterOrDigit(code)) return false
    }
    return at === word.length
  }

  const find = (hash: number, text: string, start: number, end: number): number => {
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] ?? 0
      if (id === 0) return 0
      if (hashes[id] === hash && isSame(words[id] ?? '', text, start, end)) return id
    }
  }

  const intern = (word: string): number => {
    const hash = hashWord(word)
    const known = find(hash, word, 0, word.length)
    if (known > 0) return known
    const id = words.length
    words.push(word)
    if (id >= hashes.length) grow()
    hashes[id] = hash
    place(id, hash)
    return id
  }

  const lookUp = (word: string): number => find(hashWord(word), word, 0, word.length)

  return { intern, find, lookUp, wordOf: (number) => words[number] ?? '', size: () => words.length - 1 }
}
