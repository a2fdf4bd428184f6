import type { Stance } from '../../src/schema/statement.ts'
import { type App, labelOf, selectNode } from '../model/app.ts'
import { isIssue } from '../model/build-model.ts'
import { STANCE_WORDS, STANCES } from '../model/stances.ts'
import { element, svgElement } from './element.ts'
import { renderIcon } from './render-icon.ts'
import { renderShape } from './render-sign.ts'
import { capitalize } from './words.ts'

/** A node's name, which leads to it. */
export function renderNodeLink(app: App, id: string): HTMLButtonElement {
  const node = app.model.nodes.get(id)
  const name = labelOf(app, id)
  return element(
    'button',
    { class: 'node-link', attributes: { type: 'button', dir: 'auto' }, on: { click: () => selectNode(app, id) } },
    node ? renderShape(node.type) : null,
    node && isIssue(node) ? capitalize(name) : name,
  )
}

/** The button that closes a pane; it stays in view however far the pane is scrolled. */
export function renderClose(label: string, run: () => void): HTMLButtonElement {
  return element(
    'button',
    { class: 'close', attributes: { type: 'button', 'aria-label': label, title: label }, on: { click: run } },
    renderIcon('close'),
  )
}

/** The pane's heading, which takes the focus when something is picked. */
export function renderHeading(kind: string, ...title: readonly (Node | string)[]): HTMLElement {
  return element(
    'header',
    { class: 'pane-head' },
    element('p', { class: 'kind' }, kind),
    element('h2', { attributes: { tabindex: -1, dir: 'auto' } }, ...title),
  )
}

export type Counts = Readonly<Record<Stance, number>>

/** `14 for · 9 against · 2 undecided`; what is zero is left out. */
export function writeCounts(counts: Counts): string {
  return STANCES.filter((stance) => counts[stance] > 0)
    .map((stance) => `${counts[stance]} ${STANCE_WORDS[stance].column.toLowerCase()}`)
    .join(' · ')
}

/** One bar cut in the shares for, against and undecided; against is hatched, as in the graph. */
export function renderBalance(counts: Counts): HTMLElement {
  const total = Math.max(1, counts.support + counts.oppose + counts.neutral)
  let x = 0
  const bars = STANCES.map((stance) => {
    const width = (counts[stance] / total) * 100
    const bar = svgElement('rect', { class: stance, x, y: 0, width, height: 6 })
    x += width
    return bar
  })
  const svg = svgElement('svg', { viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...bars)
  return element('span', { class: 'balance' }, svg)
}
