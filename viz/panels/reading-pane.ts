import { type App, clearSelection } from '../model/app.ts'
import { isIssue, type ModelNode } from '../model/build-model.ts'
import { ACTOR_TYPE_WORDS } from '../model/stances.ts'
import { NO_FILTERS, type State } from '../model/state.ts'
import { element } from './element.ts'
import { renderActor } from './render-actor.ts'
import { renderAdded } from './render-added.ts'
import { renderEdge } from './render-edge.ts'
import { renderIssue } from './render-issue.ts'
import { renderOverview } from './render-overview.ts'
import { renderPair } from './render-pair.ts'
import { renderClose, renderHeading } from './render-parts.ts'
import { capitalize, writeCount } from './words.ts'

function renderSelection(app: App): readonly HTMLElement[] {
  const { selection } = app.store.get()
  if (selection.kind === 'node') {
    const node = app.model.nodes.get(selection.id)
    if (node && !app.view().nodes.has(node.id)) return renderHidden(app, node)
    if (node) return isIssue(node) ? renderIssue(app, node) : renderActor(app, node)
  }
  if (selection.kind === 'edge') {
    const edge = app.model.edges.get(selection.key)
    if (edge) return renderEdge(app, edge)
  }
  if (selection.kind === 'added' && app.added) return renderAdded(app, app.added)
  if (selection.kind === 'pair') return renderPair(app, selection.first, selection.second)
  return renderOverview(app)
}

/** Who was found by a search or a link, and is hidden by the filters. */
function renderHidden(app: App, node: ModelNode): readonly HTMLElement[] {
  const clear = element(
    'button',
    { class: 'plain', attributes: { type: 'button' }, on: { click: () => app.store.set(NO_FILTERS) } },
    'Clear all filters',
  )
  const words = `${writeCount(node.statements.length, 'statement')}, all of them hidden by the filters.`
  const head = renderHeading(node.type === 'issue' ? 'issue' : ACTOR_TYPE_WORDS[node.type].one, capitalize(node.label))
  head.append(element('p', { class: 'counts' }, words), element('div', { class: 'tools' }, clear))
  return [head]
}

/** Finds again what had the focus before the pane was rendered anew; its heading where that is gone. */
function restoreFocus(root: HTMLElement, tag: string, words: string): void {
  const same = Array.from(root.querySelectorAll<HTMLElement>(tag)).find(({ textContent }) => textContent === words)
  const next = same ?? root.querySelector('h2')
  next?.focus({ preventScroll: true })
}

export type Pane = Readonly<{ root: HTMLElement; update: (state: State, before: State | null) => void }>

/** The right-hand pane: the words behind whatever is picked. */
export function createReadingPane(app: App): Pane {
  const root = element('aside', { class: 'reading', attributes: { 'aria-label': 'Reading pane', tabindex: -1 } })
  const close = renderClose('Back to the overview', () => clearSelection(app))
  return {
    root,
    update(state, before) {
      const isNew = before?.selection !== state.selection
      if (before && !isNew && before.article !== state.article && before.statement === state.statement) return
      const top = root.scrollTop
      const focused = document.activeElement
      const hadFocus = focused !== null && focused !== root && root.contains(focused)
      root.replaceChildren(close, ...renderSelection(app))
      root.classList.toggle('is-overview', state.selection.kind === 'none')
      if (hadFocus) restoreFocus(root, isNew ? 'h2' : focused.tagName, focused.textContent ?? '')
      root.scrollTop = isNew ? 0 : top
      const marked = root.querySelector('.statement.marked')
      if (marked && before?.statement !== state.statement) marked.scrollIntoView({ block: 'nearest' })
    },
  }
}
