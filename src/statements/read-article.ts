import type { Actor, ActorId } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import type { Sentence } from '../schema/token.ts'
import { assembleStatements, type Finding } from './assemble-statements.ts'
import type { Screen } from './compile-screen.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import type { Draft, Hit, IssueWording } from './draft.ts'
import { findQuotes, quoteAt } from './find-quotes.ts'
import { findQuoteSpeaker, isSaying, sayersOf } from './find-source.ts'
import { subjectsOf } from './follow-relation.ts'
import { groupMentions } from './group-mentions.ts'
import { interpretAlternatives } from './interpret-alternatives.ts'
import { interpretClauses } from './interpret-clauses.ts'
import { interpretEllipsis } from './interpret-ellipsis.ts'
import { interpretFrame } from './interpret-frame.ts'
import { interpretJudgements } from './interpret-judgements.ts'
import { interpretWarnings } from './interpret-warnings.ts'
import { labelTarget } from './label-target.ts'
import { type Frame, matchCues } from './match-cues.ts'
import { hitOf, type Reading, startDiscourse, type WordSets } from './reading.ts'
import { repairTree } from './repair-tree.ts'
import { resolveActors } from './resolve-actors.ts'
import { dependents, growTree, isVerbal, lemmaOf, type Tree, tokenAt } from './tree.ts'

/** What the rules need besides the article. */
export type Knowledge = Readonly<{
  actors: ReadonlyMap<ActorId, Actor>
  words: WordSets
  lexicon: CueLexicon
  screen: Screen
}>

/** One sentence as it was read: its tree, what was found, and why cues gave nothing. */
export type SentenceReading = Readonly<{
  start: number
  end: number
  tree: Tree | undefined
  findings: readonly Finding[]
  rejected: readonly Readonly<{ cue: string; start: number; end: number; why: string }>[]
}>

type Range = Readonly<{ start: number; end: number }>

/**
 * Reads an article sentence by sentence and finds its statements.
 *
 * Shapes: sentence boundaries and mentions in text order; `parse` is asked only for sentences that may hold a statement.
 * Units: all offsets count UTF-16 code units in `article.text`. Errors: none.
 */
export function readArticle(
  article: Article,
  sentences: readonly Range[],
  mentions: readonly Mention[],
  parse: (sentence: Range) => Sentence,
  knowledge: Knowledge,
): readonly SentenceReading[] {
  const reading: Reading = {
    article,
    mentions,
    groups: groupMentions(article.text, mentions),
    quotes: findQuotes(article.text),
    speakers: new Map(),
    introduced: new Map(),
    actors: knowledge.actors,
    words: knowledge.words,
    discourse: startDiscourse(),
  }
  const grown = new Map<number, Tree>()
  const treeAt = (index: number): Tree | undefined => {
    const range = sentences[index]
    if (!range) return undefined
    const known = grown.get(index)
    if (known) return known
    const tree = repairTree(growTree(parse(withoutDateline(article.text, range))), (at, node) =>
      isSaying(knowledge.lexicon, at, node),
    )
    grown.set(index, tree)
    return tree
  }
  return sentences.map((range, index) => {
    attributeQuotes(reading, knowledge.lexicon, sentences, index, treeAt)
    if (!mayHoldStatement(reading, knowledge.screen, range)) {
      remember(reading, range, undefined, [], knowledge.lexicon)
      return { ...range, tree: undefined, findings: [], rejected: [] }
    }
    const tree = treeAt(index)
    if (!tree) return { ...range, tree: undefined, findings: [], rejected: [] }
    return readSentence(reading, knowledge.lexicon, range, tree)
  })
}

