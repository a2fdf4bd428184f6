import { element } from './element.ts'

/**
 * The first `most` of the items, and a button that brings the rest: a page with hundreds of quotes is slow to build
 * and nobody reads it to the end.
 */
export function renderMore<T>(
  items: readonly T[],
  most: number,
  render: (item: T) => HTMLElement,
): readonly HTMLElement[] {
  const first = items.slice(0, most).map(render)
  if (items.length <= most) return first
  const rest = items.length - most
  const button = element('button', { class: 'plain more-of-them', attributes: { type: 'button' } }, `Show ${rest} more`)
  button.addEventListener('click', () => {
    const added = items.slice(most).map(render)
    button.replaceWith(...added)
    added[0]?.querySelector('button')?.focus()
  })
  return [...first, button]
}
