import type { Stance } from '../../src/schema/statement.ts'
import { type App, selectEdge } from '../model/app.ts'
import type { Position } from '../model/positions.ts'
import { element } from './element.ts'
import { renderStatement } from './render-statement.ts'

/** The newest quote of one stance of one actor on one target under a head, and the way to the rest. */
export function renderNewest(
  app: App,
  position: Position,
  stance: Stance,
  part: 'side' | 'voice',
  head: HTMLElement,
): HTMLElement {
  const [newest, ...others] = position.statements[stance]
  const key = `${position.actor}|${stance}|${position.target}`
  const more = element(
    'button',
    { class: 'quiet more', attributes: { type: 'button' }, on: { click: () => selectEdge(app, key) } },
    `Read all ${others.length + 1}`,
  )
  return element(
    'div',
    { class: part },
    element('p', { class: 'side-head' }, head, others.length > 0 && more),
    newest ? renderStatement(app, newest) : null,
  )
}
