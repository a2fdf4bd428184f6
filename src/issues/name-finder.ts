import type { Actor, ActorId, ActorType, NameKind } from '../schema/actor.ts'

/** A name that begins at a word: how many words it takes, and whose it is. */
export type FoundName = Readonly<{ length: number; actor: ActorId; type: ActorType; kind: NameKind }>

export type NameFinder = Readonly<{
  /** The longest name that begins at word `index`; undefined where none does. */
  at: (words: readonly string[], index: number) => FoundName | undefined
}>

type Entry = Readonly<{ words: readonly string[]; actor: ActorId; type: ActorType; kind: NameKind }>

const splitName = (name: string): readonly string[] => name.match(/[\p{L}\p{N}]+/gu) ?? []

/** Capitalised as text has it: `turkey`, `us` and `jordan` are no names, and a label keeps the text's capitals. */
const isProper = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word)

/**
 * Finds actors in the words of a label: the longest name that begins at a word, `U.S.` and `US` alike. Names of one word must
 * be capitalised. Where a name is several actors', the first row of the registry has it.
 */
export function createNameFinder(actors: readonly Actor[]): NameFinder {
  const byFirst = new Map<string, Entry[]>()
  const seen = new Set<string>()
  for (const actor of actors) {
    for (const name of actor.names) {
      const words = splitName(name.text.replace(/\b(\p{Lu})\.(?=\p{Lu}\.|\s|$)/gu, '$1')).map((word) =>
        word.toLowerCase(),
      )
      const first = words[0]
      const key = words.join(' ')
      if (first === undefined || seen.has(key)) continue
      seen.add(key)
      const entry: Entry = { words, actor: actor.id, type: actor.type, kind: name.kind }
      const entries = byFirst.get(first)
      if (entries === undefined) byFirst.set(first, [entry])
      else entries.push(entry)
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  const at = (words: readonly string[], index: number): FoundName | undefined => {
    const word = words[index]
    if (word === undefined || !isProper(word)) return undefined
    const entry = byFirst
      .get(word.toLowerCase())
      ?.find((name) => name.words.every((part, i) => words[index + i]?.toLowerCase() === part))
    return entry && { length: entry.words.length, actor: entry.actor, type: entry.type, kind: entry.kind }
  }
  return { at }
}
