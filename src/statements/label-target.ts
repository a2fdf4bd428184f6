import type { ActorId } from '../schema/actor.ts'
import type { IssueWording } from './draft.ts'
import { mentionAt, type Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import {
  childrenOf,
  dependents,
  hasDep,
  isTime,
  isVerbal,
  lemmaOf,
  lowerOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

const LONGEST = 16
const POINTERS = new Set([
  'it',
  'this',
  'that',
  'them',
  'these',
  'those',
  'one',
  'so',
  'such',
  'which',
  'they',
  'doing',
])
const EMPTY = new Set([
  'each',
  'other',
  'another',
  'deal',
  'lot',
  'way',
  'thing',
  'things',
  'nothing',
  'something',
  'anything',
  'everything',
  'none',
  'nobody',
  'somebody',
  'anybody',
  'who',
  'what',
  'others',
  'reporters',
  'journalists',
])
const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'my'])

/**
 * Words the issue that the node heads as a reader would name it: the noun phrase or clause without articles, asides and what
 * goes along with it; a pronoun or a bare `the text` is completed from the issue last named.
 */
export function labelTarget(reading: Reading, tree: Tree, node: number): IssueWording | undefined {
  const nodes = keptNodes(reading, tree, node)
  const first = nodes[0]
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) return undefined
  const start = tokenAt(tree, first).start
  const end = tokenAt(tree, last).end
  const actors = actorsWithin(reading, tree, nodes)
  const text = wordsOf(reading, tree, nodes)
  const head = lemmaOf(tree, node)
  const earlier = isPointer(reading, tree, node) ? lastIssue(reading, tree, node) : undefined
  if (isPersonal(tree, node) || EMPTY.has(lowerOf(tree, node))) return undefined
  if (POINTERS.has(lowerOf(tree, node))) {
    if (!earlier) return undefined
    return { label: earlier.label, head: earlier.head, actors: earlier.actors, start, end, completed: true }
  }
  if (!/[\p{L}\p{N}]/u.test(text) || isTime(tree, node)) return undefined
  const meant = isVerbal(tree, node) && pointsInside(tree, node) ? lastIssue(reading, tree, node) : undefined
  if (meant) return { label: complete(text, meant.label), head, actors: meant.actors, start, end, completed: true }
  if (earlier && earlier.label.toLowerCase() !== text.toLowerCase()) {
    return { label: complete(text, earlier.label), head, actors: earlier.actors, start, end, completed: true }
  }
  return { label: text, head, actors, start, end, completed: false }
}

/** `refused to give one`, `vowed to veto it`: the object of the clause is only pointed to. */
const pointsInside = (tree: Tree, node: number): boolean =>
  dependents(tree, node, 'obj').some((child) => POINTERS.has(lowerOf(tree, child)) && lowerOf(tree, child) !== 'which')

/** `text` of `draft on Syria`: one label that keeps the words of the sentence and of the issue. */
const complete = (text: string, label: string): string => {
  const bare = label.replace(/ \(.*\)$/, '')
  return bare.toLowerCase().includes(text.toLowerCase()) ? bare : `${text} (${bare})`
}

/** `we`, `himself`: never an issue. */
const isPersonal = (tree: Tree, node: number): boolean =>
  tokenAt(tree, node).xpos === 'PRP' && !POINTERS.has(lowerOf(tree, node))

