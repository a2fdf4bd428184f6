import type { App } from '../model/app.ts'
import { countByTime, type Histogram } from '../model/count-by-time.ts'
import { passesFilters } from '../model/derive-view.ts'
import { STANCES } from '../model/stances.ts'
import type { State } from '../model/state.ts'
import { type Range, readRange, writeRange } from '../model/time-range.ts'
import { bindDrag } from './bind-drag.ts'
import { createPlayer } from './create-player.ts'
import { element, svgElement } from './element.ts'
import type { Pane } from './reading-pane.ts'
import { writeCount, writeDay } from './words.ts'

const HEIGHT = 40

function drawBars({ bins, most }: Histogram, { low, high }: Range): SVGElement[] {
  return bins.flatMap((bin, index) => {
    let y = HEIGHT
    return STANCES.filter((stance) => bin[stance] > 0).map((stance) => {
      const height = (bin[stance] / Math.max(1, most)) * (HEIGHT - 2)
      y -= height
      const isIn = index >= low && index <= high
      return svgElement('rect', { class: `${stance} ${isIn ? '' : 'out'}`, x: index + 0.1, y, width: 0.8, height })
    })
  })
}

/** Statements over time, with two thumbs that bound what is shown, and a way to watch it go by. */
export function createTimeline(app: App): Pane | null {
  const span = app.model.span
  if (!span || span.first === span.last) return null
  const count = (state: State): Histogram =>
    countByTime(
      Array.from(app.model.statements.values()).filter((statement) => passesFilters(state, statement, 'dates')),
      span.first,
      span.last,
    )
  let histogram = count(app.store.get())
  const size = histogram.bins.length
  const undated = Array.from(app.model.statements.values()).filter(({ date }) => date === undefined).length

  const chart = svgElement('svg', {
    viewBox: `0 0 ${size} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  })
  const windowBox = element('div', { class: 'time-window' })
  const thumbs = (['low', 'high'] as const).map((end) => {
    const name = end === 'low' ? 'First day shown' : 'Last day shown'
    return {
      end,
      node: element('div', {
        class: 'thumb',
        attributes: { role: 'slider', tabindex: 0, 'aria-label': name, 'aria-valuemin': 0, 'aria-valuemax': size - 1 },
      }),
    }
  })
  const track = element('div', { class: 'track' }, chart, windowBox, ...thumbs.map(({ node }) => node))
  const label = element('p', { class: 'time-label' })
  const set = (range: Range): void => app.store.set(writeRange(histogram, range))
  const current = (): Range => readRange(histogram, app.store.get())
  const move = (end: 'low' | 'high', to: number): void => {
    const { low, high } = current()
    const value = Math.min(size - 1, Math.max(0, to))
    set(end === 'low' ? { low: Math.min(value, high), high } : { low, high: Math.max(value, low) })
  }

  const player = createPlayer({
    range: current,
    set,
    size,
    isBusy(index) {
      const bin = histogram.bins[index]
      return bin !== undefined && bin.support + bin.oppose + bin.neutral > 0
    },
  })
  const root = element(
    'section',
    { class: 'timeline', attributes: { 'aria-label': 'Time line' } },
    player.button,
    track,
    label,
  )

  const indexAt = (event: PointerEvent): number => {
    const { left, width } = track.getBoundingClientRect()
    return ((event.clientX - left) / Math.max(1, width)) * size
  }
  const drag = (node: HTMLElement, begin: (index: number) => (index: number) => void): void => {
    bindDrag(node, (event) => {
      player.stop()
      const go = begin(indexAt(event))
      return (moved) => go(indexAt(moved))
    })
  }
  for (const { end, node } of thumbs) {
    drag(node, () => (index) => move(end, end === 'low' ? Math.round(index) : Math.round(index) - 1))
    node.addEventListener('keydown', (event) => {
      const { low, high } = current()
      const at = end === 'low' ? low : high
      const to = {
        ArrowLeft: at - 1,
        ArrowDown: at - 1,
        ArrowRight: at + 1,
        ArrowUp: at + 1,
        PageDown: at - 10,
        PageUp: at + 10,
        Home: 0,
        End: size - 1,
      }[event.key]
      if (to === undefined) return
      event.preventDefault()
      player.stop()
      move(end, to)
    })
  }
  // Over the whole time a drag picks a stretch of it; later it moves that stretch.
  drag(windowBox, (from) => {
    const { low, high } = current()
    const isAll = low === 0 && high === size - 1
    return (index) => {
      if (isAll) {
        const [first, last] = [from, index]
          .map((at) => Math.min(size - 1, Math.max(0, Math.floor(at))))
          .sort((a, b) => a - b)
        set({ low: first ?? 0, high: last ?? size - 1 })
        return
      }
      const shift = Math.max(-low, Math.min(size - 1 - high, Math.round(index - from)))
      set({ low: low + shift, high: high + shift })
    }
  })
  track.addEventListener('pointerdown', (event) => {
    player.stop()
    const index = Math.floor(indexAt(event))
    const { low, high } = current()
    move(Math.abs(index - low) < Math.abs(index - high) ? 'low' : 'high', index)
  })

  return {
    root,
    update(state) {
      histogram = count(state)
      const range = readRange(histogram, state)
      chart.replaceChildren(...drawBars(histogram, range))
      const [left, right] = [(range.low / size) * 100, ((range.high + 1) / size) * 100]
      windowBox.style.left = `${left}%`
      windowBox.style.width = `${right - left}%`
      const [first, last] = [histogram.bins[range.low], histogram.bins[range.high]]
      for (const { end, node } of thumbs) {
        node.style.left = `${end === 'low' ? left : right}%`
        node.setAttribute('aria-valuenow', String(range[end]))
        node.setAttribute('aria-valuetext', writeDay((end === 'low' ? first?.from : last?.until) ?? span.first))
      }
      const isAll = state.from === null && state.until === null
      const words = isAll
        ? `${writeDay(span.first)} – ${writeDay(span.last)}`
        : `${writeDay(state.from ?? span.first)} – ${writeDay(state.until ?? span.last)}`
      label.textContent = undated > 0 ? `${words} · ${writeCount(undated, 'undated statement')} always shown` : words
    },
  }
}
