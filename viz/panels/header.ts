import type { App } from '../model/app.ts'
import { MODES, type Mode, THEMES, type Theme } from '../model/state.ts'
import { createMenu, type MenuItem } from './create-menu.ts'
import { element } from './element.ts'
import type { Pane } from './reading-pane.ts'
import { renderIcon } from './render-icon.ts'
import { writeSummary } from './render-overview.ts'

const MODE_WORDS: Readonly<Record<Mode, Readonly<{ label: string; title: string }>>> = {
  stances: { label: 'Stances', title: 'Actors and the issues they stand on' },
  alliances: { label: 'Alliances', title: 'Which actors agree, and which differ' },
  table: { label: 'Table', title: 'The same as a table' },
}

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  auto: 'Colours: as your system. Change to light',
  light: 'Colours: light. Change to dark',
  dark: 'Colours: dark. Change to your system’s',
}

export type HeaderParts = Readonly<{
  search: HTMLElement
  carry: readonly MenuItem[]
  help: () => void
  add: () => void
}>

function createModes(app: App): Pane {
  const buttons = MODES.map((mode) => ({
    mode,
    node: element(
      'button',
      { attributes: { type: 'button', title: MODE_WORDS[mode].title }, on: { click: () => app.store.set({ mode }) } },
      MODE_WORDS[mode].label,
    ),
  }))
  return {
    root: element(
      'div',
      { class: 'modes', attributes: { role: 'group', 'aria-label': 'View' } },
      ...buttons.map(({ node }) => node),
    ),
    update(state) {
      for (const { mode, node } of buttons) node.setAttribute('aria-pressed', String(state.mode === mode))
    },
  }
}

/** The bar at the top: what this page is, the search, the views, and what can be taken away. */
export function createHeader(app: App, { search, carry, help, add }: HeaderParts): Pane {
  const modes = createModes(app)
  const summary = element('p', { class: 'summary' })
  const toggleFilters = (): void => {
    const isOpen = document.body.classList.toggle('filters-open')
    filters.setAttribute('aria-expanded', String(isOpen))
  }
  const theme = element('button', { class: 'round', attributes: { type: 'button' } })
  theme.addEventListener('click', () => {
    const at = THEMES.indexOf(app.store.get().theme)
    app.store.set({ theme: THEMES[(at + 1) % THEMES.length] ?? 'auto' })
  })
  const filters = element(
    'button',
    {
      class: 'plain filters-toggle',
      attributes: { type: 'button', 'aria-expanded': 'false' },
      on: { click: toggleFilters },
    },
    'Filters',
  )
  const more = element(
    'button',
    { class: 'plain add', attributes: { type: 'button', title: 'Add an article (a)' }, on: { click: add } },
    'Add an article',
  )
  const question = element(
    'button',
    {
      class: 'round',
      attributes: { type: 'button', 'aria-label': 'Help and keys', title: 'Help and keys (?)' },
      on: { click: help },
    },
    '?',
  )
  return {
    root: element(
      'header',
      { class: 'bar' },
      element('div', { class: 'brand' }, element('h1', {}, 'Entente'), summary),
      search,
      modes.root,
      element('div', { class: 'bar-end' }, filters, more, createMenu('Take away', carry), theme, question),
    ),
    update(state, before) {
      modes.update(state, before)
      summary.textContent = writeSummary(app)
      theme.replaceChildren(renderIcon(state.theme))
      theme.setAttribute('aria-label', THEME_WORDS[state.theme])
      theme.title = THEME_WORDS[state.theme]
    },
  }
}