/** Does the phrase only point to an issue named before? */
function isPointer(reading: Reading, tree: Tree, node: number): boolean {
  if (POINTERS.has(lowerOf(tree, node))) return true
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

const MEMORY = 14

/** The issue that the text is about at the place: the most often named of the last ones, of equals the last. What is voted on is a text, where one was named. */
export function salientIssue(reading: Reading, place: number, voting = false): IssueWording | undefined {
  const before = reading.discourse.issues.filter((issue) => issue.start < place)
  const put = voting ? before.filter((issue) => reading.words.ballots.has(issue.head)) : []
  const named = (put.length > 0 ? put : before).slice(-MEMORY)
  const count = (head: string): number => named.filter((issue) => issue.head === head).length
  let best: IssueWording | undefined
  named.forEach((issue, at) => {
    const weight = (each: IssueWording, index: number): number => count(each.head) + index / 4
    if (!best || weight(issue, at) >= weight(best, named.indexOf(best))) best = issue
  })
  return best
}

function lastIssue(reading: Reading, tree: Tree, node: number): IssueWording | undefined {
  const place = tokenAt(tree, node).start
  if (['it', 'this'].includes(lowerOf(tree, node)) && hasDep(tree, node, 'nsubj') && reading.discourse.topic)
    return reading.discourse.topic
  const named = reading.discourse.issues.filter((issue) => issue.start < place)
  const same = named.filter((issue) => issue.head === lemmaOf(tree, node)).at(-1)
  return same ?? salientIssue(reading, place)
}

/** What stays of the phrase: without asides, appositions, subordinate clauses and what introduces it. */
function keptNodes(reading: Reading, tree: Tree, node: number): readonly number[] {
  const isAside = (child: number): boolean => {
    if (hasDep(tree, child, 'appos', 'parataxis', 'discourse', 'vocative', 'advcl', 'punct')) return true
    if (tokenAt(tree, child).head === node && hasDep(tree, child, 'case', 'mark', 'cc', 'aux', 'cop', 'expl'))
      return true
    if (isVerbal(tree, node) && hasDep(tree, child, 'conj') && isVerbal(tree, child)) return true
    if (hasDep(tree, child, 'obl', 'nmod', 'advmod') && isTime(tree, child)) return true
    if (hasDep(tree, child, 'nsubj') && ['PRP', 'EX'].includes(tokenAt(tree, child).xpos)) return true
    if (
      hasDep(tree, child, 'conj') &&
      isActor(reading, tree, child) &&
      !isActor(reading, tree, tokenAt(tree, child).head)
    )
      return true
    return hasDep(tree, child, 'acl', 'nmod', 'obl') && followsComma(tree, child)
  }
  const nodes = subtree(tree, node, isAside).filter((at) => tokenAt(tree, at).upos !== 'PUNCT')
  const kept = nodes.slice(0, LONGEST)
  while (kept.length > 1 && isArticle(tree, kept[0] ?? 0)) kept.shift()
  return kept
}

const isActor = (reading: Reading, tree: Tree, node: number): boolean =>
  mentionAt(reading.mentions, tokenAt(tree, node).start)?.actor != null

const isArticle = (tree: Tree, node: number): boolean =>
  ['the', 'a', 'an', 'any', 'that', 'this', 'to'].includes(lowerOf(tree, node))

function followsComma(tree: Tree, node: number): boolean {
  const first = subtree(tree, node)[0] ?? node
  return (
    lowerOf(tree, first - 1) === ',' ||
    dependents(tree, node, 'punct').some((child) => child < node && lowerOf(tree, child) === ',')
  )
}

/** The nodes' text; neighbouring words keep the spacing of the article, `its` becomes the owner's name. */
function wordsOf(reading: Reading, tree: Tree, nodes: readonly number[]): string {
  let text = ''
  let end = -1
  for (const node of nodes) {
    const token = tokenAt(tree, node)
    if (end >= 0 && (token.start > end || reading.article.text[end] === ' ')) text += ' '
    text +=
      OWNERS.has(lowerOf(tree, node)) && hasDep(tree, node, 'nmod:poss') ? ownerName(reading, tree, node) : token.text
    end = token.end
  }
  return text.replace(/\s+/g, ' ').trim()
}

function ownerName(reading: Reading, tree: Tree, node: number): string {
  const owner = resolveActors(reading, tree, node)[0]
  const name = owner && reading.actors.get(owner.actor)?.name
  if (!name) return tokenAt(tree, node).text
  return name.endsWith('s') ? `${name}'` : `${name}'s`
}

function actorsWithin(reading: Reading, tree: Tree, nodes: readonly number[]): readonly ActorId[] {
  const found = new Set<ActorId>()
  for (const node of nodes) {
    const actor = mentionAt(reading.mentions, tokenAt(tree, node).start)?.actor
    if (actor) found.add(actor)
    else if (OWNERS.has(lowerOf(tree, node))) for (const hit of resolveActors(reading, tree, node)) found.add(hit.actor)
  }
  return [...found].sort()
}
