import type { Codebook } from '../schema/codebook.ts'
import type { ActorReference, Statement } from '../schema/statement.ts'
import type { IdMerger } from './merge-ids.ts'
import { noteCodebook } from './note-codebook.ts'

type Change = Readonly<{ actor: ActorReference; note: string | undefined }>

/** Gives actors the ids, names and types that the codebook wants, wherever statements name them. */
export function renameActors(
  statements: readonly Statement[],
  { actors = [] }: Codebook,
  mergerOf: IdMerger,
): readonly Statement[] {
  const rows = new Map(actors.map((row) => [row.id, row]))
  const known = new Map(statements.map(({ actor }) => [actor.id, actor]))
  const change = (actor: ActorReference): Change => {
    const into = mergerOf(actor.id)
    const id = into ?? actor.id
    const row = rows.get(id)
    const base = known.get(id) ?? actor
    const next = { id, name: row?.name ?? base.name, type: row?.type ?? base.type }
    if (into !== undefined) return { actor: next, note: `merge of ${actor.id} into ${into}` }
    return { actor: next, note: next.name === actor.name && next.type === actor.type ? undefined : `actor ${id}` }
  }
  const idOf = (id: string): string => mergerOf(id) ?? id
  return statements.map((statement) => {
    const holder = change(statement.actor)
    const { target } = statement
    const aim = target.kind === 'actor' ? change({ id: target.id, name: target.label, type: target.type }) : undefined
    const notes = [holder.note, aim?.note].filter((note) => note !== undefined)
    const attribution = statement.attribution && idOf(statement.attribution)
    const next: Statement = {
      ...statement,
      actor: holder.actor,
      attribution,
      target:
        target.kind === 'issue'
          ? { ...target, actors: [...new Set(target.actors.map(idOf))] }
          : { ...target, ...(aim && { id: aim.actor.id, label: aim.actor.name, type: aim.actor.type }) },
    }
    return notes.reduce(noteCodebook, next)
  })
}
