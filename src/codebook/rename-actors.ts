import type { ActorId } from '../schema/actor.ts'
import type { Codebook, CodebookActor } from '../schema/codebook.ts'
import type { ActorReference, Statement } from '../schema/statement.ts'
import { seeds } from '../seeds.ts'
import type { IdMerger } from './merge-ids.ts'
import { noteCodebook } from './note-codebook.ts'

type Change = Readonly<{ actor: ActorReference; notes: readonly string[] }>

const shipped = new Map(seeds.actors.map((actor) => [actor.id, actor]))

/** Is the actor another than without the codebook: added, or under a name or a type that is not the registry's? */
function isOwn({ id, name, type }: CodebookActor): boolean {
  const known = shipped.get(id)
  return !known || (name !== undefined && name !== known.name) || (type !== undefined && type !== known.type)
}

/** Do the words that name the actor stand in the codebook alone? */
function isOwnName({ id, names = [] }: CodebookActor, words: string | undefined): boolean {
  const isGiven = names.some((name) => (typeof name === 'string' ? name : name.text) === words)
  return isGiven && shipped.get(id)?.names.every(({ text }) => text !== words) !== false
}

/** The quote's words at a span of the article; undefined where they lie outside it. */
function wordsAt({ evidence }: Statement, span: readonly [number, number] | null): string | undefined {
  if (!span || span[0] < evidence.start || span[1] > evidence.end) return undefined
  return evidence.quote.slice(span[0] - evidence.start, span[1] - evidence.start)
}

/** Gives actors the ids, names and types that the codebook wants, wherever statements name them, and notes whom it decided. */
export function renameActors(
  statements: readonly Statement[],
  { actors = [] }: Codebook,
  mergerOf: IdMerger,
): readonly Statement[] {
  const rows = new Map(actors.map((row) => [row.id, row]))
  const known = new Map(statements.map(({ actor }) => [actor.id, actor]))
  const merge = (id: ActorId): readonly string[] => {
    const into = mergerOf(id)
    return into === undefined ? [] : [`merge of ${id} into ${into}`]
  }
  const change = (actor: ActorReference, words: string | undefined): Change => {
    const id = mergerOf(actor.id) ?? actor.id
    const row = rows.get(id)
    const base = known.get(id) ?? actor
    const next = { id, name: row?.name ?? base.name, type: row?.type ?? base.type }
    const isRenamed = id === actor.id && (next.name !== actor.name || next.type !== actor.type)
    const isDecided = row && (isRenamed || isOwn(row) || isOwnName(row, words))
    return { actor: next, notes: [...merge(actor.id), ...(isDecided ? [`actor ${id}`] : [])] }
  }
  const idOf = (id: ActorId): ActorId => mergerOf(id) ?? id
  return statements.map((statement) => {
    const { attribution, target, evidence } = statement
    const holder = change(statement.actor, wordsAt(statement, evidence.spans.actor))
    const aim =
      target.kind === 'actor'
        ? change({ id: target.id, name: target.label, type: target.type }, wordsAt(statement, evidence.spans.target))
        : undefined
    const further = [...(attribution ? [attribution] : []), ...(target.kind === 'issue' ? target.actors : [])]
    const notes = [...holder.notes, ...(aim?.notes ?? []), ...further.flatMap(merge)]
    const next: Statement = {
      ...statement,
      actor: holder.actor,
      attribution: attribution && idOf(attribution),
      target:
        target.kind === 'issue'
          ? { ...target, actors: [...new Set(target.actors.map(idOf))] }
          : { ...target, ...(aim && { id: aim.actor.id, label: aim.actor.name, type: aim.actor.type }) },
    }
    return notes.reduce(noteCodebook, next)
  })
}
