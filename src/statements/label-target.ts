import type { IssueWording } from './draft.ts'
import { keepNodes, type Omission } from './keep-nodes.ts'
import type { Reading } from './reading.ts'
import { salientIssue } from './salient-issue.ts'
import {
  childrenOf,
  dependents,
  hasDep,
  headOf,
  isTime,
  isVerbal,
  lemmaOf,
  lowerOf,
  type Tree,
  tokenAt,
} from './tree.ts'
import { actorsWithin, wordPhrase } from './word-phrase.ts'

/**
 * Words the issue that the node heads as a reader would name it: the noun phrase or clause without articles, asides and what
 * goes along with it; a pronoun or a bare `the text` is completed from the issue last named.
 */
export function labelTarget(reading: Reading, tree: Tree, node: number, omit?: Omission): IssueWording | undefined {
  const nodes = keepNodes(reading, tree, node, omit)
  const first = nodes[0]
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) return undefined
  const start = tokenAt(tree, first).start
  const end = tokenAt(tree, last).end
  const actors = actorsWithin(reading, tree, nodes)
  const text = wordPhrase(reading, tree, nodes)
  const head = lemmaOf(tree, node)
  const earlier = isPointer(reading, tree, node) ? lastIssue(reading, tree, node) : undefined
  if (
    isDoSo(tree, node) ||
    isPersonal(reading, tree, node) ||
    reading.words.vague.has(lowerOf(tree, node)) ||
    isQuantity(tree, node)
  )
    return undefined
  if (reading.words.pointers.has(lowerOf(tree, node))) {
    if (!earlier) return undefined
    return { label: earlier.label, head: earlier.head, actors: earlier.actors, start, end, completed: true }
  }
  if (!/[\p{L}\p{N}]/u.test(text) || isTime(tree, node)) return undefined
  const meant = isVerbal(tree, node) ? issueInside(reading, tree, node) : undefined
  if (meant) return { label: complete(text, meant.label), head, actors: meant.actors, start, end, completed: true }
  if (earlier && earlier.label.toLowerCase() !== text.toLowerCase()) {
    return { label: complete(text, earlier.label), head, actors: earlier.actors, start, end, completed: true }
  }
  return { label: text, head, actors, start, end, completed: false }
}

/** `refused to give one`, `vowed to veto it`, `happy to sign`: the object of the clause is only pointed to, or stands elsewhere. */
function issueInside(reading: Reading, tree: Tree, verb: number): IssueWording | undefined {
  const pointer = dependents(tree, verb, 'obj').find(
    (child) => reading.words.pointers.has(lowerOf(tree, child)) && lowerOf(tree, child) !== 'which',
  )
  if (pointer !== undefined) return lastIssue(reading, tree, pointer)
  return lacksObject(reading, tree, verb) ? lastIssue(reading, tree, verb) : undefined
}

/** `a great deal` */
const isQuantity = (tree: Tree, node: number): boolean =>
  lowerOf(tree, node) === 'deal' && ['good', 'great'].includes(lowerOf(tree, node - 1))

/** `happy to sign`: what is signed stands elsewhere. */
const lacksObject = (reading: Reading, tree: Tree, node: number): boolean =>
  reading.words.transitive.has(lemmaOf(tree, node)) &&
  dependents(tree, node, 'obj', 'ccomp', 'xcomp', 'obl', 'nsubj:pass').length === 0

/** `text` of `draft on Syria`: one label that keeps the words of the sentence and of the issue. */
const complete = (text: string, label: string): string => {
  const bare = label.replace(/ \(.*\)$/, '')
  // `give one`: the thing itself
  const pointing = / (?:one|it|them|that|this)$/i.exec(text)
  if (pointing) return `${text.slice(0, pointing.index)} ${bare}`
  return bare.toLowerCase().includes(text.toLowerCase()) ? bare : `${text} (${bare})`
}

/** `wish to do so`: what is to be done stands elsewhere. */
const isDoSo = (tree: Tree, node: number): boolean =>
  lemmaOf(tree, node) === 'do' &&
  childrenOf(tree, node).some((child) => ['so', 'that', 'this', 'it'].includes(lowerOf(tree, child)) && child > node)

/** `we`, `himself`: never an issue. */
const isPersonal = (reading: Reading, tree: Tree, node: number): boolean =>
  tokenAt(tree, node).xpos === 'PRP' && !reading.words.pointers.has(lowerOf(tree, node))

/** Does the phrase only point to an issue named before? */
function isPointer(reading: Reading, tree: Tree, node: number): boolean {
  if (reading.words.pointers.has(lowerOf(tree, node))) return true
  if (!reading.words.anaphors.has(lemmaOf(tree, node))) return false
  const kids = childrenOf(tree, node)
  const definite = kids.some((child) =>
    ['the', 'this', 'that', 'these', 'those', 'such'].includes(lowerOf(tree, child)),
  )
  return (
    definite &&
    !kids.some((child) => hasDep(tree, child, 'nmod', 'acl', 'amod', 'compound', 'nummod', 'appos', 'nmod:poss'))
  )
}

function lastIssue(reading: Reading, tree: Tree, node: number): IssueWording | undefined {
  const place = tokenAt(tree, node).start
  if (['it', 'this'].includes(lowerOf(tree, node)) && hasDep(tree, node, 'nsubj') && reading.discourse.topic)
    return reading.discourse.topic
  if (lowerOf(tree, node) === 'one') {
    const thing = lastOfKind(reading, tree, node)
    if (thing) return thing
  }
  const named = reading.discourse.issues.filter((issue) => issue.start < place)
  const same = named.filter((issue) => issue.head === lemmaOf(tree, node)).at(-1)
  const { ballots, signing } = reading.words
  const isSigned = hasDep(tree, node, 'obj') && signing.has(lemmaOf(tree, headOf(tree, node)))
  // `the vote`, `the outcome`: of what was voted on
  const isVoted = ballots.has(lemmaOf(tree, node)) || reading.words.results.has(lemmaOf(tree, node))
  return same ?? salientIssue(reading, place, isSigned || isVoted ? ballots : undefined)
}

/** `a pledge …, and refused to give one`: the last thing before it in the sentence that is new to the text. */
function lastOfKind(reading: Reading, tree: Tree, one: number): IssueWording | undefined {
  for (let noun = one - 1; noun >= 0; noun--) {
    const isNew = dependents(tree, noun, 'det').some((child) => ['a', 'an', 'any'].includes(lowerOf(tree, child)))
    if (!isNew || tokenAt(tree, noun).upos !== 'NOUN' || isTime(tree, noun) || hasDep(tree, noun, 'compound')) continue
    const thing = labelTarget(reading, tree, noun)
    if (thing && !thing.completed) return thing
  }
  return undefined
}
