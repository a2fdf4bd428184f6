import type { ActorType } from '../../src/schema/actor.ts'
import type { Stance } from '../../src/schema/statement.ts'
import { type App, labelOf } from '../model/app.ts'
import { isIssue } from '../model/build-model.ts'
import { passesFilters, targetNode } from '../model/derive-view.ts'
import { ACTOR_TYPE_WORDS, STANCE_WORDS, STANCES } from '../model/stances.ts'
import { ACTOR_TYPES, isFiltered, NO_FILTERS } from '../model/state.ts'
import { createCheck, toggle } from './create-check.ts'
import { type Choice, createChoices } from './create-choices.ts'
import { createRange } from './create-range.ts'
import { element } from './element.ts'
import type { Pane } from './reading-pane.ts'
import { renderLine, renderShape } from './render-sign.ts'
import { capitalize, writeCount } from './words.ts'

function createStances(app: App): Pane {
  const checks = STANCES.map((stance) => {
    const check = createCheck(renderLine(stance), capitalize(STANCE_WORDS[stance].noun), (isOn) => {
      app.store.set({ stances: toggle(app.store.get().stances, stance, isOn, STANCES) })
    })
    const only = element(
      'button',
      {
        class: 'quiet only',
        attributes: { type: 'button', 'aria-label': `Only ${STANCE_WORDS[stance].noun}` },
        on: { click: () => app.store.set({ stances: [stance] }) },
      },
      'only',
    )
    return { stance, ...check, line: element('div', { class: 'check-line' }, check.row, only) }
  })
  return {
    root: element('fieldset', {}, element('legend', {}, 'Stance'), ...checks.map(({ line }) => line)),
    update(state) {
      const counts: Record<Stance, number> = { support: 0, oppose: 0, neutral: 0 }
      for (const statement of app.model.statements.values()) {
        if (passesFilters(state, statement, 'stances')) counts[statement.stance] += 1
      }
      for (const { stance, box, number } of checks) {
        box.checked = state.stances.includes(stance)
        number.textContent = String(counts[stance])
      }
    },
  }
}

function createTypes(app: App): Pane {
  const totals = new Map<ActorType, number>()
  for (const node of app.model.nodes.values()) {
    if (node.type !== 'issue') totals.set(node.type, (totals.get(node.type) ?? 0) + 1)
  }
  const checks = ACTOR_TYPES.filter((type) => totals.has(type)).map((type) => ({
    type,
    ...createCheck(renderShape(type), ACTOR_TYPE_WORDS[type].many, (isOn) => {
      app.store.set({ types: toggle(app.store.get().types, type, isOn, ACTOR_TYPES) })
    }),
  }))
  return {
    root: element('fieldset', {}, element('legend', {}, 'Kinds of actor'), ...checks.map(({ row }) => row)),
    update(state) {
      for (const { type, box, number } of checks) {
        box.checked = state.types.includes(type)
        number.textContent = String(totals.get(type) ?? 0)
      }
    },
  }
}

function listIssues(app: App): readonly Choice[] {
  const targets = new Set(Array.from(app.model.statements.values(), targetNode))
  return Array.from(app.model.nodes.values())
    .filter((node) => isIssue(node) && targets.has(node.id))
    .map(({ id, statements }) => ({ id, label: labelOf(app, id), count: statements.length }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

function listActors(app: App): readonly Choice[] {
  const counts = new Map<string, number>()
  for (const { actor } of app.model.statements.values()) counts.set(actor.id, (counts.get(actor.id) ?? 0) + 1)
  return Array.from(counts, ([id, count]) => ({ id, label: labelOf(app, id), count })).sort(
    (a, b) => b.count - a.count || (a.label < b.label ? -1 : 1),
  )
}

function listSources(app: App): readonly Choice[] {
  const counts = new Map<string, number>()
  for (const { source } of app.model.statements.values()) {
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return Array.from(counts, ([id, count]) => ({ id, label: id, count })).sort(
    (a, b) => b.count - a.count || (a.id < b.id ? -1 : 1),
  )
}

/** The left-hand pane: what is drawn, and at the same time the legend of how. */
export function createFilters(app: App): Pane {
  const { get, set } = app.store
  const mostWeight = Math.max(1, ...Array.from(app.model.edges.values(), ({ statements }) => statements.length))
  const sources = listSources(app)
  const parts: readonly Pane[] = [
    createStances(app),
    createTypes(app),
    createRange(app, {
      ...{ name: 'Certainty', least: 0, most: 100, step: 5 },
      read: ({ certainty }) => Math.round(certainty * 100),
      write: (value) => ({ certainty: value / 100 }),
      say: (value) => (value === 0 ? 'any' : `${value} or more of 100`),
    }),
    ...(mostWeight > 1
      ? [
          createRange(app, {
            ...{ name: 'Statements a line', least: 1, most: Math.min(20, mostWeight), step: 1 },
            read: ({ weight }) => weight,
            write: (weight) => ({ weight }),
            say: (value) => (value === 1 ? 'any' : `${value} or more`),
          }),
        ]
      : []),
    createChoices(
      'Actors',
      'an actor',
      listActors(app),
      ({ actors }) => actors,
      (actors) => set({ actors }),
      get,
    ),
    createChoices(
      'Issues',
      'an issue',
      listIssues(app),
      ({ issues }) => issues,
      (issues) => set({ issues }),
      get,
    ),
    ...(sources.length > 1
      ? [
          createChoices(
            'Sources',
            'a source',
            sources,
            (state) => state.sources,
            (ids) => set({ sources: ids }),
            get,
          ),
        ]
      : []),
  ]
  const shown = element('p', { class: 'shown' })
  const clear = element(
    'button',
    { class: 'plain', attributes: { type: 'button' }, on: { click: () => set(NO_FILTERS) } },
    'Clear all filters',
  )
  const legend = element('p', { class: 'legend-note' })
  const root = element(
    'nav',
    { class: 'filters', attributes: { 'aria-label': 'Filters and legend' } },
    ...parts.map((part) => part.root),
    legend,
    shown,
    clear,
  )
  return {
    root,
    update(state, before) {
      for (const part of parts) part.update(state, before)
      clear.hidden = !isFiltered(state)
      const all = app.model.statements.size
      shown.textContent = isFiltered(state)
        ? `${app.view().statements.size} of ${writeCount(all, 'statement')} shown`
        : ''
      legend.textContent =
        state.mode === 'alliances'
          ? 'Solid lines: two actors agree on an issue. Dashed: they differ. Letters name blocs.'
          : 'Discs are actors, squares are issues, cut in the shares for (left) and against (hatched). Size: number of statements.'
    },
  }
}
