import { EntenteError } from '../errors.ts'
import { foldName } from '../graph/fold-name.ts'
import type { Actor, ActorId } from '../schema/actor.ts'
import type { Statement } from '../schema/statement.ts'
import { suggestName } from './suggest-name.ts'

/** Whom a name means. */
export type NameIndex = Readonly<{
  /** The actors of an id, name or alias; several where the name is shared. Errors: `unknown-name`, with a suggestion. */
  resolve: (name: string, option: string) => ReadonlySet<ActorId>
}>

/**
 * Builds the index from the names that statements use and, where given, from the rows of the actors' table with all their aliases.
 *
 * An id wins over a name, a name over an alias; of the owners of a shared alias those that the statements speak of.
 */
export function createNameIndex(statements: readonly Statement[], actors: readonly Actor[] = []): NameIndex {
  const ids = new Set<ActorId>()
  const names = new Map<string, Set<ActorId>>()
  const aliases = new Map<string, Set<ActorId>>()
  const shown = new Set<string>()
  const seen = new Set<ActorId>()
  const put = (index: Map<string, Set<ActorId>>, name: string, id: ActorId): void => {
    const key = foldName(name)
    if (key === '') return
    shown.add(name)
    const owners = index.get(key)
    if (owners) owners.add(id)
    else index.set(key, new Set([id]))
  }
  for (const { actor, target } of statements) {
    put(names, actor.name, actor.id)
    seen.add(actor.id)
    if (target.kind === 'actor') {
      put(names, target.label, target.id)
      seen.add(target.id)
    } else for (const id of target.actors) seen.add(id)
  }
  for (const { id, name, names: forms } of actors) {
    ids.add(id)
    put(names, name, id)
    for (const { text } of forms) put(aliases, text, id)
  }
  for (const id of seen) ids.add(id)

  const ownersOf = (name: string): ReadonlySet<ActorId> | undefined => {
    if (ids.has(name)) return new Set([name])
    const key = foldName(name)
    const owners = names.get(key) ?? aliases.get(key)
    if (owners) {
      const present = [...owners].filter((id) => seen.has(id))
      return present.length > 0 ? new Set(present) : owners
    }
    const id = name
      .trim()
      .toUpperCase()
      .replace(/[\s-]+/g, '_')
    return ids.has(id) ? new Set([id]) : undefined
  }
  return {
    resolve: (name, option) => {
      const owners = ownersOf(name)
      if (owners) return owners
      const suggestion = suggestName(name, shown) ?? suggestName(name, ids)
      throw new EntenteError(
        'unknown-name',
        `${option}: no actor is called "${name}". ` +
          (suggestion ? `Did you mean "${suggestion}"?` : 'Give a name or an id that the statements use, such as JPN.'),
      )
    },
  }
}
