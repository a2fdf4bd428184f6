import type { Scenes } from '../draw/create-scenes.ts'
import { createStage, type Stage } from '../draw/create-stage.ts'
import { emphasiseEdge, emphasiseNode, findEmphasis } from '../draw/find-emphasis.ts'
import type { Palette } from '../draw/read-palette.ts'
import { walk } from '../draw/walk.ts'
import type { Hover } from '../draw/watch-hover.ts'
import { type App, clearSelection, labelOf, selectEdge, selectNode, selectPair } from '../model/app.ts'
import { hasSameFilters, isFiltered, NO_FILTERS, type State } from '../model/state.ts'
import { describeHover, type StagePane } from '../panels/stage-pane.ts'
import { writeCount } from '../panels/words.ts'

export type Drawing = Readonly<{
  /** Puts sigma into the page; false where the browser draws no WebGL. */
  start: () => boolean
  stage: () => Stage | null
  update: (state: State, before: State) => void
  /** Lights the line of a statement while it is pointed at; null lights again what is picked. */
  glance: (statement: string | null) => void
  /** Draws anew after the colours have changed. */
  repaint: () => void
  /** Lets go of the canvas. */
  stop: () => void
  /** Goes on by an arrow key from what is picked; false where nothing lies that way. */
  walk: (key: string) => boolean
}>

/** Says over the graph what it leaves out, or why it is empty. */
function noteWhatIsMissing(app: App, pane: StagePane, drawn: number, leftOut: number): void {
  const state = app.store.get()
  if (leftOut > 0) {
    const words = `The ${drawn.toLocaleString('en-GB')} most spoken of are drawn, ${writeCount(leftOut, 'other')} are not.`
    pane.note(words, { label: 'Draw all (slow)', run: () => app.store.set({ all: true }) })
  } else if (drawn === 0 && app.view().statements.size > 0) {
    const toStances = { label: 'Back to stances', run: () => app.store.set({ mode: 'stances' }) }
    pane.note('No two actors here took a side on the same issue.', toStances)
  } else if (drawn === 0 && isFiltered(state)) {
    const clear = { label: 'Clear all filters', run: () => app.store.set(NO_FILTERS) }
    pane.note('No statement matches. Widen the dates, or', clear)
  } else pane.note('')
}

/** What a click on the graph picks. */
function pick(app: App, kind: 'node' | 'edge' | 'ground', id: string, isShift: boolean): void {
  const { selection } = app.store.get()
  const [name, first = '', second = ''] = id.split('|')
  const isActor = (node: string): boolean => app.model.nodes.get(node)?.type !== 'issue'
  if (kind === 'ground') clearSelection(app)
  else if (kind === 'edge' && (name === 'agree' || name === 'differ')) selectPair(app, first, second)
  else if (kind === 'edge') selectEdge(app, id)
  else if (isShift && selection.kind === 'node' && selection.id !== id && isActor(id) && isActor(selection.id)) {
    selectPair(app, selection.id, id)
  } else selectNode(app, id)
}

/** Keeps the graph in step with the state, and the state with what is done to the graph. */
export function createDrawing(app: App, scenes: Scenes, pane: StagePane, getPalette: () => Palette): Drawing {
  let stage: Stage | null = null
  /** What is lit because the mouse is over it. */
  let litByMouse: string | null = null

  const emphasise = (): void => {
    litByMouse = null
    stage?.emphasise(findEmphasis(scenes.current(), app))
  }
  const draw = (state: State, isNewPicture: boolean): void => {
    if (!stage) return
    const scene = scenes.build(state)
    stage.draw(scene, isNewPicture ? scenes.frame(state) : null)
    emphasise()
    noteWhatIsMissing(app, pane, scene.nodes.size, scene.leftOut)
  }
  const reveal = (): void => {
    const lit = findEmphasis(scenes.current(), app)
    // On a phone the pane has just taken most of the stage: wait until it has.
    if (lit) requestAnimationFrame(() => stage?.reveal([...lit.center, ...lit.nodes]))
  }
  const hover = (found: Hover): void => {
    if (!found) {
      pane.hover(null, 0, 0)
      emphasise()
      return
    }
    pane.hover(describeHover(app, found), found.x, found.y)
    if (litByMouse === found.id || app.store.get().selection.kind !== 'none') return
    litByMouse = found.id
    const light = found.kind === 'node' ? emphasiseNode : emphasiseEdge
    stage?.emphasise(light(scenes.current(), found.id))
  }

  return {
    stage: () => stage,
    start() {
      const events = {
        hover,
        pick: (kind: 'node' | 'edge' | 'ground', id: string, isShift: boolean) => {
          pane.hover(null, 0, 0)
          pick(app, kind, id, isShift)
        },
      }
      try {
        stage = createStage(pane.canvas, getPalette, (id) => labelOf(app, id), events)
      } catch {
        app.store.set({ mode: 'table' })
        pane.note('This browser draws no WebGL: the table shows the same.')
        return false
      }
      draw(app.store.get(), true)
      reveal()
      return true
    },
    update(state, before) {
      const isNewPicture = before.mode !== state.mode
      const isSelectionNew = before.selection !== state.selection
      if (isNewPicture || before.theme !== state.theme || !hasSameFilters(before, state)) draw(state, isNewPicture)
      else if (isSelectionNew) emphasise()
      if (isSelectionNew) reveal()
    },
    glance(statement) {
      const key = statement === null ? undefined : app.model.edgeOf.get(statement)
      const light = key === undefined ? null : emphasiseEdge(scenes.current(), key)
      if (light) stage?.emphasise(light)
      else emphasise()
    },
    repaint: () => draw(app.store.get(), false),
    stop: () => stage?.stop(),
    walk(key) {
      const { selection } = app.store.get()
      const from = selection.kind === 'node' ? selection.id : null
      const next = walk(scenes.current(), stage?.onScreen() ?? [], from, key)
      if (next !== null) selectNode(app, next)
      return next !== null
    },
  }
}
