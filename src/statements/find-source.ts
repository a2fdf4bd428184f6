import { type CueLexicon, isSaying } from './cue-lexicon.ts'
import type { Hit } from './draft.ts'
import { quoteAt } from './find-quotes.ts'
import { besideVerb, sayersOf } from './find-sayers.ts'
import { prepositional } from './prepositional.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { adjacentSubject } from './surface-subjects.ts'
import { dependents, hasDep, headOf, isNominal, isVerbal, lemmaOf, type Tree, tokenAt } from './tree.ts'

/** Whose words a clause is. `denied`: the text says that they are not so. */
export type Source = Readonly<{ hits: readonly Hit[]; verb: number; denied: boolean; quoted: boolean }>

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
    if (!isParted(tree, head, at) && (hasDep(tree, at, 'ccomp') || isSaying(lexicon, tree, head)))
      return saidBy(reading, tree, head)
  }
  // `a report that it had yielded` is hearsay, `a report praising it` what its author says
  const isHearsay = hasDep(tree, at, 'acl', 'ccomp') && tokenAt(tree, at).xpos !== 'VBG'
  if (isHearsay && isNominal(tree, head) && reading.words.rumours.has(lemmaOf(tree, head))) {
    return { hits: [], verb: head, denied: true, quoted: false }
  }
  return undefined
}

/** `Libya said it would wait; Chile agreed`: what stands after a semicolon was not said by who spoke before it. */
const isParted = (tree: Tree, verb: number, clause: number): boolean =>
  verb < clause && tree.tokens.some(({ text }, at) => at > verb && at < clause && text === ';')

/** A reporting clause beside what it reports has its own subject: `…, Abe said`; `as … said`. */
const isAside = (tree: Tree, verb: number): boolean => dependents(tree, verb, 'nsubj').length > 0

function saidBy(reading: Reading, tree: Tree, verb: number): Source {
  const hits = sayersOf(reading, tree, verb)
  return { hits, verb, denied: reading.words.denying.has(lemmaOf(tree, verb)), quoted: false }
}
