import type { Hover } from '../draw/watch-hover.ts'
import { type App, labelOf } from '../model/app.ts'
import { isIssue } from '../model/build-model.ts'
import { STANCE_WORDS } from '../model/stances.ts'
import { element } from './element.ts'
import { type Icon, renderIcon } from './render-icon.ts'
import { writeCounts } from './render-parts.ts'
import { capitalize, shorten, writeCount } from './words.ts'

/** The words beside the mouse: what is under it, in one or two lines. */
export function describeHover(app: App, hover: NonNullable<Hover>): readonly [string, string] {
  if (hover.kind === 'node') {
    const counts = app.view().nodes.get(hover.id)
    const node = app.model.nodes.get(hover.id)
    const name = labelOf(app, hover.id)
    return [node && isIssue(node) ? capitalize(name) : name, counts ? writeCounts(counts) : '']
  }
  const [kind, first = '', second = ''] = hover.id.split('|')
  if (kind === 'agree' || kind === 'differ') {
    return [
      `${labelOf(app, first)} and ${labelOf(app, second)}`,
      kind === 'agree' ? 'agree; click to read on what' : 'differ; click to read on what',
    ]
  }
  const edge = app.model.edges.get(hover.id)
  const shown = app.view().edges.get(hover.id) ?? []
  if (!edge) return ['', '']
  return [
    `${labelOf(app, edge.source)} ${STANCE_WORDS[edge.stance].verb} ${labelOf(app, edge.target)}`,
    shown[0]
      ? `“${shorten(shown[0].evidence.quote, 140)}”${shown.length > 1 ? ` and ${writeCount(shown.length - 1, 'more')}`.replace('mores', 'more') : ''}`
      : '',
  ]
}

export type StagePane = Readonly<{
  root: HTMLElement
  /** Where sigma draws. */
  canvas: HTMLElement
  /** Tells a screen reader what the graph shows. */
  describe: (mode: string, summary: string) => void
  hover: (words: readonly [string, string] | null, x: number, y: number) => void
  note: (words: string, action?: Readonly<{ label: string; run: () => void }>) => void
}>

/** The frame around the graph: zoom buttons, the words beside the mouse, and notes. */
export function createStagePane(zoom: (factor: number) => void, fit: () => void): StagePane {
  const canvas = element('div', {
    class: 'stage',
    attributes: { tabindex: 0, role: 'application', 'aria-roledescription': 'graph', 'aria-describedby': 'stage-help' },
  })
  const help = element(
    'p',
    { class: 'unseen', attributes: { id: 'stage-help' } },
    'Arrow keys go from node to node, Enter reads. The table view lists every line of the graph.',
  )
  const tip = element('div', { class: 'tip', attributes: { hidden: true, 'aria-hidden': 'true' } })
  const notes = element('div', { class: 'notes' })
  const button = (icon: Icon, label: string, run: () => void): HTMLElement =>
    element(
      'button',
      { class: 'round', attributes: { type: 'button', 'aria-label': label, title: label }, on: { click: run } },
      renderIcon(icon),
    )
  const zooms = element(
    'div',
    { class: 'zooms' },
    button('plus', 'Nearer', () => zoom(1 / 1.5)),
    button('minus', 'Farther', () => zoom(1.5)),
    button('all', 'All of it', fit),
  )
  const hint = element(
    'p',
    { class: 'tap-hint', attributes: { 'aria-hidden': 'true' } },
    'Tap an actor, an issue or a line to read its words',
  )
  const root = element('main', { class: 'stage-pane' }, help, canvas, hint, notes, zooms, tip)
  return {
    root,
    canvas,
    describe: (mode, summary) => canvas.setAttribute('aria-label', `Graph: ${capitalize(mode)}. ${summary}`),
    hover(words, x, y) {
      tip.hidden = words === null
      canvas.classList.toggle('is-over', words !== null)
      if (words === null) return
      tip.replaceChildren(
        element('b', { attributes: { dir: 'auto' } }, words[0]),
        element('span', { attributes: { dir: 'auto' } }, words[1]),
      )
      const { clientWidth, clientHeight } = root
      const [left, top] = [
        Math.min(x + 14, clientWidth - tip.offsetWidth - 8),
        y + 18 + tip.offsetHeight > clientHeight ? y - tip.offsetHeight - 10 : y + 18,
      ]
      tip.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`
    },
    note(words, action) {
      notes.replaceChildren(
        ...(words === ''
          ? []
          : [
              element(
                'p',
                {},
                words,
                ' ',
                action
                  ? element(
                      'button',
                      { class: 'plain', attributes: { type: 'button' }, on: { click: action.run } },
                      action.label,
                    )
                  : null,
              ),
            ]),
      )
    },
  }
}
