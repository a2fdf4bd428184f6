import type { Actor, ActorName } from '../schema/actor.ts'
import type { Codebook, CodebookActor } from '../schema/codebook.ts'

const nameOf = (name: string | ActorName): ActorName => (typeof name === 'string' ? { text: name, kind: 'name' } : name)

function override(row: CodebookActor, known: Actor | undefined): Actor {
  const { names = [], drop = [], country, members, successors, from, to } = row
  const given = names.map(nameOf)
  const replaced = new Set([...drop, ...given.map((name) => name.text)])
  const all = [...(known?.names.filter((name) => !replaced.has(name.text)) ?? []), ...given]
  const name = row.name ?? known?.name ?? given[0]?.text ?? row.id
  const isListed = all.some((one) => one.text === name) || drop.includes(name)
  const main: ActorName = { text: name, kind: 'name' }
  // A known actor's first name stays first: it goes by that most, whatever it is shown as.
  return {
    ...known,
    id: row.id,
    name,
    type: row.type ?? known?.type ?? 'organization',
    kind: row.kind ?? known?.kind ?? 'codebook',
    names: isListed && all.length > 0 ? all : known ? [...all, main] : [main, ...all],
    ...(country !== undefined && { country }),
    ...(members !== undefined && { members }),
    ...(successors !== undefined && { successors }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    source: known ? `${known.source}; codebook` : 'codebook',
  }
}

/** The registry with the codebook's actors: those of its own at the end, known ones changed in place. */
export function overrideActors(actors: readonly Actor[], { actors: rows = [] }: Codebook): readonly Actor[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ids = new Set(actors.map((actor) => actor.id))
  const changed = actors.map((actor) => {
    const row = byId.get(actor.id)
    return row ? override(row, actor) : actor
  })
  return [...changed, ...rows.filter((row) => !ids.has(row.id)).map((row) => override(row, undefined))]
}
