import type { Statement } from '../../src/schema/statement.ts'
import type { Model } from './build-model.ts'
import type { Alliances } from './create-alliances.ts'
import type { Store } from './create-store.ts'
import type { View } from './derive-view.ts'
import type { Positions } from './positions.ts'
import type { State } from './state.ts'

/** What the reader has put in since the page was opened, by id. */
export type Added = Readonly<{
  articles: readonly string[]
  statements: readonly string[]
  nodes: readonly string[]
}>

/** What every panel is given: the data, the reader's state, and what follows from the two. */
export type App = Readonly<{
  model: Model
  store: Store<State>
  view: () => View
  positions: () => Positions
  alliances: () => Alliances
  /** What was added last; null where nothing was. */
  added: Added | null
  /** Tells a screen reader, politely. */
  say: (message: string) => void
}>

export const labelOf = (app: App, id: string): string => app.model.nodes.get(id)?.label ?? id

export function selectNode(app: App, id: string): void {
  app.store.set({ selection: { kind: 'node', id }, statement: null })
}

export function selectEdge(app: App, key: string): void {
  app.store.set({ selection: { kind: 'edge', key }, statement: null })
}

export function selectPair(app: App, first: string, second: string): void {
  app.store.set({ selection: { kind: 'pair', first, second }, statement: null })
}

/** Shows a statement with the others of its edge, marked. */
export function selectStatement(app: App, statement: Statement): void {
  const key = app.model.edgeOf.get(statement.id)
  if (key) app.store.set({ selection: { kind: 'edge', key }, statement: statement.id })
}

export function openArticle(app: App, statement: Statement): void {
  app.store.set({ article: statement.article, statement: statement.id })
}

export function clearSelection(app: App): void {
  app.store.set({ selection: { kind: 'none' }, statement: null, focus: false })
}
