import { type App, selectEdge } from '../model/app.ts'
import { STANCE_WORDS, STANCES } from '../model/stances.ts'
import { element } from './element.ts'
import type { Pane } from './reading-pane.ts'
import { renderNodeLink } from './render-parts.ts'
import { renderLine } from './render-sign.ts'
import { shorten, writeDay } from './words.ts'

const MOST_ROWS = 500

/** The graph as a table: every line of it, for those who read rather than look, and for screen readers. */
export function createTable(app: App): Pane {
  const root = element('section', {
    class: 'table-pane',
    attributes: { 'aria-label': 'Statements as a table', tabindex: 0, hidden: true },
  })

  const renderRow = (key: string): HTMLElement | null => {
    const edge = app.model.edges.get(key)
    const [newest, ...others] = app.view().edges.get(key) ?? []
    if (!edge || !newest) return null
    const read = element(
      'button',
      { class: 'quote-link', attributes: { type: 'button', dir: 'auto' }, on: { click: () => selectEdge(app, key) } },
      `“${shorten(newest.evidence.quote, 110)}”`,
    )
    return element(
      'tr',
      { attributes: { 'data-edge': key } },
      element('th', { attributes: { scope: 'row' } }, renderNodeLink(app, edge.source)),
      element('td', { class: `stance ${edge.stance}` }, renderLine(edge.stance), STANCE_WORDS[edge.stance].noun),
      element('td', {}, renderNodeLink(app, edge.target)),
      element('td', { class: 'number' }, String(others.length + 1)),
      element('td', { class: 'day' }, newest.date === undefined ? '' : writeDay(newest.date)),
      element('td', {}, read),
    )
  }

  return {
    root,
    update(state) {
      root.hidden = state.mode !== 'table'
      if (root.hidden) {
        root.replaceChildren()
        return
      }
      const keys = Array.from(app.view().edges.keys()).sort((a, b) => {
        const [x, y] = [app.model.edges.get(a), app.model.edges.get(b)]
        if (!x || !y) return 0
        const names =
          (app.model.nodes.get(x.source)?.label ?? '') < (app.model.nodes.get(y.source)?.label ?? '') ? -1 : 1
        return x.source === y.source ? STANCES.indexOf(x.stance) - STANCES.indexOf(y.stance) || (a < b ? -1 : 1) : names
      })
      const heads = ['Actor', 'Stance', 'Towards', 'No.', 'Newest', 'In its words']
      const rows = keys.slice(0, MOST_ROWS).flatMap((key) => renderRow(key) ?? [])
      root.replaceChildren(
        keys.length === 0
          ? element(
              'p',
              { class: 'empty' },
              'No statement matches. Widen the dates, lower the certainty, or clear the filters.',
            )
          : element(
              'table',
              {},
              element(
                'caption',
                {},
                `Who stands where: ${keys.length} lines of the graph${keys.length > MOST_ROWS ? `, the first ${MOST_ROWS}` : ''}`,
              ),
              element(
                'thead',
                {},
                element('tr', {}, ...heads.map((head) => element('th', { attributes: { scope: 'col' } }, head))),
              ),
              element('tbody', {}, ...rows),
            ),
      )
    },
  }
}
