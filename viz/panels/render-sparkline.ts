import type { Statement } from '../../src/schema/statement.ts'
import { countByTime } from '../model/count-by-time.ts'
import { element, svgElement } from './element.ts'

const [WIDTH, HEIGHT] = [132, 26]

/** Statements over time: those for rise above the line, those against hang below it. */
export function renderSparkline(statements: readonly Statement[]): HTMLElement | null {
  const days = statements.flatMap(({ date }) => date ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const { bins, most } = countByTime(statements, first, last)
  const step = WIDTH / bins.length
  const middle = HEIGHT / 2
  const scale = (middle - 1) / Math.max(1, most)
  const bars = bins.flatMap((bin, index) => {
    const x = index * step
    const width = Math.max(1.5, step - 1)
    return [
      ...(bin.support
        ? [
            svgElement('rect', {
              class: 'support',
              x,
              width,
              y: middle - bin.support * scale,
              height: bin.support * scale,
            }),
          ]
        : []),
      ...(bin.oppose ? [svgElement('rect', { class: 'oppose', x, width, y: middle, height: bin.oppose * scale })] : []),
      ...(bin.neutral ? [svgElement('rect', { class: 'neutral', x, width, y: middle - 1, height: 2 })] : []),
    ]
  })
  const svg = svgElement(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true' },
    svgElement('line', { class: 'axis', x1: 0, x2: WIDTH, y1: middle, y2: middle }),
    ...bars,
  )
  const years = first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}–${last.slice(0, 4)}`
  return element('p', { class: 'sparkline' }, svg, years)
}
