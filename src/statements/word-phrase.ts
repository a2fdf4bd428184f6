import type { ActorId } from '../schema/actor.ts'
import { mentionAt } from './hits.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { hasDep, lowerOf, type Tree, tokenAt } from './tree.ts'

const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'my'])

/** The nodes' text; neighbouring words keep the spacing of the article, `its` becomes the owner's name where the phrase does not have it. */
export function wordPhrase(reading: Reading, tree: Tree, nodes: readonly number[]): string {
  let text = ''
  nodes.forEach((node, at) => {
    const before = nodes[at - 1]
    const isOwner = OWNERS.has(lowerOf(tree, node)) && hasDep(tree, node, 'nmod:poss')
    const isNamed = isOwner && hasOwnerWithin(reading, tree, node, nodes)
    text += before === undefined ? '' : gapBetween(reading, tree, before, node)
    text += isOwner && !isNamed ? ownerName(reading, tree, node) : tokenAt(tree, node).text
  })
  return text.replace(/\s+/g, ' ').trim()
}

/** What stands between two words of a phrase: as the article has it where only commas and hyphens do, else a space. */
function gapBetween(reading: Reading, tree: Tree, before: number, node: number): string {
  for (let at = before + 1; at < node; at++) if (tokenAt(tree, at).upos !== 'PUNCT') return ' '
  const gap = reading.article.text.slice(tokenAt(tree, before).end, tokenAt(tree, node).start)
  return /^[\s,/–-]*$/.test(gap) ? gap : ' '
}

function ownerName(reading: Reading, tree: Tree, node: number): string {
  const owner = resolveActors(reading, tree, node)[0]
  const name = owner && reading.actors.get(owner.actor)?.name
  if (!name) return tokenAt(tree, node).text
  return name.endsWith('s') ? `${name}'` : `${name}'s`
}

/** `sanctions on North Korea for its tests`: does the phrase itself name whose, before the word and as no mere modifier? */
const hasOwnerWithin = (reading: Reading, tree: Tree, node: number, nodes: readonly number[]): boolean =>
  lowerOf(tree, node) === 'its' &&
  nodes.some((at) => {
    const mention = at < node ? mentionAt(reading.mentions, tokenAt(tree, at).start) : undefined
    return mention?.via === 'name' && mention.actor !== null && hasDep(tree, at, 'nmod', 'obl', 'obj', 'nsubj')
  })

/** Actors that the nodes name or whose they are, sorted. */
export function actorsWithin(reading: Reading, tree: Tree, nodes: readonly number[]): readonly ActorId[] {
  const found = new Set<ActorId>()
  for (const node of nodes) {
    const actor = mentionAt(reading.mentions, tokenAt(tree, node).start)?.actor
    if (actor) found.add(actor)
    else if (OWNERS.has(lowerOf(tree, node)) && !hasOwnerWithin(reading, tree, node, nodes))
      for (const hit of resolveActors(reading, tree, node)) found.add(hit.actor)
  }
  return [...found].sort()
}
