import { possessorsOf } from './arguments.ts'
import type { Hit } from './draft.ts'
import { hitOf, hitsAt, mentionAt } from './hits.ts'
import { prepositional } from './prepositional.ts'
import { type Reading, type Resolve, typeOf } from './reading.ts'
import { dependents, hasDep, lemmaOf, lowerOf, type Tree, tokenAt } from './tree.ts'

/** Of `NATO allies` the organisation is the owner, of `U.S. allies` nobody. */
const MEMBERS = new Set(['ally', 'member', 'partner', 'state'])

/** `the Oslo government`; `EC ministers meeting here`, where the parse takes the participle for the noun. */
export const namesBody = (reading: Reading, tree: Tree, node: number): boolean =>
  reading.words.bodies.has(lemmaOf(tree, node)) ||
  isManOf(tree, node) ||
  MEMBERS.has(lemmaOf(tree, node)) ||
  (lowerOf(tree, node).endsWith('ing') &&
    dependents(tree, node, 'compound').some((child) => reading.words.bodies.has(lemmaOf(tree, child))))

/** `the man from Seoul`, `Chile's man in Geneva` */
const isManOf = (tree: Tree, node: number): boolean =>
  ['man', 'men', 'woman', 'women'].includes(lowerOf(tree, node)) &&
  ((lowerOf(tree, node - 1) === 'the' && lowerOf(tree, node + 1) === 'from') ||
    (/^['’]s?$/.test(lowerOf(tree, node - 1)) && ['in', 'at'].includes(lowerOf(tree, node + 1))))

/** Of `his Swedish colleague` the pronoun tells nothing. */
const PEERS = new Set(['colleague', 'counterpart'])

/** Is the noun one for a man or a woman, whom a later `he` or `she` may mean? */
const namesPerson = (reading: Reading, tree: Tree, node: number): boolean =>
  tokenAt(tree, node).xpos !== 'NNS' &&
  (reading.words.persons.has(lemmaOf(tree, node)) || PEERS.has(lemmaOf(tree, node)) || isManOf(tree, node))

/** `NATO's allies`, `EC partners`: those of an organisation, all of them. */
function membersOf(reading: Reading, tree: Tree, node: number): readonly Hit[] {
  if (!MEMBERS.has(lemmaOf(tree, node)) || tokenAt(tree, node).xpos !== 'NNS') return []
  const some = dependents(tree, node, 'nummod', 'amod', 'det').filter(
    (child) => mentionAt(reading.mentions, tokenAt(tree, child).start) === undefined,
  )
  if (some.some((child) => lowerOf(tree, child) !== 'the')) return []
  return dependents(tree, node, 'compound', 'amod')
    .flatMap((child) => hitsAt(reading, tokenAt(tree, child).start))
    .filter((hit) => typeOf(reading, hit.actor) === 'organization')
}

/** `Argentina's delegation`, `the Comecon team`, `its delegate`, `officials in Tokyo`, `aides to the prime minister`. */
export function resolveBody(
  reading: Reading,
  tree: Tree,
  node: number,
  depth: number,
  resolve: Resolve,
): readonly Hit[] {
  const members = membersOf(reading, tree, node)
  if (members.length > 0) return members
  const isPeer = PEERS.has(lemmaOf(tree, node))
  if (MEMBERS.has(lemmaOf(tree, node))) return []
  const own = isPeer ? dependents(tree, node, 'amod', 'compound') : possessorsOf(tree, node)
  const owners = [...own, ...['of', 'from', 'for'].flatMap((p) => prepositional(tree, [node], p))]
  const { start, end } = tokenAt(tree, node)
  const seats = prepositional(tree, [node], 'in').filter((seat) => {
    const mention = mentionAt(reading.mentions, tokenAt(tree, seat).start)
    return mention?.via === 'capital' && mention.actor !== null
  })
  for (const owner of [...owners, ...seats]) {
    if (reading.words.lands.has(lemmaOf(tree, node)) && tokenAt(tree, owner).upos !== 'PRON') continue
    const mention = mentionAt(reading.mentions, tokenAt(tree, owner).start)
    const hit = mention && hitOf(reading, mention)
    if (hit) {
      const via = namesPerson(reading, tree, node) ? 'title' : hit.via
      return [{ ...hit, via, start: Math.min(hit.start, start), end: Math.max(hit.end, end) }]
    }
    if (!hasDep(tree, owner, 'amod', 'compound')) {
      const hits = resolve(reading, tree, owner, depth + 1)
      if (hits.length > 0) return hits
    }
  }
  return []
}
