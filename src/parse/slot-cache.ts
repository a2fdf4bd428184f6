/** Which of a fixed number of slots each word has. Words that were not looked up for long lose theirs to new ones. */
export type SlotCache = Readonly<{
  /** The slot of a word that has one. */
  find: (word: string) => number | undefined
  /** Gives a new word a slot. What was found or added since the last `pass` keeps its own. */
  add: (word: string) => number
  /** Says that the slots handed out until now are no longer in use. */
  pass: () => void
}>

/** Makes a cache of `size` slots, of which fewer than half are in use at a time. */
export function createSlotCache(size: number): SlotCache {
  const slots = new Map<string, number>()
  const free = Array.from({ length: size }, (_, i) => size - 1 - i)
  /** For each slot when it was last in use. */
  const used = new Float64Array(size)
  let now = 1

  // half at once, so that no order need be kept from word to word
  const forgetOlderHalf = (): void => {
    const middle = used.toSorted()[size >> 1] ?? now
    for (const [word, slot] of slots) {
      if ((used[slot] ?? 0) >= middle) continue
      slots.delete(word)
      free.push(slot)
    }
  }

  return {
    find: (word) => {
      const slot = slots.get(word)
      if (slot !== undefined) used[slot] = now
      return slot
    },
    add: (word) => {
      if (free.length === 0) forgetOlderHalf()
      const slot = free.pop() ?? 0
      slots.set(word, slot)
      used[slot] = now
      return slot
    },
    pass: () => {
      now++
    },
  }
}
