import { type App, labelOf } from '../model/app.ts'
import { isIssue } from '../model/build-model.ts'
import { element } from './element.ts'
import { renderNodeLink } from './render-parts.ts'
import { renderLine } from './render-sign.ts'
import { capitalize } from './words.ts'

const MOST_BLOCS = 12

/** The blocs of the alliances view in words: what most of each agree on, and who they are. */
export function renderBlocs(app: App): HTMLElement | null {
  const { blocs } = app.alliances()
  if (blocs.length === 0) return null
  const items = blocs.slice(0, MOST_BLOCS).map(({ letter, members, on }, index) =>
    element(
      'li',
      { class: 'bloc' },
      element(
        'p',
        { class: 'bloc-head' },
        element(
          'button',
          {
            class: `bloc-letter bloc-${index < 6 ? index + 1 : 'other'}`,
            attributes: { type: 'button', title: 'Only this bloc', 'aria-label': `Only bloc ${letter}` },
            on: { click: () => app.store.set({ actors: members }) },
          },
          letter,
        ),
        on && renderLine(on.stance),
        on && `${on.members} of ${members.length} ${on.stance === 'support' ? 'for' : 'against'} `,
        on && plainLink(app, on.target),
      ),
      element(
        'p',
        { class: 'bloc-members' },
        ...members.flatMap((member, at) => [at > 0 ? ', ' : '', plainLink(app, member)]),
      ),
    ),
  )
  return element(
    'section',
    {},
    element('h3', {}, 'Blocs: who agrees with whom'),
    element('ol', { class: 'ranking' }, ...items),
  )
}

/** A link without the node's shape, to stand in running text. */
function plainLink(app: App, id: string): HTMLElement {
  const link = renderNodeLink(app, id)
  const node = app.model.nodes.get(id)
  link.replaceChildren(node && isIssue(node) ? capitalize(node.label) : labelOf(app, id))
  return link
}
