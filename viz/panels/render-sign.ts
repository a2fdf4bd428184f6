import type { Stance } from '../../src/schema/statement.ts'
import { STANCE_WORDS } from '../model/stances.ts'
import { element, svgElement } from './element.ts'

const DASHES: Readonly<Record<Stance, string>> = { support: 'none', oppose: '5 3', neutral: '0.1 4' }

/** A short piece of the line that stands for a stance: solid, dashed or dotted. */
export function renderLine(stance: Stance): SVGElement {
  const line = svgElement('line', {
    ...{ x1: 2, y1: 5, x2: 24, y2: 5, 'stroke-width': 2.5, 'stroke-dasharray': DASHES[stance] },
    'stroke-linecap': stance === 'neutral' ? 'round' : 'butt',
  })
  return svgElement(
    'svg',
    { class: `sign ${stance}`, viewBox: '0 0 26 10', width: 26, height: 10, 'aria-hidden': 'true' },
    line,
  )
}

/** The shape that stands for an actor type or an issue in the graph. */
export function renderShape(type: 'state' | 'organization' | 'group' | 'person' | 'issue'): SVGElement {
  const parts: Readonly<Record<typeof type, readonly SVGElement[]>> = {
    state: [svgElement('circle', { cx: 7, cy: 7, r: 5, class: 'fill' })],
    organization: [
      svgElement('circle', { cx: 7, cy: 7, r: 5, class: 'fill' }),
      svgElement('circle', { cx: 7, cy: 7, r: 3.1, class: 'gap' }),
    ],
    group: [svgElement('circle', { cx: 7, cy: 7, r: 4.3, class: 'open' })],
    person: [
      svgElement('circle', { cx: 7, cy: 7, r: 4.5, class: 'open' }),
      svgElement('circle', { cx: 7, cy: 7, r: 1.6, class: 'fill' }),
    ],
    issue: [
      svgElement('rect', { x: 2, y: 2, width: 5, height: 10, class: 'support' }),
      svgElement('rect', { x: 7, y: 2, width: 5, height: 10, class: 'oppose' }),
    ],
  }
  return svgElement(
    'svg',
    { class: 'shape', viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' },
    ...parts[type],
  )
}

/** The stance in words, with its line. */
export function renderStance(stance: Stance): HTMLElement {
  return element('span', { class: `stance ${stance}` }, renderLine(stance), STANCE_WORDS[stance].verb)
}
