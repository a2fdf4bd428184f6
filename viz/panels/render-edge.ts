import { type App, selectEdge } from '../model/app.ts'
import type { ModelEdge } from '../model/build-model.ts'
import { STANCE_WORDS, STANCES } from '../model/stances.ts'
import { element } from './element.ts'
import { renderMore } from './render-more.ts'
import { renderHeading, renderNodeLink } from './render-parts.ts'
import { renderLine, renderStance } from './render-sign.ts'
import { renderStatement } from './render-statement.ts'
import { writeCount } from './words.ts'

const MOST_STATEMENTS = 40

/** The same actor's other stances on the same target, where it has spoken both for and against. */
function renderOthers(app: App, edge: ModelEdge): HTMLElement | null {
  const others = STANCES.flatMap((stance) => {
    const key = `${edge.source}|${stance}|${edge.target}`
    const statements = stance === edge.stance ? undefined : app.view().edges.get(key)
    return statements ? [{ stance, key, count: statements.length }] : []
  })
  if (others.length === 0) return null
  const ways = others.map(({ stance, key, count }) =>
    element(
      'button',
      { class: 'plain', attributes: { type: 'button' }, on: { click: () => selectEdge(app, key) } },
      renderLine(stance),
      `It also ${STANCE_WORDS[stance].verb} it (${count})`,
    ),
  )
  return element('div', { class: 'tools' }, ...ways)
}

/** A line of the graph: every statement that it stands for. */
export function renderEdge(app: App, edge: ModelEdge): readonly HTMLElement[] {
  const shown = app.view().edges.get(edge.key) ?? []
  const hidden = edge.statements.length - shown.length
  const head = renderHeading(
    writeCount(shown.length, 'statement'),
    element(
      'span',
      { class: 'sentence' },
      renderNodeLink(app, edge.source),
      renderStance(edge.stance),
      renderNodeLink(app, edge.target),
    ),
  )
  const others = renderOthers(app, edge)
  if (others) head.append(others)
  return [
    head,
    ...renderMore(shown, MOST_STATEMENTS, (statement) => renderStatement(app, statement)),
    ...(hidden > 0
      ? [element('p', { class: 'nobody' }, `${writeCount(hidden, 'more statement')} hidden by the filters.`)]
      : []),
  ]
}
