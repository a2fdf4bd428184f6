import type { ViewerData } from '../../src/schema/viewer.ts'
import { createCarry } from '../carry/create-carry.ts'
import { createScenes } from '../draw/create-scenes.ts'
import { type Palette, readPalette } from '../draw/read-palette.ts'
import { buildModel } from '../model/build-model.ts'
import { createAlliances } from '../model/create-alliances.ts'
import { readHash } from '../model/hash.ts'
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

/** A page without data says how to get one with. */
function renderEmptyPage(host: HTMLElement): void {
  host.replaceChildren(
    element(
      'main',
      { class: 'no-data' },
      element('h1', {}, 'Entente'),
      element('p', {}, 'This page holds no statements yet. Make one that does with'),
      element('pre', {}, 'entente view articles/ -o page.html'),
    ),
  )
}

/** Builds the page from its data, and keeps its parts in step with what the reader does. */
export function startPage(host: HTMLElement, data: ViewerData | null): void {
  const initial = readHash(location.hash)
  applyTheme(initial)
  if (data === null || data.statements.length === 0) {
    renderEmptyPage(host)
    return
  }

  const model = buildModel(data)
  const alliances = createAlliances(model)
  const live = element('p', { class: 'unseen', attributes: { role: 'status', 'aria-live': 'polite' } })
  const app = createApp(model, alliances, initial, (message) => {
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
  const header = createHeader(app, { search: search.root, carry: createCarry(app, drawing.stage), help: help.open })
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
  bindAddress(app)
  bindGlances(drawing, [reading.root, article.root])
  bindKeys(app, drawing, {
    canvas: stagePane.canvas,
    reading: reading.root,
    search: search.focus,
    help: help.open,
    isHelpOpen: () => help.root.open,
  })
  prefersDark.addEventListener('change', () => {
    applyTheme(app.store.get())
    palette = readPalette(document.documentElement)
    drawing.repaint()
  })

  // sigma needs a container that has its height: mount after the first layout.
  requestAnimationFrame(() => {
    drawing.start()
    host.dataset.ready = 'true'
    // For tests: what the page is made of.
    Object.defineProperty(window, '__entente', { value: { stage: drawing.stage(), store: app.store, app } })
  })
}
