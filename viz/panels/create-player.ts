import type { Range } from '../model/time-range.ts'
import { element } from './element.ts'
import { renderIcon } from './render-icon.ts'

const STEP_MILLISECONDS = 450

export type Reel = Readonly<{
  range: () => Range
  set: (range: Range) => void
  /** Number of bins. */
  size: number
  /** Has the bin anything to show? */
  isBusy: (index: number) => boolean
}>

/** A button that plays through time: a narrow window slides, a full one grows from the first day on. Empty stretches are stepped over. */
export function createPlayer({ range, set, size, isBusy }: Reel): Readonly<{ button: HTMLElement; stop: () => void }> {
  const button = element('button', { class: 'round', attributes: { type: 'button' } })
  const show = (icon: 'play' | 'pause', label: string): void => {
    button.replaceChildren(renderIcon(icon))
    button.setAttribute('aria-label', label)
    button.title = label
  }
  let timer: ReturnType<typeof setInterval> | undefined

  const stop = (): void => {
    clearInterval(timer)
    timer = undefined
    show('play', 'Play through time')
  }
  const start = (): void => {
    const { low, high } = range()
    const isSliding = low > 0 || high < size - 1
    const width = high - low
    const beginning = isSliding ? width : 0
    let at = isSliding && high < size - 1 ? high : beginning
    const step = (): void => {
      set({ low: isSliding ? at - width : 0, high: at })
      if (at >= size - 1) {
        stop()
        return
      }
      do at += 1
      while (at < size - 1 && !isBusy(at))
    }
    show('pause', 'Pause')
    timer = setInterval(step, STEP_MILLISECONDS)
    step()
  }
  stop()
  button.addEventListener('click', () => (timer === undefined ? start() : stop()))
  return { button, stop }
}
