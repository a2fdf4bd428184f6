import { type App, clearSelection } from '../model/app.ts'
import { MODES } from '../model/state.ts'
import type { Drawing } from './create-drawing.ts'

export type KeyTargets = Readonly<{
  canvas: HTMLElement
  reading: HTMLElement
  search: () => void
  help: () => void
  add: () => void
}>

const ZOOMS: Readonly<Record<string, number>> = { '+': 1 / 1.5, '=': 1 / 1.5, '-': 1.5 }

/** The keys of the page and, while the graph has the focus, those of the graph. */
export function bindKeys(app: App, drawing: Drawing, targets: KeyTargets, signal: AbortSignal): void {
  const { canvas, reading, search, help, add } = targets
  canvas.addEventListener('keydown', (event) => {
    const zoom = ZOOMS[event.key]
    if (event.key === 'Enter') reading.querySelector('h2')?.focus()
    else if (event.key === '0') drawing.stage()?.fit()
    else if (zoom) drawing.stage()?.zoom(zoom)
    else if (!drawing.walk(event.key)) return
    event.preventDefault()
  })

  addEventListener(
    'keydown',
    (event) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search'
      const isElsewhere = document.querySelector('dialog[open]') !== null
      if (isTyping || isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return
      const mode = MODES[Number(event.key) - 1]
      if (event.key === '/') search()
      else if (event.key === '?') help()
      else if (event.key === 'a') add()
      else if (mode) app.store.set({ mode })
      else if (event.key === 'Escape') {
        if (app.store.get().article !== null) app.store.set({ article: null })
        else clearSelection(app)
        canvas.focus()
      } else return
      event.preventDefault()
    },
    { signal },
  )
}
