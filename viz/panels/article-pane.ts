import type { Statement } from '../../src/schema/statement.ts'
import { type App, labelOf, selectStatement } from '../model/app.ts'
import { targetNode } from '../model/derive-view.ts'
import { STANCE_WORDS } from '../model/stances.ts'
import { element } from './element.ts'
import type { Pane } from './reading-pane.ts'
import { renderClose } from './render-parts.ts'
import { spansOf } from './render-quote.ts'
import { renderLine } from './render-sign.ts'
import { safeLink } from './safe-link.ts'
import { type Mark, splitMarks } from './split-marks.ts'
import { writeCount, writeDay } from './words.ts'

type Paragraph = Readonly<{ start: number; end: number }>

/** Ranges between blank lines, or between lines where no line is blank; every offset stays that of the article. */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  const gaps = /\n\s*\n/.test(text.trim()) ? /\n\s*\n/g : /\s*\n\s*/g
  let start = 0
  for (const gap of text.matchAll(gaps)) {
    if (gap.index > start) paragraphs.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  if (start < text.length) paragraphs.push({ start, end: text.length })
  return paragraphs
}

function describe(app: App, statement: Statement): string {
  return `${statement.actor.name} ${STANCE_WORDS[statement.stance].verb} ${labelOf(app, targetNode(statement))}`
}

/** The sign in the margin: says what the statement is, lights its line in the graph. */
function renderSign(app: App, statement: Statement, isActive: boolean): HTMLElement {
  return element(
    'button',
    {
      class: `margin-sign ${statement.stance}`,
      attributes: {
        type: 'button',
        title: describe(app, statement),
        'aria-label': describe(app, statement),
        'aria-pressed': isActive,
        'data-statement': statement.id,
      },
      on: { click: () => selectStatement(app, statement) },
    },
    renderLine(statement.stance),
  )
}

function renderText(
  app: App,
  text: string,
  range: Paragraph,
  statements: readonly Statement[],
  active: Statement | undefined,
): HTMLElement {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const marks: Mark[] = [
    ...statements.map(({ id, evidence }) => ({ name: id, start: evidence.start, end: evidence.end })),
    ...(active ? spansOf(active) : []),
  ]
  const pieces = splitMarks(range.start, range.end, marks).map((piece) => {
    const words = text.slice(piece.start, piece.end)
    const covering = piece.names.flatMap((name) => byId.get(name) ?? [])
    const [first] = covering
    if (!first) return document.createTextNode(words)
    const isActive = active !== undefined && covering.includes(active)
    const spans = isActive ? piece.names.filter((name) => !byId.has(name)).map((name) => `mark-${name}`) : []
    const stance = isActive ? active.stance : first.stance
    // Clicking again goes on to the next statement that rests on the same words.
    const next = covering[((active ? covering.indexOf(active) : -1) + 1) % covering.length] ?? first
    return element(
      'span',
      {
        class: ['evidence', stance, isActive ? 'active' : '', ...spans].join(' '),
        attributes: { 'data-statement': (isActive ? active : first).id },
        on: { click: () => selectStatement(app, next) },
      },
      words,
    )
  })
  return element('p', { attributes: { dir: 'auto' } }, ...pieces)
}

function renderBody(
  app: App,
  text: string,
  statements: readonly Statement[],
  active: Statement | undefined,
): HTMLElement {
  const rows = splitParagraphs(text).flatMap((range) => {
    const inside = statements.filter(({ evidence }) => evidence.start < range.end && evidence.end > range.start)
    const begun = inside.filter(({ evidence }) => evidence.start >= range.start)
    return [
      element(
        'div',
        { class: 'margin' },
        ...begun.map((statement) => renderSign(app, statement, statement === active)),
      ),
      renderText(app, text, range, inside, active),
    ]
  })
  return element('div', { class: 'article-text' }, ...rows)
}

/** The article beside the graph, with every shown statement marked in its text and signed in its margin. */
export function createArticlePane(app: App): Pane {
  const root = element('section', {
    class: 'article-pane',
    attributes: { 'aria-label': 'Article', tabindex: -1, hidden: true },
  })
  const close = renderClose('Close the article', () => app.store.set({ article: null }))

  const render = (id: string, active: Statement | undefined): void => {
    const article = app.model.articles.get(id)
    const statements = Array.from(app.model.statements.values())
      .filter((statement) => statement.article === id && app.view().statements.has(statement))
      .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
    const link = safeLink(article?.url)
    const origin = [
      article?.source,
      article?.date && writeDay(article.date),
      writeCount(statements.length, 'statement'),
    ]
    root.replaceChildren(
      close,
      element(
        'header',
        { class: 'pane-head' },
        element('p', { class: 'kind' }, origin.filter(Boolean).join(' · ')),
        element('h2', { attributes: { tabindex: -1, dir: 'auto' } }, article?.title ?? id),
        link &&
          element(
            'p',
            {},
            element(
              'a',
              { attributes: { href: link, target: '_blank', rel: 'noopener noreferrer' } },
              'Read it where it was published ↗',
            ),
          ),
      ),
      article?.text === undefined
        ? element('p', { class: 'nobody' }, 'This page does not carry the text of the article.')
        : renderBody(app, article.text, statements, active),
    )
  }

  return {
    root,
    update(state, before) {
      root.hidden = state.article === null
      if (state.article === null) {
        root.replaceChildren()
        return
      }
      const top = before?.article === state.article ? root.scrollTop : 0
      const active = state.statement === null ? undefined : app.model.statements.get(state.statement)
      render(state.article, active?.article === state.article ? active : undefined)
      root.scrollTop = top
      const isNew = before?.article !== state.article || before.statement !== state.statement
      if (isNew) root.querySelector('.evidence.active')?.scrollIntoView({ block: 'center' })
    },
  }
}
