import type { Drawing } from './create-drawing.ts'

/** The statement that an element, or one around it, shows. */
function statementAt(target: EventTarget | null): string | null {
  const shown = target instanceof Element ? target.closest('[data-statement]') : null
  return shown?.getAttribute('data-statement') ?? null
}

/** While a statement is pointed at in a pane, its line is lit in the graph. */
export function bindGlances(drawing: Drawing, panes: readonly HTMLElement[]): void {
  let current: string | null = null
  const glance = (statement: string | null): void => {
    if (statement === current) return
    current = statement
    drawing.glance(statement)
  }
  for (const pane of panes) {
    pane.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') glance(statementAt(event.target))
    })
    pane.addEventListener('pointerleave', () => glance(null))
  }
}
