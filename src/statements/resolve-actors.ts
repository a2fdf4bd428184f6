import type { Hit } from './draft.ts'
import { hitOf, hitsAt, listed, mentionAt, uniqueHits } from './hits.ts'
import { isPronoun } from './is-pronoun.ts'
import type { Reading } from './reading.ts'
import { namesBody, resolveBody } from './resolve-body.ts'
import { resolveDescription } from './resolve-description.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import { dependents, hasDep, isNominal, lowerOf, type Tree, tokenAt } from './tree.ts'

const DEPTH_LIMIT = 6

/**
 * Finds the actors that the phrase headed by `node` means: by name, as a body or person of an actor, through a pronoun or a description.
 * A coordinated phrase gives one hit an actor; a phrase that means no actor gives none.
 */
export function resolveActors(reading: Reading, tree: Tree, node: number, depth = 0): readonly Hit[] {
  if (depth > DEPTH_LIMIT) return []
  const hits = [...resolveOne(reading, tree, node, depth)]
  for (const child of dependents(tree, node, 'conj')) hits.push(...resolveActors(reading, tree, child, depth + 1))
  if (hits.length === 0 || !hasDep(tree, node, 'nsubj')) hits.push(...included(reading, tree, node))
  return uniqueHits(hits)
}

function resolveOne(reading: Reading, tree: Tree, node: number, depth: number): readonly Hit[] {
  const token = tokenAt(tree, node)
  const mention = mentionAt(reading.mentions, token.start)
  if (mention) {
    const hit = hitOf(reading, mention)
    if (hit && (mention.via !== 'adjective' || isPeople(tree, node))) return listed(reading, mention, hit)
    if (mention.actor === null && !hit) return apposed(reading, tree, node, depth)
  }
  if (isPronoun(tree, node)) return resolvePronoun(reading, tree, node, depth, resolveActors)
  const several = reading.words.plurals[lowerOf(tree, node)]
  if (several)
    return several.map((actor) => ({ actor, start: token.start, end: token.end, via: 'name', confidence: 0.9 }))
  const body = namesBody(reading, tree, node) ? resolveBody(reading, tree, node, depth, resolveActors) : []
  if (body.length > 0) return body
  const side = sideOf(reading, tree, node)
  if (side) return [side]
  const apposition = apposed(reading, tree, node, depth)
  return apposition.length > 0 ? apposition : resolveDescription(reading, tree, node, depth, resolveActors)
}

/** `the Dutch oppose it`: an adjective that heads the phrase means the people. */
const isPeople = (tree: Tree, node: number): boolean =>
  isNominal(tree, node) &&
  hasDep(tree, node, 'nsubj', 'obl', 'conj') &&
  dependents(tree, node, 'det').some((child) => lowerOf(tree, child) === 'the')

/** `the North`: of the states so called the one that the article names. */
function sideOf(reading: Reading, tree: Tree, node: number): Hit | undefined {
  const { start, end, text } = tokenAt(tree, node)
  const states = reading.words.compass[text]
  if (!states || !dependents(tree, node, 'det', 'nmod:poss').some((child) => lowerOf(tree, child) === 'the'))
    return undefined
  const named = states.filter((state) => reading.mentions.some(({ actor }) => actor === state))
  const [actor, other] = named
  return actor === undefined || other !== undefined
    ? undefined
    : { actor, start, end, via: 'description', confidence: 0.85 }
}

const apposed = (reading: Reading, tree: Tree, node: number, depth: number): readonly Hit[] =>
  dependents(tree, node, 'appos', 'flat').flatMap((child) => resolveOne(reading, tree, child, depth + 1))

/** `seven other countries, including the United States`: wherever the parse hangs the list, it follows its noun closely. */
function included(reading: Reading, tree: Tree, node: number): readonly Hit[] {
  for (let at = node + 1; at < Math.min(node + 4, tree.tokens.length); at++) {
    const isList = lowerOf(tree, at) === 'including' || (lowerOf(tree, at) === 'such' && lowerOf(tree, at + 1) === 'as')
    if (!isList) continue
    const after = lowerOf(tree, at) === 'such' ? at + 2 : at + 1
    const next = lowerOf(tree, after) === 'the' ? after + 1 : after
    return hitsAt(reading, tokenAt(tree, next).start)
  }
  return []
}
