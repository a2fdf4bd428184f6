import type { ActorType } from '../../src/schema/actor.ts'
import type { Stance } from '../../src/schema/statement.ts'
import { STANCES } from './stances.ts'

export const ACTOR_TYPES: readonly ActorType[] = ['state', 'organization', 'group', 'person']
export const MODES = ['stances', 'alliances', 'table'] as const
export type Mode = (typeof MODES)[number]
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What the reader has picked: a node, the line between two nodes, two actors to compare, or all that was added last. */
export type Selection =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'added' }>
  | Readonly<{ kind: 'node'; id: string }>
  | Readonly<{ kind: 'edge'; key: string }>
  | Readonly<{ kind: 'pair'; first: string; second: string }>

/** All that the reader can change; the page is a function of the model and of this, and the URL's hash is this. */
export type State = Readonly<{
  mode: Mode
  selection: Selection
  /** The article open beside the graph. */
  article: string | null
  /** The statement that is marked in the reading pane and in the open article. */
  statement: string | null
  stances: readonly Stance[]
  types: readonly ActorType[]
  /** Issues to which the page is narrowed; empty shows all. */
  issues: readonly string[]
  /** Actors to which the page is narrowed; empty shows all. */
  actors: readonly string[]
  /** Articles' sources to which the page is narrowed; empty shows all. */
  sources: readonly string[]
  /** Least confidence, 0 to 1. */
  certainty: number
  /** Least number of statements of a line. */
  weight: number
  /** First and last day, or null for no bound. */
  from: string | null
  until: string | null
  /** Only the selected node and its neighbours are drawn. */
  focus: boolean
  /** Draw every node, however many there are. */
  all: boolean
  theme: Theme
}>

const FILTERS = [
  'stances',
  'types',
  'issues',
  'actors',
  'sources',
  'certainty',
  'weight',
  'from',
  'until',
  'focus',
] as const

export const INITIAL_STATE: State = {
  mode: 'stances',
  selection: { kind: 'none' },
  article: null,
  statement: null,
  stances: STANCES,
  types: ACTOR_TYPES,
  issues: [],
  actors: [],
  sources: [],
  certainty: 0,
  weight: 1,
  from: null,
  until: null,
  focus: false,
  all: false,
  theme: 'auto',
}

/** The filters alone, as they are when nothing is filtered. */
export const NO_FILTERS: Pick<State, (typeof FILTERS)[number]> = {
  stances: INITIAL_STATE.stances,
  types: INITIAL_STATE.types,
  issues: INITIAL_STATE.issues,
  actors: INITIAL_STATE.actors,
  sources: INITIAL_STATE.sources,
  certainty: INITIAL_STATE.certainty,
  weight: INITIAL_STATE.weight,
  from: INITIAL_STATE.from,
  until: INITIAL_STATE.until,
  focus: INITIAL_STATE.focus,
}

const isSame = (a: State[keyof State], b: State[keyof State]): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((item, index) => item === b[index]) : a === b

export function isFiltered(state: State): boolean {
  return FILTERS.some((name) => !isSame(state[name], INITIAL_STATE[name]))
}

/** Would two states show the same statements? */
export function hasSameFilters(a: State, b: State): boolean {
  const isFocusSame = !a.focus || a.selection === b.selection
  return isFocusSame && a.all === b.all && FILTERS.every((name) => isSame(a[name], b[name]))
}
