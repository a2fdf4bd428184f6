import { compileGazetteer, findMentions, mentionNames } from './mentions/index.ts'
import { createParser, splitSentences } from './parse/index.ts'
import type { Article } from './schema/article.ts'
import type { Mention } from './schema/mention.ts'
import type { Statement } from './schema/statement.ts'
import { type Seeds, seeds as shippedSeeds } from './seeds.ts'
import { compileScreen } from './statements/compile-screen.ts'
import { compileWords } from './statements/compile-words.ts'
import { compileCues } from './statements/cue-lexicon.ts'
import { compileReferences } from './statements/find-references.ts'
import { type Knowledge, readArticle } from './statements/read-article.ts'
import type { SentenceReading } from './statements/read-sentence.ts'
import { calmCapitals } from './text/calm-capitals.ts'

/** `weights`: the parser's, the bytes of `weights/english.bin`. `seeds`: the knowledge to read with, default what ships. */
export type ExtractorOptions = Readonly<{ weights: Uint8Array; seeds?: Seeds }>

export type Extractor = Readonly<{
  /** The statements of an article, in text order. The same article always gives the same statements. */
  extractStatements: (article: Article) => readonly Statement[]
  /** The same reading with every step: trees, what was found by which rule, and why other cues gave nothing. */
  explainArticle: (article: Article) => readonly SentenceReading[]
  /** Who is named in the article, as the rules see it. */
  findMentions: (article: Article) => readonly Mention[]
}>

/**
 * Makes an extractor: the stages in order, nothing else. It holds no state between articles.
 * Errors: `bad-weights` where the weights are not the parser's.
 */
export function createExtractor({ weights, seeds = shippedSeeds }: ExtractorOptions): Extractor {
  const parser = createParser(weights)
  const gazetteer = compileGazetteer(seeds)
  const words = compileWords(seeds.words)
  const lexicon = compileCues(seeds.cues)
  const knowledge: Knowledge = {
    actors: new Map(seeds.actors.map((actor) => [actor.id, actor])),
    words,
    lexicon,
    screen: compileScreen(lexicon, words),
    references: compileReferences(words),
  }
  const explainArticle = (article: Article): readonly SentenceReading[] => {
    const { text } = article
    const sentences = splitSentences(text)
    const mentions = findMentions(article, sentences, gazetteer)
    const names = mentionNames(mentions)
    const plain = calmCapitals(text)
    return readArticle(
      article,
      sentences,
      mentions,
      ({ start, end }) => parser.parseSentence(plain, start, end, names),
      knowledge,
    )
  }
  return {
    explainArticle,
    extractStatements: (article) =>
      explainArticle(article).flatMap((sentence) => sentence.findings.map((finding) => finding.statement)),
    findMentions: (article) => findMentions(article, splitSentences(article.text), gazetteer),
  }
}
