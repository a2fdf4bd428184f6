import { element } from './element.ts'

export type Check = Readonly<{ row: HTMLElement; box: HTMLInputElement; number: HTMLElement }>

/** A box to tick, with a sign, a label and a number that its owner keeps up to date. */
export function createCheck(sign: Node | null, label: string, onChange: (isOn: boolean) => void): Check {
  const box = element('input', { attributes: { type: 'checkbox' } })
  box.addEventListener('change', () => onChange(box.checked))
  const number = element('span', { class: 'number' })
  const row = element(
    'label',
    { class: 'check' },
    box,
    sign,
    element('span', { class: 'check-label', attributes: { dir: 'auto' } }, label),
    number,
  )
  return { row, box, number }
}

/** The list with `item` in it or not, in the order of `order`. */
export const toggle = <T>(list: readonly T[], item: T, isOn: boolean, order: readonly T[]): readonly T[] =>
  order.filter((other) => (other === item ? isOn : list.includes(other)))
