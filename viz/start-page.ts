import type { ViewerData } from '../src/schema/viewer.ts'
import { createCarry } from './carry/create-carry.ts'
import { createScenes } from './draw/create-scenes.ts'
import { createStage, type Hover, type Stage } from './draw/create-stage.ts'
import { emphasiseEdge, emphasiseNode, findEmphasis } from './draw/find-emphasis.ts'
import { type Palette, readPalette } from './draw/read-palette.ts'
import { walk } from './draw/walk.ts'
import { type App, clearSelection, labelOf, selectEdge, selectNode, selectPair } from './model/app.ts'
import { buildModel } from './model/build-model.ts'
import { createAlliances } from './model/create-alliances.ts'
import { createStore } from './model/create-store.ts'
import { deriveView } from './model/derive-view.ts'
import { readHash, writeHash } from './model/hash.ts'
import { collectPositions } from './model/positions.ts'
import { hasSameFilters, isFiltered, MODES, NO_FILTERS, type State } from './model/state.ts'
import { createArticlePane } from './panels/article-pane.ts'
import { element } from './panels/element.ts'
import { createFilters } from './panels/filters.ts'
import { createHeader } from './panels/header.ts'
import { createHelpDialog } from './panels/help-dialog.ts'
import { createReadingPane } from './panels/reading-pane.ts'
import { writeSummary } from './panels/render-overview.ts'
import { createSearchBox } from './panels/search-box.ts'
import { createStagePane, describeHover } from './panels/stage-pane.ts'
import { createTable } from './panels/table.ts'
import { createTimeline } from './panels/timeline.ts'
import { capitalize, writeCount } from './panels/words.ts'

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

