import { subjectsOf } from './arguments.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import type { Hit } from './draft.ts'
import type { Quote } from './find-quotes.ts'
import { sayersOf, sayingVerbs } from './find-sayers.ts'
import { hitOf } from './hits.ts'
import type { Reading, TextRange } from './reading.ts'
import { ancestors, type Tree, tokenAt } from './tree.ts'

/** Finds the speaker of each quotation that begins in the sentence; one that names none goes on with the last speaker. */
export function attributeQuotes(
  reading: Reading,
  lexicon: CueLexicon,
  sentences: readonly TextRange[],
  index: number,
  treeAt: (index: number) => Tree | undefined,
): void {
  const range = sentences[index]
  if (!range) return
  for (const quote of reading.quotes) {
    if (quote.start < range.start || quote.start >= range.end) continue
    const ends = sentences.findIndex((sentence, at) => at >= index && quote.end <= sentence.end + 1)
    const last = ends < 0 ? index : ends
    if (!isAnybodyNamed(reading, sentences[last]?.end ?? range.end)) continue
    const tree = treeAt(index)
    const endTree = treeAt(last)
    if (!tree || !endTree) continue
    const speakers = findQuoteSpeaker(reading, lexicon, quote, tree, endTree)
    reading.speakers.set(quote, speakers ?? reading.discourse.speakers)
  }
}

/** Before anybody is named nobody is quoted. */
const isAnybodyNamed = (reading: Reading, end: number): boolean =>
  reading.mentions.some((mention) => mention.start < end && hitOf(reading, mention) !== undefined)

/**
 * Who speaks in a quotation that begins in the sentence of `tree`: asks the verb of saying after its end (`endTree` is the sentence in
 * which it ends), then the one before its beginning; undefined where neither sentence tells.
 */
function findQuoteSpeaker(
  reading: Reading,
  lexicon: CueLexicon,
  quote: Quote,
  tree: Tree,
  endTree: Tree,
): readonly Hit[] | undefined {
  const after = sayingVerbs(reading, lexicon, endTree).find((verb) => tokenAt(endTree, verb).start >= quote.end)
  const before = sayingVerbs(reading, lexicon, tree)
    .filter((verb) => tokenAt(tree, verb).end <= quote.start)
    .reduce<number | undefined>(
      (best, verb) => (best === undefined || isHigher(tree, verb, best) ? verb : best),
      undefined,
    )
  return sayersAt(reading, endTree, after) ?? sayersAt(reading, tree, before)
}

/** Nearer to the root: `Chile, which said no last week, added: "…"`. */
const isHigher = (tree: Tree, node: number, other: number): boolean =>
  ancestors(tree, node).length <= ancestors(tree, other).length

/** Who says what the verb reports; none where it has a subject that is no actor, undefined where it has no subject either. */
function sayersAt(reading: Reading, tree: Tree, verb: number | undefined): readonly Hit[] | undefined {
  if (verb === undefined) return undefined
  const hits = sayersOf(reading, tree, verb)
  return hits.length > 0 || subjectsOf(tree, verb).length > 0 ? hits : undefined
}
