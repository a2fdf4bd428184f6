import type { App } from '../model/app.ts'
import { isIssue } from '../model/build-model.ts'
import type { NodeCounts } from '../model/derive-view.ts'
import { isFiltered, NO_FILTERS } from '../model/state.ts'
import { element } from './element.ts'
import { renderBlocs } from './render-blocs.ts'
import { renderBalance, renderNodeLink, writeCounts } from './render-parts.ts'
import { writeCount } from './words.ts'

type Row = readonly [string, Readonly<NodeCounts>]

const MOST_ROWS = 7

/** Most contested first: the side with fewer statements counts, then all of them. */
const byContest = ([a, x]: Row, [b, y]: Row): number =>
  Math.min(y.support, y.oppose) - Math.min(x.support, x.oppose) || y.total - x.total || (a < b ? -1 : 1)

const byTotal = ([a, x]: Row, [b, y]: Row): number => y.total - x.total || (a < b ? -1 : 1)

function renderRows(app: App, rows: readonly Row[]): HTMLElement {
  const items = rows
    .slice(0, MOST_ROWS)
    .map(([id, counts]) =>
      element(
        'li',
        {},
        renderNodeLink(app, id),
        element('span', { class: 'counts' }, renderBalance(counts), writeCounts(counts)),
      ),
    )
  return element('ol', { class: 'ranking' }, ...items)
}

function renderNothing(app: App): HTMLElement {
  const clear = element(
    'button',
    { class: 'plain', attributes: { type: 'button' }, on: { click: () => app.store.set(NO_FILTERS) } },
    'Clear all filters',
  )
  return element(
    'section',
    { class: 'empty' },
    element('h3', {}, 'No statement matches'),
    element('p', {}, 'Widen the dates, lower the certainty, or switch a stance back on.'),
    isFiltered(app.store.get()) && clear,
  )
}

/** What the reading pane shows before anything is picked: where to begin. */
export function renderOverview(app: App): readonly HTMLElement[] {
  const view = app.view()
  const rows = Array.from(view.nodes)
  const ofKind = (wantsIssue: boolean): Row[] =>
    rows.filter(([id]) => {
      const node = app.model.nodes.get(id)
      return node !== undefined && isIssue(node) === wantsIssue
    })
  const spoken = ofKind(false).filter(([id]) => app.positions().ofActor.has(id))
  const issues = ofKind(true).sort(byContest)
  const contested = issues.filter(([, { support, oppose }]) => support > 0 && oppose > 0)
  const head = element(
    'header',
    { class: 'pane-head' },
    element('p', { class: 'kind' }, writeCount(view.statements.size, 'statement')),
    element('h2', { attributes: { tabindex: -1, dir: 'auto' } }, app.model.title),
    element(
      'p',
      { class: 'hint' },
      'Click an actor, an issue or a line to read its words. Shift-click a second actor to compare two.',
    ),
  )
  if (app.added) {
    const again = { click: () => app.store.set({ selection: { kind: 'added' }, statement: null }) }
    head.append(element('button', { class: 'quiet', attributes: { type: 'button' }, on: again }, 'Show what was added'))
  }
  if (view.statements.size === 0) return [head, renderNothing(app)]
  const blocs = app.store.get().mode === 'alliances' ? renderBlocs(app) : null
  return [
    head,
    ...(blocs ? [blocs] : []),
    element(
      'section',
      {},
      element('h3', {}, contested.length > 0 ? 'Most contested' : 'Most discussed'),
      renderRows(app, contested.length > 0 ? contested : issues),
    ),
    element('section', {}, element('h3', {}, 'Who speaks most'), renderRows(app, spoken.sort(byTotal))),
  ]
}

/** One line that sums the page up, for the heading and for screen readers. */
export function writeSummary(app: App): string {
  const view = app.view()
  let issues = 0
  for (const id of view.nodes.keys()) {
    const node = app.model.nodes.get(id)
    if (node && isIssue(node)) issues += 1
  }
  return [
    writeCount(app.model.articles.size, 'article'),
    writeCount(view.nodes.size - issues, 'actor'),
    writeCount(issues, 'issue'),
    writeCount(view.statements.size, 'statement'),
  ].join(' · ')
}
