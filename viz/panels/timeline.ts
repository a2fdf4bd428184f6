import type { App } from '../model/app.ts'
import { countByTime, findBin, type Histogram } from '../model/count-by-time.ts'
import { passesFilters } from '../model/derive-view.ts'
import { STANCES } from '../model/stances.ts'
import type { State } from '../model/state.ts'
import { element, svgElement } from './element.ts'
import type { Pane } from './reading-pane.ts'
import { renderIcon } from './render-icon.ts'
import { writeCount, writeDay } from './words.ts'

const HEIGHT = 40
const STEP_MILLISECONDS = 450

type Range = Readonly<{ low: number; high: number }>

function readRange({ bins }: Histogram, state: State): Range {
  const low = state.from === null ? 0 : Math.max(0, findBin(bins, state.from))
  const high = state.until === null ? bins.length - 1 : Math.max(0, findBin(bins, state.until))
  return { low, high: Math.max(low, high) }
}

/** A bound at the end of the time line is no bound, so that statements are not lost when others are added. */
function writeRange({ bins }: Histogram, { low, high }: Range): Pick<State, 'from' | 'until'> {
  return {
    from: low <= 0 ? null : (bins[low]?.from ?? null),
    until: high >= bins.length - 1 ? null : (bins[high]?.until ?? null),
  }
}

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
  const play = element(
    'button',
    { class: 'round', attributes: { type: 'button', 'aria-label': 'Play through time', title: 'Play through time' } },
    renderIcon('play'),
  )
  const root = element('section', { class: 'timeline', attributes: { 'aria-label': 'Time line' } }, play, track, label)

  const set = (range: Range): void => app.store.set(writeRange(histogram, range))
  const current = (): Range => readRange(histogram, app.store.get())
  const move = (end: 'low' | 'high', to: number): void => {
    const { low, high } = current()
    const value = Math.min(size - 1, Math.max(0, to))
    set(end === 'low' ? { low: Math.min(value, high), high } : { low, high: Math.max(value, low) })
  }

  let timer: ReturnType<typeof setInterval> | undefined
  const stop = (): void => {
    clearInterval(timer)
    timer = undefined
    play.replaceChildren(renderIcon('play'))
    play.setAttribute('aria-label', 'Play through time')
  }
  /** A narrow window slides; a full one grows from the first day on. Empty stretches are stepped over. */
  const start = (): void => {
    const { low, high } = current()
    const isSliding = low > 0 || high < size - 1
    const width = high - low
    let at = isSliding && high < size - 1 ? high : isSliding ? width : 0
    const isBusy = (index: number): boolean => {
      const bin = histogram.bins[index]
      return bin !== undefined && bin.support + bin.oppose + bin.neutral > 0
    }
    const step = (): void => {
      set({ low: isSliding ? at - width : 0, high: at })
      if (at >= size - 1) {
        stop()
        return
      }
      do at += 1
      while (at < size - 1 && !isBusy(at))
    }
    play.replaceChildren(renderIcon('pause'))
    play.setAttribute('aria-label', 'Pause')
    step()
    timer = setInterval(step, STEP_MILLISECONDS)
  }
  play.addEventListener('click', () => (timer === undefined ? start() : stop()))

  const indexAt = (event: PointerEvent): number => {
    const { left, width } = track.getBoundingClientRect()
    return ((event.clientX - left) / Math.max(1, width)) * size
  }
  const drag = (node: HTMLElement, begin: (index: number) => (index: number) => void): void => {
    let go: ((index: number) => void) | null = null
    node.addEventListener('pointerdown', (event) => {
      stop()
      node.setPointerCapture(event.pointerId)
      go = begin(indexAt(event))
      event.stopPropagation()
    })
    node.addEventListener('pointermove', (event) => go?.(indexAt(event)))
    for (const type of ['pointerup', 'pointercancel'] as const) {
      node.addEventListener(type, () => {
        go = null
      })
    }
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
      stop()
      move(end, to)
    })
  }
  drag(windowBox, (from) => {
    const { low, high } = current()
    return (index) => {
      const shift = Math.max(-low, Math.min(size - 1 - high, Math.round(index - from)))
      set({ low: low + shift, high: high + shift })
    }
  })
  track.addEventListener('pointerdown', (event) => {
    stop()
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
