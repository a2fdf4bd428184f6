import type { ActorId } from '../schema/actor.ts'
import type { PersonName } from './read-person-name.ts'
import { classAt, type Scene, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

/** A person whom the text introduced, and for whom he speaks. */
export type Person = Readonly<{
  fullName: string
  words: readonly string[]
  role?: string
  actor: ActorId | null
  candidates: readonly ActorId[]
  confidence: number
}>

/** Who is who in one article: later, a family name is enough. */
export type PersonRegistry = Readonly<{
  add: (person: Person, family: string | undefined) => void
  /** The person whom these words name, as last introduced; case does not count. */
  find: (words: readonly string[]) => Person | undefined
}>

const SUFFIX = /^(?:jr|sr|[ivx]{2,4})$/i

export function createPersonRegistry(): PersonRegistry {
  const byFamily = new Map<string, Person[]>()
  const keep = (key: string, person: Person): void => {
    const known = byFamily.get(key) ?? []
    const isKnown = known.some(
      ({ fullName, actor }) => fullName === person.fullName && (actor !== null || person.actor === null),
    )
    if (!isKnown) byFamily.set(key, [...known, person])
  }
  return {
    add: (person, family) => {
      for (const key of new Set([familyOf(person.words), family])) if (key) keep(key.toUpperCase(), person)
    },
    find: (words) => {
      if (byFamily.size === 0) return undefined
      const known = byFamily.get(familyOf(words).toUpperCase()) ?? byFamily.get((words[0] ?? '').toUpperCase())
      return known?.findLast((person) => isSamePerson(person.words, words))
    },
  }
}

const familyOf = (words: readonly string[]): string => words.findLast((word) => !SUFFIX.test(word)) ?? ''

/** One name is part of the other: `Denman`, `Roy Denman`, `Sir Roy Denman`. */
function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const known = new Set(long.map((word) => word.toUpperCase()))
  return short.every((word) => known.has(word.toUpperCase()))
}

/** The family name where it stands first, as in the east of Asia. */
export function firstFamily(scene: Scene, { first }: PersonName): string | undefined {
  return classAt(scene, first) & WordClass.familyFirst ? wordAt(scene, first) : undefined
}

/** The words of a name, without forms of address. */
export function nameWords(scene: Scene, { first, end }: PersonName): readonly string[] {
  const words: string[] = []
  for (let at = first; at < end; at++) if (!(classAt(scene, at) & WordClass.courtesy)) words.push(wordAt(scene, at))
  return words
}