function applyTheme(state: State): void {
  const isDark = state.theme === 'dark' || (state.theme === 'auto' && prefersDark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}

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

/** Keeps what follows from the state until the state's filters change. */
function remember<T>(derive: (state: State) => T, get: () => State): () => T {
  let known: Readonly<{ state: State; value: T }> | null = null
  return () => {
    const state = get()
    if (known?.state !== state) known = { state, value: derive(state) }
    return known.value
  }
}

/** Builds the page from its data, and keeps the panes, the graph and the link in step with what the reader does. */
export function startPage(host: HTMLElement, data: ViewerData | null): void {
  const initial = readHash(location.hash)
  applyTheme(initial)
  if (data === null || data.statements.length === 0) {
    renderEmptyPage(host)
    return
  }

  const model = buildModel(data)
  const store = createStore(initial)
  const live = element('p', { class: 'unseen', attributes: { role: 'status', 'aria-live': 'polite' } })
  const view = remember((state) => deriveView(model, state), store.get)
  const positions = remember(() => collectPositions(model, view()), store.get)
  const alliances = createAlliances(model)
  const app: App = {
    model,
    store,
    view,
    positions,
    alliances: remember((state) => alliances.find(state, positions()), store.get),
    say: (message) => {
      live.textContent = message
    },
  }

  let palette: Palette = readPalette(document.documentElement)
  let stage: Stage | null = null
  const scenes = createScenes(app, alliances, () => palette)
  const stagePane = createStagePane(
    (factor) => stage?.zoom(factor),
    () => stage?.fit(),
  )
  const help = createHelpDialog()
  const search = createSearchBox(app)
  const reading = createReadingPane(app)
  const article = createArticlePane(app)
  const filters = createFilters(app)
  const table = createTable(app)
  const timeline = createTimeline(app)
  const header = createHeader(app, {
    search: search.root,
    carry: createCarry(app, () => stage),
    help: help.open,
    toggleFilters: () => {
      const isOpen = document.body.classList.toggle('filters-open')
      header.root.querySelector('.filters-toggle')?.setAttribute('aria-expanded', String(isOpen))
    },
  })
  const panes = [header, filters, timeline, article, table, reading].filter((pane) => pane !== null)

  document.title = `${model.title} · Entente`
  host.replaceChildren(
    header.root,
    filters.root,
    stagePane.root,
    article.root,
    reading.root,
    ...(timeline ? [timeline.root] : []),
    live,
    help.root,
  )
  stagePane.root.append(table.root)

  const emphasise = (): void => stage?.emphasise(findEmphasis(scenes.current(), store.get().selection))
  /** On a phone the pane has just taken most of the stage: wait until it has. */
  const reveal = (): void => {
    const lit = findEmphasis(scenes.current(), store.get().selection)
    if (!lit) return
    requestAnimationFrame(() => stage?.reveal([...lit.center, ...lit.nodes]))
  }
  const hover = (found: Hover): void => {
    if (!found) {
      stagePane.hover(null, 0, 0)
      emphasise()
      return
    }
    stagePane.hover(describeHover(app, found), found.x, found.y)
    if (store.get().selection.kind !== 'none') return
    stage?.emphasise(
      found.kind === 'node' ? emphasiseNode(scenes.current(), found.id) : emphasiseEdge(scenes.current(), found.id),
    )
  }
  const pick = (kind: 'node' | 'edge' | 'ground', id: string, isShift: boolean): void => {
    stagePane.hover(null, 0, 0)
    const { selection } = store.get()
    const [name, first = '', second = ''] = id.split('|')
    const isActor = (node: string): boolean => model.nodes.get(node)?.type !== 'issue'
    if (kind === 'ground') clearSelection(app)
    else if (kind === 'edge' && (name === 'agree' || name === 'differ')) selectPair(app, first, second)
    else if (kind === 'edge') selectEdge(app, id)
    else if (isShift && selection.kind === 'node' && selection.id !== id && isActor(id) && isActor(selection.id)) {
      selectPair(app, selection.id, id)
    } else selectNode(app, id)
  }

  const nameOf = (id: string): string => labelOf(app, id)
  const draw = (state: State, isNewPicture: boolean): void => {
    if (!stage) return
    const scene = scenes.build(state)
    stage.draw(scene, isNewPicture ? scenes.frame(state) : null)
    emphasise()
    const isAlone = scene.nodes.size === 0
    if (scene.leftOut > 0) {
      stagePane.note(
        `The ${scene.nodes.size.toLocaleString('en-GB')} most spoken of are drawn, ${writeCount(scene.leftOut, 'other')} are not.`,
        {
          label: 'Draw all (slow)',
          run: () => store.set({ all: true }),
        },
      )
    } else if (isAlone && view().statements.size > 0) {
      stagePane.note('No two actors here took a side on the same issue.', {
        label: 'Back to stances',
        run: () => store.set({ mode: 'stances' }),
      })
    } else if (isAlone && isFiltered(state)) {
      stagePane.note('No statement matches. Widen the dates, or', {
        label: 'Clear all filters',
        run: () => store.set(NO_FILTERS),
      })
    } else stagePane.note('')
  }

  const announce = (state: State): void => {
    const heading = reading.root.querySelector('h2')?.textContent ?? ''
    const counts = reading.root.querySelector('.counts')?.textContent ?? ''
    if (state.selection.kind !== 'none') app.say(`${heading}. ${counts}`)
    else app.say(writeSummary(app))
  }

  let isWriting = false
  const update = (state: State, before: State | null): void => {
    document.body.dataset.mode = state.mode
    document.body.classList.toggle('has-article', state.article !== null)
    document.body.classList.toggle('has-selection', state.selection.kind !== 'none')
    if (before && before.theme !== state.theme) {
      applyTheme(state)
      palette = readPalette(document.documentElement)
    }
    for (const pane of panes) pane.update(state, before)
    stagePane.canvas.setAttribute('aria-label', `Graph: ${capitalize(state.mode)}. ${writeSummary(app)}`)
    if (before) {
      const isNewPicture = before.mode !== state.mode
      if (isNewPicture || before.theme !== state.theme || !hasSameFilters(before, state)) draw(state, isNewPicture)
      else if (before.selection !== state.selection) emphasise()
      if (before.selection !== state.selection) {
        reveal()
        announce(state)
      }
      isWriting = true
      const hash = writeHash(state)
      history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`)
      isWriting = false
    }
  }
  store.subscribe(update)

  addEventListener('hashchange', () => {
    if (!isWriting) store.set(readHash(location.hash))
  })
  prefersDark.addEventListener('change', () => {
    applyTheme(store.get())
    palette = readPalette(document.documentElement)
    draw(store.get(), false)
  })

  stagePane.canvas.addEventListener('keydown', (event) => {
    const { selection } = store.get()
    if (event.key === 'Enter') {
      const target = reading.root.querySelector('h2')
      if (selection.kind !== 'none' && target) target.focus()
    } else if (event.key === '+' || event.key === '=') stage?.zoom(1 / 1.5)
    else if (event.key === '-') stage?.zoom(1.5)
    else if (event.key === '0') stage?.fit()
    else {
      const from = selection.kind === 'node' ? selection.id : null
      const next = walk(scenes.current(), stage?.onScreen() ?? [], from, event.key)
      if (next === null) return
      selectNode(app, next)
    }
    event.preventDefault()
  })

  addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search'
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || help.root.open) return
    const mode = MODES[Number(event.key) - 1]
    if (event.key === '/') search.focus()
    else if (event.key === '?') help.open()
    else if (mode) store.set({ mode })
    else if (event.key === 'Escape') {
      if (store.get().article !== null) store.set({ article: null })
      else clearSelection(app)
      stagePane.canvas.focus()
    } else return
    event.preventDefault()
  })

  // sigma needs a container that has its height: mount after the first layout.
  requestAnimationFrame(() => {
    try {
      stage = createStage(stagePane.canvas, () => palette, nameOf, { hover, pick })
    } catch {
      store.set({ mode: 'table' })
      stagePane.note('This browser draws no WebGL: the table shows the same.')
      return
    }
    draw(store.get(), true)
    reveal()
    host.dataset.ready = 'true'
    Object.defineProperty(window, '__entente', { value: { stage, store, app } })
  })
}
