import type { Statement } from '../schema/statement.ts'
import { COMPLETED, targetWords, wordsAreShared } from './word-statement.ts'

/**
 * What a statement's target is called once its issue is known. Its own words stay; where they only point (`the text`) or the
 * sentence has none (`China abstained`), the label says what is meant.
 */
export function completeLabel(statement: Statement, label: string): string {
  const own = statement.target.label
  const [, words] = COMPLETED.exec(own) ?? []
  if (words !== undefined) return label.toLowerCase().includes(words.toLowerCase()) ? label : `${words} (${label})`
  const text = targetWords(statement)
  return text === '' || wordsAreShared(text, own) ? own : label
}
