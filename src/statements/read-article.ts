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
import type { FindReference } from './find-references.ts'
import { groupMentions } from './group-mentions.ts'
import { mentionAt } from './hits.ts'
import { introducePersons } from './introduce-persons.ts'
import { judgeWorth } from './judge-worth.ts'
import type { MendContext } from './mend-rule.ts'
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
  references: FindReference
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
  { actors, words, lexicon, screen, references }: Knowledge,
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
  const mending: MendContext = {
    words,
    isSaying: (at, node) => isSaying(lexicon, at, node),
    takesInfinitive: (at, node) => takesInfinitive(lexicon, at, node),
    isDemanding: (at, node) => isDemanding(lexicon, at, node),
    isJudgement: (at, node) => isJudgement(lexicon, at, node),
    takesContent: (at, node) => takesContent(lexicon, at, node),
    takesObject: (at, node) => takesObject(lexicon, at, node),
    isActorName: (at, node) => namesActor(mentions, tokenAt(at, node).start),
  }
  const grown = new Map<number, Tree>()
  /** Sentences that hold no statement, but name issues that a later sentence may point to: read once there is one. */
  const waiting: TextRange[] = []
  const treeAt = (index: number): Tree | undefined => {
    const range = sentences[index]
    if (!range) return undefined
    for (const earlier of waiting.splice(0)) readSentence(reading, lexicon, earlier, growAt(earlier))
    return growAt(range)
  }
  const growAt = (range: TextRange): Tree => {
    const known = grown.get(range.start)
    if (known) return known
    const tree = repairTree(growTree(parse(withoutDateline(article.text, range)), words.times), mending)
    introducePersons(reading, tree)
    grown.set(range.start, tree)
    return tree
  }
  return sentences.map((range, index) => {
    attributeQuotes(reading, lexicon, sentences, index, treeAt)
    const worth = judgeWorth(reading, screen, references, range)
    const tree = worth === 'statement' ? treeAt(index) : undefined
    if (tree) return readSentence(reading, lexicon, range, tree)
    if (worth === 'issue') waiting.push(range)
    else rememberSentence(reading, lexicon, range, undefined, [])
    return { ...range, tree: undefined, findings: [], rejected: [] }
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
