import { type App, labelOf, selectPair } from '../model/app.ts'
import { type ModelNode, sortStatements } from '../model/build-model.ts'
import { comparePair, type Position, stancesOf } from '../model/positions.ts'
import { ACTOR_TYPE_WORDS, STANCE_WORDS } from '../model/stances.ts'
import { element } from './element.ts'
import { renderMore } from './render-more.ts'
import { renderNewest } from './render-newest.ts'
import { renderBalance, renderHeading, renderNodeLink, writeCounts } from './render-parts.ts'
import { renderStance } from './render-sign.ts'
import { renderSparkline } from './render-sparkline.ts'
import { renderStatement } from './render-statement.ts'
import { writeCount } from './words.ts'

const MOST_POSITIONS = 30

const newestOf = (position: Position): string =>
  stancesOf(position).reduce((day, stance) => {
    const own = position.statements[stance][0]?.date ?? ''
    return own > day ? own : day
  }, '')

function renderPosition(app: App, position: Position): HTMLElement {
  return element(
    'section',
    { class: 'position' },
    element('h3', {}, renderNodeLink(app, position.target)),
    ...stancesOf(position).map((stance) => renderNewest(app, position, stance, 'side', renderStance(stance))),
  )
}

/** Lets a reader without a mouse choose the second actor of a comparison. */
function renderCompare(app: App, id: string): HTMLElement | null {
  const others = Array.from(app.positions().ofActor.keys())
    .filter((other) => other !== id && comparePair(app.positions(), id, other).length > 0)
    .sort((a, b) => (labelOf(app, a) < labelOf(app, b) ? -1 : 1))
  if (others.length === 0) return null
  const select = element(
    'select',
    { attributes: { 'aria-label': `Compare ${labelOf(app, id)} with` } },
    element('option', { attributes: { value: '' } }, 'Compare with…'),
    ...others.map((other) => element('option', { attributes: { value: other } }, labelOf(app, other))),
  )
  select.addEventListener('change', () => {
    if (select.value) selectPair(app, id, select.value)
  })
  return select
}

export function renderFocus(app: App): HTMLElement {
  const { focus } = app.store.get()
  return element(
    'button',
    {
      class: 'plain',
      attributes: { type: 'button', 'aria-pressed': focus },
      on: { click: () => app.store.set({ focus: !focus }) },
    },
    focus ? 'Show the whole graph' : 'Show only its world',
  )
}

/** An actor: where it stands, issue by issue, the newest word first; then what others say of it. */
export function renderActor(app: App, node: ModelNode): readonly HTMLElement[] {
  const { positions, view } = app
  const held = Array.from(positions().ofActor.get(node.id)?.values() ?? []).sort(
    (a, b) => b.total - a.total || (newestOf(b) > newestOf(a) ? 1 : -1),
  )
  const said = held.flatMap((position) => stancesOf(position).flatMap((stance) => position.statements[stance]))
  const about = sortStatements(
    node.statements.filter((statement) => statement.actor.id !== node.id && view().statements.has(statement)),
  )
  const counts = { support: 0, oppose: 0, neutral: 0 }
  for (const { stance } of said) counts[stance] += 1
  const head = renderHeading(ACTOR_TYPE_WORDS[node.type === 'issue' ? 'group' : node.type].one, node.label)
  head.append(
    said.length > 0
      ? element(
          'p',
          { class: 'counts wide' },
          renderBalance(counts),
          `${writeCount(said.length, 'statement')}: ${writeCounts(counts)}`,
        )
      : element('p', { class: 'counts' }, 'Says nothing here itself.'),
  )
  const sparkline = renderSparkline(said)
  if (sparkline) head.append(sparkline)
  const compare = renderCompare(app, node.id)
  head.append(element('div', { class: 'tools' }, renderFocus(app), compare))
  return [
    head,
    ...renderMore(held, MOST_POSITIONS, (position) => renderPosition(app, position)),
    ...(about.length === 0
      ? []
      : [
          element(
            'section',
            { class: 'position' },
            element('h3', { class: 'plain-head' }, `What others say of ${node.label}`),
            ...renderMore(about, MOST_POSITIONS, (statement) =>
              element(
                'div',
                { class: 'side' },
                element(
                  'p',
                  { class: 'side-head' },
                  renderNodeLink(app, statement.actor.id),
                  element('span', { class: `stance ${statement.stance}` }, STANCE_WORDS[statement.stance].verb, ' it'),
                ),
                renderStatement(app, statement),
              ),
            ),
          ),
        ]),
  ]
}
