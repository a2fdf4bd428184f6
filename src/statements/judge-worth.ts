import type { Screen } from './compile-screen.ts'
import type { FindReference } from './find-references.ts'
import { hitOf } from './hits.ts'
import type { Reading, TextRange } from './reading.ts'

/** What a sentence may hold, before it is parsed: a statement; no statement, but an issue that later ones point to; nothing. */
export type Worth = 'statement' | 'issue' | 'nothing'

/** A pronoun this many characters after the last actor named stands for none. */
const FAR = 600

const DEFINITE = /\b(?:he|she|it|they|we|its|their|his|her|our|I|both|neither)\b|\b(?:the|this|these|both) \p{L}/iu

/** A statement needs a word that carries stances, and an actor whom the sentence names or to whom it points, by a pronoun, a description or a quotation. */
export function judgeWorth(reading: Reading, screen: Screen, references: FindReference, range: TextRange): Worth {
  const { article, mentions, quotes, speakers, discourse } = reading
  const isWithin = ({ start, end }: TextRange): boolean => start < range.end && end > range.start
  const carries = (): boolean => screen(article.text, range.start, range.end)
  if (mentions.some((mention) => isWithin(mention) && hitOf(reading, mention) !== undefined))
    return carries() ? 'statement' : 'nothing'
  const last = Math.max(discourse.bodies.at(-1)?.end ?? -FAR, discourse.persons.at(-1)?.end ?? -FAR)
  if (range.start - last > FAR) return 'nothing'
  const quoted = quotes.filter(isWithin)
  if (quoted.length === 0 && !DEFINITE.test(article.text.slice(range.start, range.end))) return 'nothing'
  if (!carries()) return 'nothing'
  if (quoted.some((quote) => (speakers.get(quote) ?? []).length > 0)) return 'statement'
  const reference = references(article.text, range.start, range.end)
  return reference === 'actors' || (reference === 'earlier' && isAnybodyKnown(reading)) ? 'statement' : 'issue'
}

/** Was anybody named or spoken of before? Before that a pronoun stands for none. */
const isAnybodyKnown = ({ discourse }: Reading): boolean =>
  [discourse.bodies, discourse.persons, discourse.subjects, discourse.told, discourse.speakers].some(
    (hits) => hits.length > 0,
  )
