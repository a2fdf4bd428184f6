import { fold } from '../model/fold.ts'
import type { State } from '../model/state.ts'
import { createCheck, toggle } from './create-check.ts'
import { element } from './element.ts'
import type { Pane } from './reading-pane.ts'
import { capitalize } from './words.ts'

export type Choice = Readonly<{ id: string; label: string; count: number }>

/** A list to narrow the page to some of many; what is not ticked is hidden as soon as one is. */
export function createChoices(
  title: string,
  one: string,
  choices: readonly Choice[],
  read: (state: State) => readonly string[],
  write: (ids: readonly string[]) => void,
  get: () => State,
): Pane {
  const order = choices.map(({ id }) => id)
  const checks = choices.map(({ id, label, count }) => {
    const check = createCheck(null, capitalize(label), (isOn) => write(toggle(read(get()), id, isOn, order)))
    check.number.textContent = String(count)
    return { id, text: fold(label), ...check }
  })
  const filter = element('input', {
    class: 'filter',
    attributes: { type: 'search', placeholder: `Find ${one}`, 'aria-label': `Find ${one} in the list` },
  })
  filter.addEventListener('input', () => {
    const words = fold(filter.value)
    for (const { row, text } of checks) row.hidden = !text.includes(words)
  })
  const summary = element('summary', {}, title)
  const chosen = element('span', { class: 'number' })
  summary.append(' ', chosen)
  return {
    root: element(
      'details',
      { class: 'choices' },
      summary,
      choices.length > 8 && filter,
      element('div', { class: 'choice-list' }, ...checks.map(({ row }) => row)),
    ),
    update(state) {
      const ids = read(state)
      for (const { id, box } of checks) box.checked = ids.includes(id)
      chosen.textContent = ids.length === 0 ? `all ${choices.length}` : `${ids.length} of ${choices.length}`
    },
  }
}
