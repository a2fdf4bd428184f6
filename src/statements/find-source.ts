import type { CueLexicon } from './cue-lexicon.ts'
import type { Hit } from './draft.ts'
import { type Quote, quoteAt } from './find-quotes.ts'
import { agentsOf, objectsOf, prepositional, subjectsOf } from './follow-relation.ts'
import { hitOf, mentionAt, type Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { adjacentSubject } from './surface-subjects.ts'
import {
  dependents,
  hasDep,
  headOf,
  isNominal,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  type Tree,
  tokenAt,
} from './tree.ts'

/** Whose words a clause is. `denied`: the text says that they are not so. */
export type Source = Readonly<{ hits: readonly Hit[]; verb: number; denied: boolean; quoted: boolean }>

const DENYING = new Set(['deny', 'refute', 'rebut'])
const RUMOURS = new Set(['report', 'rumour', 'rumor', 'speculation', 'allegation'])

/** Is the word a verb or noun of saying? Any cue that takes a clause also tells whose words it is. */
export function isSaying(lexicon: CueLexicon, tree: Tree, node: number): boolean {
  const pos = isVerbal(tree, node) ? 'verb' : 'noun'
  return (lexicon.get(lemmaOf(tree, node)) ?? []).some(({ cue }) => cue.class === 'say' && cue.pos === pos)
}

/** Finds who says what the node's clause says: the speaker of its quotation, the subject of the verb of saying above it, or `according to`. */
export function findSource(reading: Reading, lexicon: CueLexicon, tree: Tree, node: number): Source | undefined {
  const quote = quoteAt(reading.quotes, tokenAt(tree, node).start)
  const spoken = quote && reading.speakers.get(quote)
  if (spoken && spoken.length > 0) return { hits: spoken, verb: -1, denied: false, quoted: true }
  for (let at = node; at >= 0; at = headOf(tree, at)) {
    const source = sourceAbove(reading, lexicon, tree, at)
    if (source) return source
  }
  return trailingSource(reading, lexicon, tree, node)
}

const FEW_WORDS = 9

/**
 * `…, Peru's envoy told reporters.` and `…, said the envoy.`: a report at the end of a sentence covers all before it, however the parse
 * joins the two. It stands after a comma, and little follows it.
 */
function trailingSource(reading: Reading, lexicon: CueLexicon, tree: Tree, node: number): Source | undefined {
  for (let verb = tree.tokens.length - 1; verb > node && verb > tree.tokens.length - FEW_WORDS; verb--) {
    if (!isVerbal(tree, verb) || !isSaying(lexicon, tree, verb) || !['VBD', 'VBZ'].includes(tokenAt(tree, verb).xpos))
      continue
    const inverted = isAfterComma(reading, tokenAt(tree, verb).start)
    const hits = inverted ? besideVerb(reading, tree, verb) : adjacentSubject(reading, tree, verb)
    const start = Math.min(...hits.map((hit) => hit.start))
    if (hits.length > 0 && (inverted || isAfterComma(reading, start)))
      return { hits, verb, denied: false, quoted: false }
  }
  return undefined
}

const isAfterComma = (reading: Reading, place: number): boolean =>
  /,["”']?\s+(?:the\s+)?$/.test(reading.article.text.slice(Math.max(0, place - 8), place))

function sourceAbove(reading: Reading, lexicon: CueLexicon, tree: Tree, at: number): Source | undefined {
  const aside = dependents(tree, at, 'parataxis', 'advcl').find(
    (child) => isSaying(lexicon, tree, child) && isAside(tree, child),
  )
  if (aside !== undefined) return saidBy(reading, tree, aside)
  const according = prepositional(tree, [at], 'according').at(0)
  if (according !== undefined)
    return { hits: resolveActors(reading, tree, according), verb: according, denied: false, quoted: false }
  const head = headOf(tree, at)
  if (head < 0) return undefined
  if (hasDep(tree, at, 'ccomp', 'parataxis') && isVerbal(tree, head)) {
    if (hasDep(tree, at, 'ccomp') || isSaying(lexicon, tree, head)) return saidBy(reading, tree, head)
  }
  if (hasDep(tree, at, 'acl', 'ccomp') && isNominal(tree, head) && RUMOURS.has(lemmaOf(tree, head))) {
    return { hits: [], verb: head, denied: true, quoted: false }
  }
  return undefined
}

/** A reporting clause beside what it reports has its own subject: `…, Abe said`; `as … said`. */
const isAside = (tree: Tree, verb: number): boolean => dependents(tree, verb, 'nsubj').length > 0

function saidBy(reading: Reading, tree: Tree, verb: number): Source {
  const hits = sayersOf(reading, tree, verb)
  return { hits, verb, denied: DENYING.has(lemmaOf(tree, verb)), quoted: false }
}

/** Who says: the subject; of `a statement said` or `in a statement` the body whose statement it is. */
export function sayersOf(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  const beside = adjacentSubject(reading, tree, verb)
  if (beside.length > 0) return beside
  for (const subject of subjectsOf(tree, verb)) {
    const hits = resolveActors(reading, tree, subject)
    if (hits.length > 0) return hits
    const owners = ownersOfText(reading, tree, subject)
    if (owners.length > 0) return owners
  }
  return besideVerb(reading, tree, verb)
}

/** `an EC statement`, `a statement by`, `issued a statement deploring`: whose text it is; else the last speaker's (`the statement added`). */
export function ownersOfText(reading: Reading, tree: Tree, noun: number): readonly Hit[] {
  if (
    ![
      'statement',
      'communique',
      'communiqué',
      'declaration',
      'letter',
      'text',
      'document',
      'resolution',
      'message',
      'note',
      'report',
    ].includes(lemmaOf(tree, noun))
  )
    return []
  const mention = dependents(tree, noun, 'nmod:poss', 'amod', 'compound', 'nmod')
    .filter((child) => !markersOf(tree, child).some((marker) => marker !== 'by' && marker !== 'from'))
    .map((child) => mentionAt(reading.mentions, tokenAt(tree, child).start))
    .find((found) => found?.actor)
  const own = mention && hitOf(mention)
  if (own) return [own]
  const makers = dependents(tree, noun, 'acl').flatMap((child) => agentsOf(tree, child))
  const made = makers.flatMap((maker) => resolveActors(reading, tree, maker))
  if (made.length > 0) return made
  const head = headOf(tree, noun)
  if (head >= 0 && isVerbal(tree, head) && objectsOf(tree, head).includes(noun)) {
    const issuers = subjectsOf(tree, head).flatMap((subject) => resolveActors(reading, tree, subject))
    if (issuers.length > 0) return issuers
  }
  if (lowerOf(tree, noun) !== 'statement') return []
  return reading.discourse.speakers.length > 0 ? reading.discourse.speakers : reading.discourse.subjects
}

/** Where the parse shows no subject: the actor named right after or right before the verb. */
function besideVerb(reading: Reading, tree: Tree, verb: number): readonly Hit[] {
  const token = tokenAt(tree, verb)
  if (
    dependents(tree, verb, 'nsubj', 'nsubj:pass', 'aux:pass').length > 0 ||
    token.xpos === 'VBG' ||
    token.xpos === 'VBN'
  )
    return []
  const after = reading.mentions.find((mention) => mention.start >= token.end && mention.start - token.end < 3)
  const before = reading.mentions.findLast((mention) => mention.end <= token.start && token.start - mention.end < 3)
  const hit = [before, after].map((mention) => mention && hitOf(mention)).find((found) => found !== undefined)
  return hit ? [hit] : []
}

/**
 * Who speaks in a quotation that begins in the sentence of `tree`: asks the verb of saying after its end (`endTree` is the sentence in
 * which it ends), then the one before its beginning; undefined where neither sentence tells.
 */
export function findQuoteSpeaker(
  reading: Reading,
  lexicon: CueLexicon,
  quote: Quote,
  tree: Tree,
  endTree: Tree,
): readonly Hit[] | undefined {
  const after = sayingVerbs(reading, lexicon, endTree).find((verb) => tokenAt(endTree, verb).start >= quote.end)
  const before = sayingVerbs(reading, lexicon, tree).findLast((verb) => tokenAt(tree, verb).end <= quote.start)
  for (const [at, verb] of [
    [endTree, after],
    [tree, before],
  ] as const) {
    if (verb === undefined) continue
    const hits = sayersOf(reading, at, verb)
    if (hits.length > 0 || subjectsOf(at, verb).length > 0) return hits
  }
  return undefined
}

const sayingVerbs = (reading: Reading, lexicon: CueLexicon, tree: Tree): readonly number[] =>
  tree.tokens.flatMap((token, node) =>
    isVerbal(tree, node) && isSaying(lexicon, tree, node) && !quoteAt(reading.quotes, token.start) ? [node] : [],
  )
