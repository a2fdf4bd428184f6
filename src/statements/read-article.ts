import type { Actor, ActorId } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import type { Sentence } from '../schema/token.ts'
import { attributeQuotes } from './attribute-quotes.ts'
import type { Screen } from './compile-screen.ts'
import type { WordSets } from './compile-words.ts'
import {
  type CueLexicon,
  isDemanding,
  isJudgement,
  isSaying,
  takesContent,
  takesInfinitive,
  takesObject,
} from './cue-lexicon.ts'
import { findQuotes } from './find-quotes.ts'
import { groupMentions } from './group-mentions.ts'
import { hitOf, mentionAt } from './hits.ts'
import { introducePersons } from './introduce-persons.ts'
import { readSentence, type SentenceReading } from './read-sentence.ts'
import { type Reading, startDiscourse, type TextRange } from './reading.ts'
import { rememberSentence } from './remember-sentence.ts'
import { repairTree } from './repair-tree.ts'
import { growTree, type Tree, tokenAt } from './tree.ts'

/** What the rules need besides the article. */
export type Knowledge = Readonly<{
  actors: ReadonlyMap<ActorId, Actor>
  words: WordSets
  lexicon: CueLexicon
  screen: Screen
}>

/**
 * Reads an article sentence by sentence and finds its statements.
 *
 * Shapes: sentence boundaries and mentions in text order; `parse` is asked only for sentences that may hold a statement.
 * Units: all offsets count UTF-16 code units in `article.text`. Errors: none.
 */
export function readArticle(
  article: Article,
  sentences: readonly TextRange[],
  mentions: readonly Mention[],
  parse: (sentence: TextRange) => Sentence,
  { actors, words, lexicon, screen }: Knowledge,
): readonly SentenceReading[] {
  const reading: Reading = {
    article,
    mentions,
    groups: groupMentions(article.text, mentions),
    quotes: findQuotes(article.text),
    speakers: new Map(),
    introduced: new Map(),
    actors,
    words,
    discourse: startDiscourse(),
  }
  const grown = new Map<number, Tree>()
  const treeAt = (index: number): Tree | undefined => {
    const range = sentences[index]
    if (!range) return undefined
    const known = grown.get(index)
    if (known) return known
    const parsed = growTree(parse(withoutDateline(article.text, range)), words.times)
    const tree = repairTree(parsed, {
      words,
      isSaying: (at, node) => isSaying(lexicon, at, node),
      takesInfinitive: (at, node) => takesInfinitive(lexicon, at, node),
      isDemanding: (at, node) => isDemanding(lexicon, at, node),
      isJudgement: (at, node) => isJudgement(lexicon, at, node),
      takesContent: (at, node) => takesContent(lexicon, at, node),
      takesObject: (at, node) => takesObject(lexicon, at, node),
      isActorName: (at, node) => namesActor(mentions, tokenAt(at, node).start),
    })
    introducePersons(reading, tree)
    grown.set(index, tree)
    return tree
  }
  return sentences.map((range, index) => {
    attributeQuotes(reading, lexicon, sentences, index, treeAt)
    if (!mayHoldStatement(reading, screen, range)) {
      rememberSentence(reading, lexicon, range, undefined, [])
      return { ...range, tree: undefined, findings: [], rejected: [] }
    }
    const tree = treeAt(index)
    if (!tree) return { ...range, tree: undefined, findings: [], rejected: [] }
    return readSentence(reading, lexicon, range, tree)
  })
}

/** Is the word at the place of an actor's name? A title or an adjective is none. */
function namesActor(mentions: readonly Mention[], place: number): boolean {
  const mention = mentionAt(mentions, place)
  return mention !== undefined && mention.actor !== null && mention.via === 'name'
}

const DATELINE = /^[A-Z][A-Z.,' -]{2,40}?(?:,\s[A-Z][\w. ]+)?(?:\s*\([A-Za-z/ ]+\))?\s*(?:--?|[–—])\s+(?=\S)/

/** `TOKYO - ` is no part of the sentence that it stands before. */
function withoutDateline(text: string, range: TextRange): TextRange {
  const dateline = DATELINE.exec(text.slice(range.start, Math.min(range.end, range.start + 90)))
  return dateline ? { start: range.start + dateline[0].length, end: range.end } : range
}

/** A pronoun this many characters after the last actor named stands for none. */
const FAR = 600

const PRONOUN = /\b(?:he|she|it|they|we|its|their|his|her|our|I|both|neither)\b|\b(?:the|this|these|both) \p{L}/iu

/** A sentence without a word that carries stances, or that names nobody, points to nobody and stands in no quotation is passed over. */
function mayHoldStatement(reading: Reading, screen: Screen, range: TextRange): boolean {
  const isWithin = ({ start, end }: TextRange): boolean => start < range.end && end > range.start
  const names = reading.mentions.some((mention) => isWithin(mention) && hitOf(reading, mention) !== undefined)
  const last = Math.max(reading.discourse.bodies.at(-1)?.end ?? -FAR, reading.discourse.persons.at(-1)?.end ?? -FAR)
  if (!names && range.start - last > FAR) return false
  const refers =
    names || reading.quotes.some(isWithin) || PRONOUN.test(reading.article.text.slice(range.start, range.end))
  return refers && screen(reading.article.text, range.start, range.end)
}
