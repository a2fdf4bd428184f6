import type { App } from '../model/app.ts'
import { isIssue } from '../model/build-model.ts'
import type { State } from '../model/state.ts'
import { element } from './element.ts'
import { renderActor } from './render-actor.ts'
import { renderEdge } from './render-edge.ts'
import { renderIssue } from './render-issue.ts'
import { renderOverview } from './render-overview.ts'
import { renderPair } from './render-pair.ts'

function renderSelection(app: App): readonly HTMLElement[] {
  const { selection } = app.store.get()
  if (selection.kind === 'node') {
    const node = app.model.nodes.get(selection.id)
    if (node) return isIssue(node) ? renderIssue(app, node) : renderActor(app, node)
  }
  if (selection.kind === 'edge') {
    const edge = app.model.edges.get(selection.key)
    if (edge) return renderEdge(app, edge)
  }
  if (selection.kind === 'pair') return renderPair(app, selection.first, selection.second)
  return renderOverview(app)
}

export type Pane = Readonly<{ root: HTMLElement; update: (state: State, before: State | null) => void }>

/** The right-hand pane: the words behind whatever is picked. */
export function createReadingPane(app: App): Pane {
  const root = element('aside', { class: 'reading', attributes: { 'aria-label': 'Reading pane', tabindex: -1 } })
  return {
    root,
    update(state, before) {
      const isNew = before?.selection !== state.selection
      if (before && !isNew && before.article !== state.article && before.statement === state.statement) return
      const top = root.scrollTop
      root.replaceChildren(...renderSelection(app))
      root.classList.toggle('is-overview', state.selection.kind === 'none')
      root.scrollTop = isNew ? 0 : top
      const marked = root.querySelector('.statement.marked')
      if (marked && before?.statement !== state.statement) marked.scrollIntoView({ block: 'nearest' })
    },
  }
}
