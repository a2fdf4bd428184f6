import { type App, labelOf } from '../model/app.ts'
import { comparePair, type Position, type SharedTarget, stancesOf } from '../model/positions.ts'
import { element } from './element.ts'
import { renderHeading, renderNodeLink } from './render-parts.ts'
import { renderStance } from './render-sign.ts'
import { renderStatement } from './render-statement.ts'
import { writeCount } from './words.ts'

function renderVoice(app: App, position: Position): HTMLElement {
  return element(
    'div',
    { class: 'voice' },
    element('p', { class: 'name' }, labelOf(app, position.actor)),
    ...stancesOf(position).flatMap((stance) => {
      const newest = position.statements[stance][0]
      return [
        element('p', { class: 'side-head' }, renderStance(stance)),
        ...(newest ? [renderStatement(app, newest)] : []),
      ]
    }),
  )
}

function renderShared(app: App, title: string, shared: readonly SharedTarget[]): readonly HTMLElement[] {
  if (shared.length === 0) return []
  return [
    element(
      'section',
      { class: 'shared' },
      element('h3', { class: 'group-head' }, `${title} `, element('span', { class: 'number' }, String(shared.length))),
      ...shared.map(({ target, first, second }) =>
        element(
          'div',
          { class: 'shared-target' },
          element('h4', {}, renderNodeLink(app, target)),
          element('div', { class: 'columns' }, renderVoice(app, first), renderVoice(app, second)),
        ),
      ),
    ),
  ]
}

/** How many issues are behind the comparison, in a sentence. */
function writeAgreement(agree: number, differ: number): string {
  if (differ === 0) return agree === 0 ? 'One of them takes no side.' : `They agree on ${writeCount(agree, 'issue')}.`
  const rest = agree === 0 ? 'agree on none' : `agree on ${writeCount(agree, 'issue')}`
  return `They differ on ${writeCount(differ, 'issue')} and ${rest}.`
}

/** Two actors side by side: where they differ, where they agree, and where one of them takes no side. */
export function renderPair(app: App, first: string, second: string): readonly HTMLElement[] {
  const shared = comparePair(app.positions(), first, second)
  const differ = shared.filter((row) => row.differ)
  const agree = shared.filter((row) => row.agree && !row.differ)
  const open = shared.filter((row) => !row.agree && !row.differ)
  const head = renderHeading(
    'two actors',
    element('span', { class: 'sentence' }, renderNodeLink(app, first), ' and ', renderNodeLink(app, second)),
  )
  head.append(
    element(
      'p',
      { class: 'counts' },
      shared.length === 0
        ? 'They have not spoken on the same issue here.'
        : writeAgreement(agree.length, differ.length),
    ),
  )
  return [
    head,
    ...renderShared(app, 'They differ', differ),
    ...renderShared(app, 'They agree', agree),
    ...renderShared(app, 'One takes no side', open),
  ]
}
