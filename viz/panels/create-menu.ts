import { element } from './element.ts'

export type MenuItem = Readonly<{ label: string; hint: string; run: () => void }>

/** A button with a list of actions under it; closes on Escape, on a click elsewhere and after an action. */
export function createMenu(label: string, items: readonly MenuItem[]): HTMLElement {
  const list = element('div', { class: 'menu-list', attributes: { role: 'menu', 'aria-label': label, hidden: true } })
  const button = element(
    'button',
    { class: 'plain', attributes: { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' } },
    label,
  )
  const root = element('div', { class: 'menu' }, button, list)
  const entries = items.map(({ label: name, hint, run }) =>
    element(
      'button',
      {
        attributes: { type: 'button', role: 'menuitem', tabindex: -1 },
        on: {
          click: () => {
            show(false)
            button.focus()
            run()
          },
        },
      },
      element('b', {}, name),
      element('span', {}, hint),
    ),
  )
  list.append(...entries)

  function show(isOpen: boolean): void {
    list.toggleAttribute('hidden', !isOpen)
    button.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) entries[0]?.focus()
  }
  button.addEventListener('click', () => show(list.hasAttribute('hidden')))
  root.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !root.contains(event.relatedTarget)) show(false)
  })
  root.addEventListener('keydown', (event) => {
    const at = entries.findIndex((entry) => entry.contains(document.activeElement))
    if (event.key === 'Escape' && !list.hidden) {
      show(false)
      button.focus()
      event.stopPropagation()
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key]
    if (to === undefined || list.hidden) return
    event.preventDefault()
    entries[(to + entries.length) % entries.length]?.focus()
  })
  return root
}
