import type { App } from '../model/app.ts'
import type { State } from '../model/state.ts'
import { element } from './element.ts'
import type { Pane } from './reading-pane.ts'

export type Range = Readonly<{
  name: string
  least: number
  most: number
  step: number
  read: (state: State) => number
  write: (value: number) => Partial<State>
  say: (value: number) => string
}>

/** A slider for one number of the state, with its value in words. */
export function createRange(app: App, { name, least, most, step, read, write, say }: Range): Pane {
  const input = element('input', { attributes: { type: 'range', min: least, max: most, step, 'aria-label': name } })
  const value = element('span', { class: 'number' })
  input.addEventListener('input', () => app.store.set(write(Number(input.value))))
  return {
    root: element('fieldset', { class: 'range' }, element('legend', {}, name, ' ', value), input),
    update(state) {
      input.value = String(read(state))
      input.setAttribute('aria-valuetext', say(read(state)))
      value.textContent = say(read(state))
    },
  }
}
