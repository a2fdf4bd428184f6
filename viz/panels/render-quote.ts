import type { Statement } from '../../src/schema/statement.ts'
import { element } from './element.ts'
import { type Mark, splitMarks } from './split-marks.ts'

/** The spans of a statement as marks over its article. */
export function spansOf({ evidence: { spans } }: Statement): readonly Mark[] {
  return (['actor', 'target', 'cue', 'negation'] as const).flatMap((name) => {
    const span = spans[name]
    return span ? { name, start: span[0], end: span[1] } : []
  })
}

/** Text of the article from `start` to `end`, with the marks' names as classes of its pieces. */
export function renderMarked(text: string, start: number, end: number, offset: number, marks: readonly Mark[]): Node[] {
  return splitMarks(start, end, marks).map((piece) => {
    const words = text.slice(piece.start - offset, piece.end - offset)
    if (piece.names.length === 0) return document.createTextNode(words)
    return element('span', { class: piece.names.map((name) => `mark-${name}`).join(' ') }, words)
  })
}

/** A statement's quote: the cue underlined in the stance's colour, actor and target marked lightly. */
export function renderQuote(statement: Statement): HTMLElement {
  const { start, end, quote } = statement.evidence
  return element(
    'blockquote',
    { class: `quote ${statement.stance}`, attributes: { dir: 'auto' } },
    ...renderMarked(quote, start, end, start, spansOf(statement)),
  )
}
