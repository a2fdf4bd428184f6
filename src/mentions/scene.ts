import type { ActorId } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Choice } from './choose-actor.ts'
import { findLineStyles } from './find-line-styles.ts'
import type { Gazetteer, NameEntry, TitleEntry } from './gazetteer.ts'
import { type Matches, matchNames, matchTitles } from './match-names.ts'
import { Gap, scanWords, type Words } from './scan-words.ts'

/** An article with everything that the gazetteer alone can say of its words. Later rules only read it. */
export type Scene = Readonly<{
  article: Article
  gazetteer: Gazetteer
  words: Words
  styles: Uint8Array
  names: Matches<NameEntry>
  titles: Matches<TitleEntry>
  /** For each word the index of its sentence. */
  sentenceOf: Int32Array
  /** How often each actor is named beyond doubt: context for names that are in doubt. */
  support: ReadonlyMap<ActorId, number>
  /** What `chooseActor` decided for names met before, null for none: an article says most of them often. */
  choices: Map<readonly NameEntry[], Choice | null>
}>

export function setScene(
  article: Article,
  sentences: readonly Readonly<{ start: number; end: number }>[],
  gazetteer: Gazetteer,
): Scene {
  const words = scanWords(article.text, gazetteer.words)
  const styles = findLineStyles(words, gazetteer)
  const names = matchNames(words, gazetteer, styles)
  return {
    article,
    gazetteer,
    words,
    styles,
    names,
    titles: matchTitles(words, gazetteer.titles, gazetteer, names),
    sentenceOf: numberSentences(words, sentences),
    support: countSupport(names),
    choices: new Map(),
  }
}

/** The classes of the word, as bits of `WordClass`. */
export const classAt = ({ gazetteer, words }: Scene, at: number): number => gazetteer.classOf(words.folded[at] ?? 0)

export const shapeAt = ({ words }: Scene, at: number): number => words.shapes[at] ?? 0

export const gapAt = ({ words }: Scene, at: number): number => words.gaps[at] ?? Gap.paragraph

/** The word as written, without a possessive mark. */
export const wordAt = ({ article, words }: Scene, at: number): string =>
  article.text.slice(words.starts[at] ?? 0, words.ends[at] ?? 0)

export const isSentenceStart = ({ sentenceOf, words }: Scene, at: number): boolean =>
  at === 0 || sentenceOf[at] !== sentenceOf[at - 1] || (words.gaps[at] ?? 0) >= Gap.other

function numberSentences(words: Words, sentences: readonly Readonly<{ start: number; end: number }>[]): Int32Array {
  const numbers = new Int32Array(words.count)
  let sentence = 0
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] ?? 0
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence++
    numbers[i] = sentence
  }
  return numbers
}

/** Is the name that of several actors, or of a person too? */
const isShared = (entries: readonly NameEntry[]): boolean => {
  const first = entries[0]
  return entries.some((entry) => entry.is !== 'actor' || (first?.is === 'actor' && first.actor !== entry.actor))
}

function countSupport(names: Matches<NameEntry>): ReadonlyMap<ActorId, number> {
  const support = new Map<ActorId, number>()
  for (const { entries } of names.list) {
    for (const entry of entries) {
      if (entry.is === 'actor' && !entry.ambiguous && !isShared(entries))
        support.set(entry.actor, (support.get(entry.actor) ?? 0) + 1)
    }
  }
  return support
}
