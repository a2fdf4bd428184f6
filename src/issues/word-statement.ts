import type { Statement } from '../schema/statement.ts'

const COMPLETED = /^(.*\S) \((.+)\)$/

/** `the text (draft on Syria)`: words of the text, and in brackets what they are taken to mean. */
export function splitCompleted(label: string): Readonly<{ words: string; hint: string | undefined }> {
  const [, words = label, hint] = label.endsWith(')') ? (COMPLETED.exec(label) ?? []) : []
  return { words, hint }
}

/** Without quotation marks around it, without article, and with no bracket that has lost its other half. */
function clean(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^["'“‘(\s]+|["'”’\s,;:.]+$/g, '')
    .replace(/^(?:the|an?|any|this|these|those)\s+/i, '')
  return plain.includes('(') === plain.includes(')') ? plain : plain.replace(/[()]/g, '').trim()
}

/** Does the sentence use words of the label? Where it leaves the issue out (`China abstained`), the label is from elsewhere. */
export function wordsAreShared(text: string, label: string): boolean {
  const own = text.toLowerCase()
  return (label.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).some((word) => own.includes(word))
}

/** The sentence's own words for the target, without article and quotation marks; '' where it has none. */
export function targetWords({ evidence: { quote, start, spans } }: Statement): string {
  return spans.target === null ? '' : clean(quote.slice(spans.target[0] - start, spans.target[1] - start))
}

/** How a statement words its issue: in its sentence's own words, or by its label where the sentence has none for it. */
export function wordStatement(statement: Statement): string {
  const text = targetWords(statement)
  const { label } = statement.target
  const { words } = splitCompleted(label)
  return text !== '' && wordsAreShared(text, words) ? text : clean(words) || label
}
