import type { Added, App } from '../model/app.ts'
import { isIssue, sortStatements } from '../model/build-model.ts'
import { targetNode } from '../model/derive-view.ts'
import { STANCE_WORDS } from '../model/stances.ts'
import { element } from './element.ts'
import { renderMore } from './render-more.ts'
import { renderHeading, renderNodeLink } from './render-parts.ts'
import { renderLine } from './render-sign.ts'
import { renderStatement } from './render-statement.ts'
import { writeCount } from './words.ts'

const MOST_STATEMENTS = 20

function writeNew(app: App, { nodes }: Added): string {
  const issues = nodes.filter((id) => {
    const node = app.model.nodes.get(id)
    return node && isIssue(node)
  }).length
  const actors = nodes.length - issues
  const parts = [actors > 0 && writeCount(actors, 'new actor'), issues > 0 && writeCount(issues, 'new issue')]
  return parts.filter(Boolean).join(' · ') || 'all on actors and issues that were here'
}

/** What the reader has just put in: each statement with its words, as the lines that are lit in the graph. */
export function renderAdded(app: App, added: Added): readonly HTMLElement[] {
  const statements = sortStatements(added.statements.flatMap((id) => app.model.statements.get(id) ?? []))
  const [only] = added.articles
  const title = only !== undefined && added.articles.length === 1 ? app.model.articles.get(only)?.title : undefined
  const head = renderHeading(
    title === undefined ? writeCount(added.articles.length, 'article') : 'added from',
    title ?? 'Added just now',
  )
  const counts = `${writeCount(statements.length, 'statement')}: ${writeNew(app, added)}`
  head.append(element('p', { class: 'counts' }, counts))
  const rows = renderMore(statements, MOST_STATEMENTS, (statement) =>
    element(
      'section',
      { class: 'voice' },
      element(
        'p',
        { class: 'side-head said' },
        renderNodeLink(app, statement.actor.id),
        renderLine(statement.stance),
        element('span', { class: 'unseen' }, STANCE_WORDS[statement.stance].verb),
        renderNodeLink(app, targetNode(statement)),
      ),
      renderStatement(app, statement),
    ),
  )
  return [head, ...rows]
}
