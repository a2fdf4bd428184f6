import type { Statement } from '../../src/schema/statement.ts'
import { type App, labelOf, openArticle } from '../model/app.ts'
import { targetNode } from '../model/derive-view.ts'
import { STANCE_WORDS } from '../model/stances.ts'
import { element } from './element.ts'
import { renderQuote } from './render-quote.ts'
import { safeLink } from './safe-link.ts'
import { shorten, writeDay } from './words.ts'

const MODALITY_WORDS = { actual: '', future: 'announced', conditional: 'on a condition' } as const

/** Who said it, when and where, as the small line under a quote. */
function renderOrigin(app: App, statement: Statement): HTMLElement {
  const article = app.model.articles.get(statement.article)
  const link = safeLink(statement.url)
  const source = shorten(statement.source ?? article?.title ?? statement.article, 36)
  const speaker = statement.speaker
  const parts = [
    speaker && element('span', { class: 'speaker' }, speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name),
    statement.attribution !== null && element('span', {}, `as told by ${labelOf(app, statement.attribution)}`),
    statement.date !== undefined &&
      element('time', { attributes: { datetime: statement.date } }, writeDay(statement.date)),
    statement.modality !== 'actual' && element('span', { class: 'modality' }, MODALITY_WORDS[statement.modality]),
    link === null
      ? element('span', {}, source)
      : element('a', { attributes: { href: link, target: '_blank', rel: 'noopener noreferrer' } }, `${source} ↗`),
  ].filter((part) => part instanceof HTMLElement)
  return element('p', { class: 'origin' }, ...parts)
}

function writeSpan(app: App, statement: Statement, name: 'actor' | 'cue' | 'target' | 'negation'): string {
  const span = statement.evidence.spans[name]
  if (!span) return 'not marked'
  const text = app.model.articles.get(statement.article)?.text
  const { start, quote } = statement.evidence
  const words = text?.slice(span[0], span[1]) ?? quote.slice(span[0] - start, span[1] - start)
  return `“${words}” (${span[0]}–${span[1]})`
}

/** Who else the words may mean, where the article does not tell. */
function writeCandidates(app: App, candidates: readonly string[] = []): readonly (readonly [string, string])[] {
  return candidates.length === 0 ? [] : [['Or else', candidates.map((id) => labelOf(app, id)).join(', ')]]
}

function renderExplanation(app: App, statement: Statement): HTMLElement {
  const { evidence, rule, confidence } = statement
  const rows: readonly (readonly [string, string])[] = [
    ['Rule', rule],
    ['Certainty', `${Math.round(confidence * 100)} of 100`],
    ['Actor', writeSpan(app, statement, 'actor')],
    ...writeCandidates(app, statement.actor.candidates),
    ['Cue', writeSpan(app, statement, 'cue')],
    ['Target', writeSpan(app, statement, 'target')],
    ...writeCandidates(app, statement.target.kind === 'actor' ? statement.target.candidates : undefined),
    ...(evidence.spans.negation ? [['Negation', writeSpan(app, statement, 'negation')] as const] : []),
    ['Place', `characters ${evidence.start}–${evidence.end} of ${statement.article}`],
  ]
  return element(
    'details',
    { class: 'explanation' },
    element('summary', {}, 'How was this found?'),
    element('dl', {}, ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
  )
}

/** The quote with what is needed to cite it. */
export function writeCitation(app: App, statement: Statement): string {
  const article = app.model.articles.get(statement.article)
  const { actor, speaker, stance, target, date, url, source } = statement
  const who = speaker ? `${speaker.name} for ${actor.name}` : actor.name
  const where = [article?.title && `“${article.title}”`, source, date && writeDay(date), safeLink(url)].filter(Boolean)
  return `“${statement.evidence.quote}” (${who} ${STANCE_WORDS[stance].verb} ${target.label}; ${where.join(', ')})`
}

function renderCopy(app: App, statement: Statement): HTMLButtonElement {
  const button = element('button', { class: 'quiet', attributes: { type: 'button' } }, 'Copy with source')
  button.addEventListener('click', () => {
    const done = (): void => {
      button.textContent = 'Copied'
      app.say('Quote copied with its source')
    }
    const failed = (): void => {
      button.textContent = 'Copying is not allowed here'
    }
    navigator.clipboard.writeText(writeCitation(app, statement)).then(done, failed)
  })
  return button
}

/** One statement: its quote, its origin, and the ways on from it. */
export function renderStatement(app: App, statement: Statement): HTMLElement {
  const isMarked = app.store.get().statement === statement.id
  const target = labelOf(app, targetNode(statement))
  const label = `${statement.actor.name} ${STANCE_WORDS[statement.stance].verb} ${target}`
  const hasText = app.model.articles.get(statement.article)?.text !== undefined
  const open = element(
    'button',
    { class: 'quiet', attributes: { type: 'button' }, on: { click: () => openArticle(app, statement) } },
    'Open the article',
  )
  return element(
    'article',
    {
      class: `statement ${isMarked ? 'marked' : ''}`,
      attributes: { 'data-statement': statement.id, 'aria-label': label },
    },
    renderQuote(statement),
    renderOrigin(app, statement),
    element('div', { class: 'ways' }, hasText && open, renderCopy(app, statement), renderExplanation(app, statement)),
  )
}
