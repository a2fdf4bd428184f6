import type { ActorId, ActorType, NameKind, OfficeTerm } from '../schema/actor.ts'
import type { NameEntry } from './gazetteer.ts'
import type { Scene } from './scene.ts'

type ActorEntry = Extract<NameEntry, { is: 'actor' }>
type PersonEntry = Extract<NameEntry, { is: 'person' }>

/** Which actor a name means on the article's date. */
export type Choice = Readonly<{
  actor: ActorId
  type: ActorType
  kind: NameKind
  ambiguous: boolean
  /** Did the actor not yet, or no longer, exist on the article's date? */
  isAbsent: boolean
  /** The other actors that the name may mean: all where the article names none of them beyond doubt, else those that it names. */
  candidates: readonly ActorId[]
}>

/** A body as far as its people are concerned. */
export type Body = Readonly<Pick<Choice, 'actor' | 'type' | 'candidates'>>

/** Is a date inside the loose bounds? A bound is as precise as it is long. */
export const isWithin = (date: string, from: string, to: string): boolean =>
  date.slice(0, from.length) >= from && date.slice(0, to.length) <= to

/**
 * Chooses the actor that a name means: by the date where the article has one, else what still exists; then what the article names elsewhere.
 * Undefined where the name means no actor, or is a capital or a seat that nobody governed from on that day.
 */
export function chooseActor(scene: Scene, entries: readonly NameEntry[]): Choice | undefined {
  const known = scene.choices.get(entries)
  if (known !== undefined) return known === null ? undefined : known
  const choice = choose(scene, entries)
  scene.choices.set(entries, choice ?? null)
  return choice
}

function choose(scene: Scene, entries: readonly NameEntry[]): Choice | undefined {
  const all = entries.filter((entry): entry is ActorEntry => entry.is === 'actor')
  if (all.length === 0) return undefined
  const { date } = scene.article
  const current = all.filter((entry) =>
    date
      ? isWithin(date, entry.from, entry.to) && isWithin(date, '0', entry.until)
      : entry.to === '9999' && entry.until === '9999',
  )
  const isSeated = all.every((entry) => entry.kind === 'capital' || entry.kind === 'seat')
  if (current.length === 0 && isSeated && date) return undefined
  // a word that usually means something else is no name at all out of its time
  const pool = current.length > 0 ? current : all.filter((entry) => !date || !entry.ambiguous)
  const ranked = [...pool].sort((a, b) => rank(scene, b) - rank(scene, a))
  const best = ranked[0]
  if (!best) return undefined
  const isTold = (scene.support.get(best.actor) ?? 0) > 0
  const others = ranked
    .filter((entry) => entry.actor !== best.actor && !(isTold && !scene.support.has(entry.actor)))
    .map((entry) => entry.actor)
  return {
    actor: best.actor,
    type: best.type,
    kind: best.kind,
    ambiguous: best.ambiguous,
    isAbsent: date !== undefined && best.type === 'state' && !isWithin(date, best.since, best.until),
    candidates: [...new Set(others)],
  }
}

/** The Union before the state that lends it a capital, what the article names before what it does not. */
function rank(scene: Scene, entry: ActorEntry): number {
  const support = entry.ambiguous && entry.kind !== 'capital' ? 0 : Math.min(scene.support.get(entry.actor) ?? 0, 50)
  const isBloc = entry.type === 'organization' && entry.kind === 'seat' ? 1 : 0
  return support * 2 + isBloc
}

/** A term that was open when last checked is believed for one more year: most go on, and nobody can know which do not. */
const believedUntil = ({ checked }: OfficeTerm): string =>
  checked === undefined ? '9999' : `${Number(checked.slice(0, 4)) + 1}${checked.slice(4)}`

/** The person's term on the article's date; without a date only where all terms are of one actor. Undefined for former and future holders. */
export function chooseTerm(scene: Scene, entries: readonly NameEntry[]): PersonEntry | undefined {
  const persons = entries.filter((entry): entry is PersonEntry => entry.is === 'person')
  const first = persons[0]
  if (!first) return undefined
  const { date } = scene.article
  if (!date) return persons.every((entry) => entry.term.actor === first.term.actor) ? first : undefined
  const holding = persons.filter(({ term }) => isWithin(date, term.from ?? '0', term.to ?? believedUntil(term)))
  const actors = new Set(holding.map(({ term }) => term.actor))
  if (actors.size < 2) return holding[0]
  const named = holding.filter(({ term }) => scene.support.has(term.actor))
  const best = named.length > 0 ? named : holding
  return best.every(({ term }) => term.actor === best[0]?.term.actor) ? best[0] : undefined
}

/** How long a former holder of an office is still called by its title. */
const YEARS_AFTER = 4

/**
 * The persons of whom a family name with a title may speak on the article's date, one for each actor that the text does not rule
 * out: those in office, then those who left it lately. Empty where nobody of the name holds the office, or the article has no date.
 */
export function rivalTerms(scene: Scene, entries: readonly NameEntry[], title: string): readonly OfficeTerm[] {
  const { date } = scene.article
  if (!date) return []
  const terms = entries.flatMap((entry) => (entry.is === 'person' ? [entry.term] : []))
  const office = OFFICES.find(([words]) => words.test(title))?.[1]
  const fitting = terms.filter((term) => office?.test(term.office))
  const lately = `${Number(date.slice(0, 4)) - YEARS_AFTER}${date.slice(4)}`
  const isHeld = ({ from, to }: OfficeTerm): boolean => isWithin(date, from ?? '0', to ?? '9999')
  const wasHeld = ({ from, to }: OfficeTerm): boolean =>
    isWithin(date, from ?? '0', '9999') && isWithin(lately, '0', to ?? '9999')
  const held = [...fitting.filter(isHeld), ...fitting.filter((term) => !isHeld(term) && wasHeld(term))]
  const rivals = held.filter((term, i) => held.findIndex(({ actor }) => actor === term.actor) === i)
  const named = rivals.filter(({ actor }) => scene.support.has(actor))
  const open = named.length > 0 ? named : rivals
  return fitting.some(isHeld) ? open : []
}

/** Which offices of the table a title may mean. */
const OFFICES: readonly (readonly [title: RegExp, office: RegExp])[] = [
  [/^president$/, /^head of (?:state|organisation)$/],
  [/^(?:prime minister|premier|chancellor)$/, /^head of government$/],
  [/^foreign minister$/, /^foreign minister$/],
]
