import type { Statement } from '../schema/statement.ts'

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^["'“‘(\s]+|["'”’)\s,;:.]+$/g, '')
    .replace(/^(?:the|an?|any|this|these|those)\s+/i, '')

/** How a statement's own sentence words its issue, without article and quotation marks; its label where the sentence has no words for it. */
export function wordStatement({ target, evidence }: Statement): string {
  const span = evidence.spans.target
  const text = span === null ? '' : clean(evidence.quote.slice(span[0] - evidence.start, span[1] - evidence.start))
  return text === '' ? clean(target.label) || target.label : text
}