const DATELINE = /^[A-Z][A-Z.,' -]{2,40}?(?:,\s[A-Z][\w. ]+)?(?:\s*\([A-Za-z/ ]+\))?\s*(?:--?|[–—])\s+(?=\S)/

/** `TOKYO - ` is no part of the sentence that it stands before. */
function withoutDateline(text: string, range: Range): Range {
  const dateline = DATELINE.exec(text.slice(range.start, Math.min(range.end, range.start + 90)))
  return dateline ? { start: range.start + dateline[0].length, end: range.end } : range
}

function readSentence(reading: Reading, lexicon: CueLexicon, range: Range, tree: Tree): SentenceReading {
  const frames = matchCues(tree, lexicon)
  reading.discourse.issues.push(...nounIssues(reading, tree))
  const drafts: Draft[] = []
  const rejected: { cue: string; start: number; end: number; why: string }[] = []
  const spoken = new Set<number>()
  for (const frame of inOrder(frames)) {
    const { drafts: found, rejected: why } = drafts.some((draft) => draft.controls.includes(frame.head))
      ? { drafts: [], rejected: 'its complement holds the stance' }
      : interpretFrame(reading, lexicon, tree, frames, frame)
    drafts.push(...found)
    if (found.length > 0) for (const node of [frame.head, ...frame.fixed]) spoken.add(node)
    for (const { target } of found)
      if (target.kind === 'issue' && !target.issue.completed) reading.discourse.issues.push(target.issue)
    const token = tokenAt(tree, frame.head)
    if (why !== undefined) rejected.push({ cue: frame.compiled.name, start: token.start, end: token.end, why })
  }
  drafts.push(...interpretClauses(reading, lexicon, tree, frames, spoken))
  drafts.push(...interpretJudgements(reading, lexicon, tree, frames, spoken))
  drafts.push(...interpretWarnings(reading, lexicon, tree))
  drafts.push(...interpretEllipsis(reading, tree, drafts))
  drafts.push(...interpretAlternatives(reading, tree, drafts))
  const findings = assembleStatements(reading, tree, drafts)
  remember(reading, range, tree, drafts, lexicon)
  return { ...range, tree, findings, rejected }
}

/** Cues that others may govern come first, then the governing ones: where the inner one speaks, the outer has spoken through it. */
function inOrder(frames: readonly Frame[]): readonly Frame[] {
  const governs = (frame: Frame): boolean =>
    frame.compiled.cue.class === 'control' ||
    frames.some((other) => other.head === frame.head && other.compiled.composes)
  return [...frames.filter((frame) => !governs(frame)), ...frames.filter(governs).reverse()]
}

/** A pronoun this many characters after the last actor named stands for none. */
const FAR = 600

const PRONOUN = /\b(?:he|she|it|they|we|its|their|his|her|our|I)\b/i

/** A sentence without a word that carries stances, or that names nobody, has no pronoun and stands in no quotation is passed over. */
function mayHoldStatement(reading: Reading, screen: Screen, range: Range): boolean {
  const isWithin = ({ start, end }: Range): boolean => start < range.end && end > range.start
  const names = reading.mentions.some((mention) => isWithin(mention) && hitOf(mention) !== undefined)
  const last = Math.max(reading.discourse.bodies.at(-1)?.end ?? -FAR, reading.discourse.persons.at(-1)?.end ?? -FAR)
  if (!names && range.start - last > FAR) return false
  const refers =
    names || reading.quotes.some(isWithin) || PRONOUN.test(reading.article.text.slice(range.start, range.end))
  return refers && screen(reading.article.text, range.start, range.end)
}

/** Finds the speaker of each quotation that begins in the sentence; one that names none goes on with the last speaker. */
function attributeQuotes(
  reading: Reading,
  lexicon: CueLexicon,
  sentences: readonly Range[],
  index: number,
  treeAt: (index: number) => Tree | undefined,
): void {
  const range = sentences[index]
  if (!range) return
  for (const quote of reading.quotes) {
    if (quote.start < range.start || quote.start >= range.end) continue
    const ends = sentences.findIndex((sentence, at) => at >= index && quote.end <= sentence.end + 1)
    const tree = treeAt(index)
    const endTree = treeAt(ends < 0 ? index : ends)
    if (!tree || !endTree) continue
    const speakers = findQuoteSpeaker(reading, lexicon, quote, tree, endTree)
    reading.speakers.set(quote, speakers ?? reading.discourse.speakers)
  }
}

/** Keeps what later sentences may refer to: who was named, who spoke, which issues there are. */
function remember(
  reading: Reading,
  range: Range,
  tree: Tree | undefined,
  drafts: readonly Draft[],
  lexicon: CueLexicon,
): void {
  const { discourse } = reading
  const named: Hit[] = []
  for (const mention of reading.mentions) {
    if (mention.start < range.start || mention.end > range.end) continue
    const hit = hitOf(mention)
    if (!hit) continue
    if (hit.speaker !== undefined || hit.via === 'title') discourse.persons.push(hit)
    else if (hit.via !== 'adjective') {
      discourse.bodies.push(hit)
      named.push(hit)
    }
  }
  if (!tree) {
    if (named.length > 0) discourse.subjects = named.slice(0, 1)
    return
  }
  const subjects = subjectsOf(tree, tree.root).flatMap((subject) => resolveActors(reading, tree, subject))
  if (subjects.length > 0) discourse.subjects = subjects
  const speaking = tree.tokens.flatMap((token, node) =>
    isVerbal(tree, node) && isSaying(lexicon, tree, node) && !quoteAt(reading.quotes, token.start)
      ? sayersOf(reading, tree, node)
      : [],
  )
  const quoted = reading.quotes
    .filter((quote) => quote.start < range.end && quote.end > range.start)
    .flatMap((quote) => reading.speakers.get(quote) ?? [])
  if (speaking.length > 0) discourse.speakers = speaking.slice(-1)
  else if (quoted.length > 0) discourse.speakers = quoted
  discourse.topic = topicOf(reading, tree)
  discourse.drafts = drafts
  discourse.issues.sort((a, b) => a.start - b.start)
}

/** The subject of the sentence's predicate, or of what it says is said, where that is a thing. */
function topicOf(reading: Reading, tree: Tree): IssueWording | undefined {
  for (const verb of [tree.root, ...dependents(tree, tree.root, 'ccomp', 'parataxis')]) {
    for (const subject of dependents(tree, verb, 'nsubj')) {
      if (tokenAt(tree, subject).upos !== 'NOUN' || resolveActors(reading, tree, subject).length > 0) continue
      const issue = labelTarget(reading, tree, subject)
      if (issue && !issue.completed) return issue
    }
  }
  return undefined
}

/** Issues that nouns such as `resolution` name with words of their own, whoever holds a stance on them. */
function nounIssues(reading: Reading, tree: Tree): readonly IssueWording[] {
  const found: IssueWording[] = []
  for (let node = 0; node < tree.tokens.length; node++) {
    if (!reading.words.anaphors.has(lemmaOf(tree, node)) || tokenAt(tree, node).upos !== 'NOUN') continue
    if (reading.words.votes.has(lemmaOf(tree, node)) && dependents(tree, node, 'nmod:poss').length > 0) continue
    const issue = labelTarget(reading, tree, node)
    const ownWords = dependents(tree, node, 'nmod', 'acl', 'amod', 'compound').length > 0
    if (issue && (ownWords ? !issue.completed : reading.words.ballots.has(issue.head))) found.push(issue)
  }
  return found
}
