import { hashUnits } from './word-features.ts'

/** Looks a normal form up by its hash: its row in the word table, 0 if it is unknown. Open addressing in a flat table. */
export function wordIndex(hashes: Uint32Array): (normal: string) => number {
  const size = 1 << (33 - Math.clz32(hashes.length))
  const table = new Int32Array(size)
  // row 0 is the unknown word and never stored
  for (let row = 1; row < hashes.length; row++) {
    let slot = (hashes[row] ?? 0) & (size - 1)
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1)
    table[slot] = row
  }
  return (normal) => {
    const hash = hashUnits(normal, 0, normal.length, 0x811c9dc5)
    let slot = hash & (size - 1)
    for (let row = table[slot] ?? 0; row !== 0; row = table[slot] ?? 0) {
      if (hashes[row] === hash) return row
      slot = (slot + 1) & (size - 1)
    }
    return 0
  }
}
