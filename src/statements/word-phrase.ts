import type { ActorId } from '../schema/actor.ts'
import { mentionAt } from './hits.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { hasDep, lowerOf, type Tree, tokenAt } from './tree.ts'

const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'my'])

/** The nodes' text; neighbouring words keep the spacing of the article, `its` becomes the owner's name. */
export function wordPhrase(reading: Reading, tree: Tree, nodes: readonly number[]): string {
  let text = ''
  nodes.forEach((node, at) => {
    const before = nodes[at - 1]
    const isOwner = OWNERS.has(lowerOf(tree, node)) && hasDep(tree, node, 'nmod:poss')
    text += before === undefined ? '' : gapBetween(reading, tree, before, node)
    text += isOwner ? ownerName(reading, tree, node) : tokenAt(tree, node).text
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

/** Actors that the nodes name or whose they are, sorted. */
export function actorsWithin(reading: Reading, tree: Tree, nodes: readonly number[]): readonly ActorId[] {
  const found = new Set<ActorId>()
  for (const node of nodes) {
    const actor = mentionAt(reading.mentions, tokenAt(tree, node).start)?.actor
    if (actor) found.add(actor)
    else if (OWNERS.has(lowerOf(tree, node))) for (const hit of resolveActors(reading, tree, node)) found.add(hit.actor)
  }
  return [...found].sort()
}
