import type { ViewerData } from '../../src/schema/viewer.ts'
import { createCarry } from '../carry/create-carry.ts'
import { createScenes } from '../draw/create-scenes.ts'
import { type Palette, readPalette } from '../draw/read-palette.ts'
import type { Added } from '../model/app.ts'
import { buildModel } from '../model/build-model.ts'
import { createAlliances } from '../model/create-alliances.ts'
import type { State } from '../model/state.ts'
import { createArticlePane } from '../panels/article-pane.ts'
import { element } from '../panels/element.ts'
import { createFilters } from '../panels/filters.ts'
import { createHeader } from '../panels/header.ts'
import { createHelpDialog } from '../panels/help-dialog.ts'
import { createReadingPane } from '../panels/reading-pane.ts'
import { writeSummary } from '../panels/render-overview.ts'
import { createSearchBox } from '../panels/search-box.ts'
import { createStagePane } from '../panels/stage-pane.ts'
import { createTable } from '../panels/table.ts'
import { createTimeline } from '../panels/timeline.ts'
import { applyTheme, prefersDark } from './apply-theme.ts'
import { bindAddress } from './bind-address.ts'
import { bindGlances } from './bind-glances.ts'
import { bindKeys } from './bind-keys.ts'
import { createApp } from './create-app.ts'
import { createDrawing, type Drawing } from './create-drawing.ts'

export type OpenPage = Readonly<{
  /** What the reader has picked and filtered now. */
  state: () => State
  /** Lets go of the page's listeners and its canvas, for another to take its place. */
  close: () => void
}>

/** Builds the page from its data, and keeps its parts in step with what the reader does. `add`: opens the sheet that takes more. */
export function openPage(
  host: HTMLElement,
  data: ViewerData,
  initial: State,
  added: Added | null,
  add: () => void,
): OpenPage {
  const end = new AbortController()
  const model = buildModel(data)
  const alliances = createAlliances(model)
  const live = element('p', { class: 'unseen', attributes: { role: 'status', 'aria-live': 'polite' } })
  const app = createApp(model, alliances, initial, added, (message) => {
    live.textContent = message
  })
  let palette: Palette = readPalette(document.documentElement)
  const getPalette = (): Palette => palette

  // The buttons over the graph and the drawing need each other; the drawing is asked only when one is pressed.
  const stagePane = createStagePane(
    (factor) => drawing.stage()?.zoom(factor),
    () => drawing.stage()?.fit(),
  )
  const drawing: Drawing = createDrawing(app, createScenes(app, alliances, getPalette), stagePane, getPalette)
  const help = createHelpDialog()
  const search = createSearchBox(app)
  const reading = createReadingPane(app)
  const article = createArticlePane(app)
  const filters = createFilters(app)
  const table = createTable(app)
  const timeline = createTimeline(app)
  const header = createHeader(app, {
    search: search.root,
    carry: createCarry(app, data, drawing.stage),
    help: help.open,
    add,
  })
  const panes = [header, filters, timeline, article, table, reading].filter((pane) => pane !== null)

  document.title = `${model.title} · Entente`
  stagePane.root.append(table.root)
  const inOrder = [
    header.root,
    filters.root,
    stagePane.root,
    article.root,
    reading.root,
    timeline?.root,
    live,
    help.root,
  ]
  host.replaceChildren(...inOrder.filter((node) => node !== undefined))

  const announce = (state: State): void => {
    const [heading, counts] = ['h2', '.counts'].map((part) => reading.root.querySelector(part)?.textContent ?? '')
    app.say(state.selection.kind === 'none' ? writeSummary(app) : `${heading}. ${counts}`)
  }
  app.store.subscribe((state, before) => {
    const { classList, dataset } = document.body
    dataset.mode = state.mode
    classList.toggle('has-article', state.article !== null)
    classList.toggle('has-selection', state.selection.kind !== 'none')
    if (before && before.theme !== state.theme) {
      applyTheme(state)
      palette = readPalette(document.documentElement)
    }
    for (const pane of panes) pane.update(state, before)
    stagePane.describe(state.mode, writeSummary(app))
    if (before) drawing.update(state, before)
    if (before && before.selection !== state.selection) announce(state)
  })
  bindAddress(app, end.signal)
  bindGlances(drawing, [reading.root, article.root])
  bindKeys(
    app,
    drawing,
    { canvas: stagePane.canvas, reading: reading.root, search: search.focus, help: help.open, add },
    end.signal,
  )
  const recolour = (): void => {
    applyTheme(app.store.get())
    palette = readPalette(document.documentElement)
    drawing.repaint()
  }
  prefersDark.addEventListener('change', recolour, { signal: end.signal })

  // sigma needs a container that has its height: mount after the first layout.
  requestAnimationFrame(() => {
    if (end.signal.aborted) return
    drawing.start()
    host.dataset.ready = 'true'
    if (added) announce(app.store.get())
    // For tests: what the page is made of.
    const value = { stage: drawing.stage(), store: app.store, app }
    Object.defineProperty(window, '__entente', { value, configurable: true })
  })
  return {
    state: app.store.get,
    close() {
      end.abort()
      drawing.stop()
      delete host.dataset.ready
    },
  }
}
