import type { OfficeTerm } from '../schema/actor.ts'
import { chooseTerm } from './choose-actor.ts'
import type { NameEntry } from './gazetteer.ts'
import type { PersonName } from './read-person-name.ts'
import { type Scene, wordAt } from './scene.ts'

/**
 * The office that the table gives to a person of this name on the article's date. A family name in a longer name counts only
 * where the table's given name is the same: Christopher Hill is not Robert Hill.
 */
export function termOf(scene: Scene, name: PersonName): OfficeTerm | undefined {
  return chooseTerm(scene, entriesOf(scene, name))?.term
}

/** What the table knows of a person of this name, at any time. */
export function entriesOf(scene: Scene, name: PersonName): readonly NameEntry[] {
  const match = scene.names.list[(scene.names.at[name.end - 1] ?? 0) - 1]
  if (!match || match.end !== name.end) return []
  const given = wordAt(scene, name.first)
  return match.entries.filter(
    (entry) =>
      entry.is === 'person' &&
      (match.first <= name.first ||
        [entry.term.name, ...(entry.term.names ?? [])].some((full) => full.includes(given))),
  )
}
