import type { ViewerData } from '../../src/schema/viewer.ts'
import { NO_DATA } from '../add/add-to-data.ts'
import { createAdder } from '../add/create-adder.ts'
import { createReader } from '../add/create-reader.ts'
import { findReader } from '../add/find-reader.ts'
import type { Added } from '../model/app.ts'
import { readHash } from '../model/hash.ts'
import { INITIAL_STATE, type State } from '../model/state.ts'
import { createAddSheet } from '../panels/add-sheet.ts'
import { element } from '../panels/element.ts'
import { applyTheme } from './apply-theme.ts'
import { bindDrop } from './bind-drop.ts'
import { type OpenPage, openPage } from './open-page.ts'

/** A page without data says how to get one with, or takes some here and now. */
function renderEmptyPage(host: HTMLElement, add: () => void): void {
  host.replaceChildren(
    element(
      'main',
      { class: 'no-data' },
      element('h1', {}, 'Entente'),
      element('p', {}, 'This page holds no statements yet. Make one that does with'),
      element('pre', {}, 'entente view articles/ -o page.html'),
      element('p', {}, 'or put something into this one:'),
      element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: add } }, 'Add an article'),
    ),
  )
}

/** As the reader looks at it now, with nothing hidden of what has been added, and that lit. */
const showAdded = ({ mode, theme }: State): State => ({ ...INITIAL_STATE, mode, theme, selection: { kind: 'added' } })

/** Starts the page with the data that it carries, and again whenever the reader adds to it. */
export function startPage(host: HTMLElement, carried: ViewerData | null): void {
  const initial = readHash(location.hash)
  const found = findReader(document)
  let data = carried ?? NO_DATA
  let page: OpenPage | null = null
  const add = (): void => sheet.open()
  const open = (state: State, added: Added | null): void => {
    page?.close()
    page = openPage(host, data, state, added, add)
  }
  const adder = createAdder(
    found && createReader(found),
    () => data,
    (whole, added) => {
      data = whole
      open(showAdded(page?.state() ?? initial), added)
      host.querySelector<HTMLElement>('.reading h2')?.focus()
    },
  )
  const sheet = createAddSheet(found !== null, adder)
  document.body.append(sheet.root)
  bindDrop(sheet.take)
  applyTheme(initial)
  if (data.statements.length === 0) renderEmptyPage(host, add)
  else open(initial, null)
}
