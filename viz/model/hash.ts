import { STANCES } from './stances.ts'
import { ACTOR_TYPES, INITIAL_STATE, MODES, type Selection, type State, THEMES } from './state.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const NONE = '-'

/** A full list is the default and needs no words; an empty one is written as `-`. */
function writeList(list: readonly string[], full: readonly string[]): string | null {
  if (list.length === full.length) return null
  return list.length === 0 ? NONE : list.join(',')
}

function readList<T extends string>(text: string | null, full: readonly T[]): readonly T[] {
  if (text === null) return full
  const wanted = text.split(',')
  return full.filter((item) => wanted.includes(item))
}

function writeSelection(parameters: URLSearchParams, selection: Selection): void {
  if (selection.kind === 'node') parameters.set('node', selection.id)
  if (selection.kind === 'edge') parameters.set('edge', selection.key)
  if (selection.kind === 'pair') parameters.set('pair', `${selection.first},${selection.second}`)
}

function readSelection(parameters: URLSearchParams): Selection {
  const id = parameters.get('node')
  if (id) return { kind: 'node', id }
  const key = parameters.get('edge')
  if (key) return { kind: 'edge', key }
  const [first, second] = parameters.get('pair')?.split(',') ?? []
  return first && second ? { kind: 'pair', first, second } : { kind: 'none' }
}

/** The state as the part of a link after `#`: only what differs from the first view, so that short views make short links. */
export function writeHash(state: State): string {
  const parameters = new URLSearchParams()
  const put = (name: string, value: string | null): void => {
    if (value !== null) parameters.set(name, value)
  }
  if (state.mode !== INITIAL_STATE.mode) put('view', state.mode)
  writeSelection(parameters, state.selection)
  put('article', state.article)
  put('statement', state.statement)
  put('stance', writeList(state.stances, STANCES))
  put('type', writeList(state.types, ACTOR_TYPES))
  for (const issue of state.issues) parameters.append('issue', issue)
  for (const actor of state.actors) parameters.append('actor', actor)
  for (const source of state.sources) parameters.append('source', source)
  if (state.certainty > 0) put('certainty', String(state.certainty))
  if (state.weight > 1) put('weight', String(state.weight))
  put('from', state.from)
  put('until', state.until)
  if (state.focus) put('focus', '1')
  if (state.all) put('all', '1')
  if (state.theme !== 'auto') put('theme', state.theme)
  return parameters.toString()
}

const readNumber = (text: string | null, least: number, most: number): number => {
  const value = Number(text ?? least)
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least
}

const readDay = (text: string | null): string | null => (text !== null && DAY.test(text) ? text : null)

/** Reads what `writeHash` wrote; anything else in the hash falls back to the first view. */
export function readHash(hash: string): State {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''))
  return {
    mode: MODES.find((mode) => mode === parameters.get('view')) ?? INITIAL_STATE.mode,
    selection: readSelection(parameters),
    article: parameters.get('article'),
    statement: parameters.get('statement'),
    stances: readList(parameters.get('stance'), STANCES),
    types: readList(parameters.get('type'), ACTOR_TYPES),
    issues: parameters.getAll('issue'),
    actors: parameters.getAll('actor'),
    sources: parameters.getAll('source'),
    certainty: readNumber(parameters.get('certainty'), 0, 1),
    weight: Math.round(readNumber(parameters.get('weight'), 1, 1e6)),
    from: readDay(parameters.get('from')),
    until: readDay(parameters.get('until')),
    focus: parameters.get('focus') === '1',
    all: parameters.get('all') === '1',
    theme: THEMES.find((theme) => theme === parameters.get('theme')) ?? 'auto',
  }
}
