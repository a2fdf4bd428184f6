import type { Stance, Statement } from '../../src/schema/statement.ts'
import { type App, labelOf } from '../model/app.ts'
import type { ModelNode } from '../model/build-model.ts'
import type { Position } from '../model/positions.ts'
import { STANCE_WORDS } from '../model/stances.ts'
import { element } from './element.ts'
import { renderFocus } from './render-actor.ts'
import { renderMore } from './render-more.ts'
import { renderNewest } from './render-newest.ts'
import { renderBalance, renderHeading, renderNodeLink, writeCounts } from './render-parts.ts'
import { renderLine } from './render-sign.ts'
import { renderSparkline } from './render-sparkline.ts'
import { capitalize } from './words.ts'

const MOST_VOICES = 25

function renderColumn(app: App, held: readonly Position[], stance: Stance): HTMLElement {
  const voices = held.filter(({ statements }) => statements[stance].length > 0)
  return element(
    'section',
    { class: `column ${stance}` },
    element(
      'h3',
      {},
      renderLine(stance),
      `${STANCE_WORDS[stance].column} `,
      element('span', { class: 'number' }, String(voices.length)),
    ),
    ...(voices.length === 0
      ? [element('p', { class: 'nobody' }, 'Nobody here.')]
      : renderMore(voices, MOST_VOICES, (position) =>
          renderNewest(app, position, stance, 'voice', renderNodeLink(app, position.actor)),
        )),
  )
}

/** Actors that the issue concerns and that say nothing on it here. */
function renderSilent(app: App, node: ModelNode, held: readonly Position[]): HTMLElement | null {
  const spoken = new Set(held.map(({ actor }) => actor))
  const silent = node.concerns.filter((actor) => !spoken.has(actor) && app.model.nodes.has(actor))
  if (silent.length === 0) return null
  return element(
    'section',
    { class: 'silent' },
    element('h3', {}, 'Concerned, but silent here'),
    element('p', {}, ...silent.flatMap((actor) => [renderNodeLink(app, actor), ' '])),
  )
}

/** An issue: those for and those against side by side, then the undecided and the silent. */
export function renderIssue(app: App, node: ModelNode): readonly HTMLElement[] {
  const held = Array.from(app.positions().onTarget.get(node.id)?.values() ?? []).sort(
    (a, b) => b.total - a.total || (labelOf(app, a.actor) < labelOf(app, b.actor) ? -1 : 1),
  )
  const counts = { support: 0, oppose: 0, neutral: 0 }
  const statements: Statement[] = []
  for (const position of held) {
    for (const stance of ['support', 'oppose', 'neutral'] as const) {
      counts[stance] += position.statements[stance].length
      statements.push(...position.statements[stance])
    }
  }
  const head = renderHeading('issue', capitalize(node.label))
  head.append(
    element('p', { class: 'counts wide' }, renderBalance(counts), writeCounts(counts)),
    ...[renderSparkline(statements)].filter((part) => part !== null),
    element('div', { class: 'tools' }, renderFocus(app)),
  )
  const undecided = counts.neutral > 0 ? [renderColumn(app, held, 'neutral')] : []
  const silent = renderSilent(app, node, held)
  return [
    head,
    element('div', { class: 'columns' }, renderColumn(app, held, 'support'), renderColumn(app, held, 'oppose')),
    ...undecided,
    ...(silent ? [silent] : []),
  ]
}
