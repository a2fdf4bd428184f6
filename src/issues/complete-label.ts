import type { MentionFrame } from './mention-frame.ts'
import { targetWords, wordsAreShared } from './word-statement.ts'

/**
 * What a statement's target is called once its issue is known. Its own words stay. Where they only point (`the text`) to what
 * turned out to be another issue than the extractor took it for, or the sentence has none (`China abstained`) and the label
 * only points, the label says what is meant. `labels`: what else the issue is called.
 */
export function completeLabel(mention: MentionFrame, label: string, labels: ReadonlySet<string>): string {
  const { statement, hint, reading } = mention
  const own = statement.target.label
  if (hint !== undefined && own !== hint) {
    const words = own.slice(0, -hint.length - 3)
    if (labels.has(hint) || reading.heads.length === 0) return own
    return label.toLowerCase().includes(words.toLowerCase()) ? label : `${words} (${label})`
  }
  const text = targetWords(statement)
  const points = reading.bare && reading.authors.length === 0
  return !points || text === '' || wordsAreShared(text, own) ? own : label
}
