import { possessorsOf } from './arguments.ts'
import type { Hit } from './draft.ts'
import { hitOf, mentionAt } from './hits.ts'
import { prepositional } from './prepositional.ts'
import type { Reading, Resolve } from './reading.ts'
import { dependents, hasDep, lemmaOf, lowerOf, type Tree, tokenAt } from './tree.ts'

/** `the Oslo government`; `EC ministers meeting here`, where the parse takes the participle for the noun. */
export const namesBody = (reading: Reading, tree: Tree, node: number): boolean =>
  reading.words.bodies.has(lemmaOf(tree, node)) ||
  isManOf(tree, node) ||
  (lowerOf(tree, node).endsWith('ing') &&
    dependents(tree, node, 'compound').some((child) => reading.words.bodies.has(lemmaOf(tree, child))))

/** `the man from Seoul` */
const isManOf = (tree: Tree, node: number): boolean =>
  ['man', 'men', 'woman', 'women'].includes(lowerOf(tree, node)) &&
  lowerOf(tree, node - 1) === 'the' &&
  lowerOf(tree, node + 1) === 'from'

/** Of `his Swedish colleague` the pronoun tells nothing. */
const PEERS = new Set(['colleague', 'counterpart'])

/** `Argentina's delegation`, `the Comecon team`, `its delegate`, `officials in Tokyo`, `aides to the prime minister`. */
export function resolveBody(
  reading: Reading,
  tree: Tree,
  node: number,
  depth: number,
  resolve: Resolve,
): readonly Hit[] {
  const isPeer = PEERS.has(lemmaOf(tree, node))
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
    if (hit) return [{ ...hit, start: Math.min(hit.start, start), end: Math.max(hit.end, end) }]
    if (!hasDep(tree, owner, 'amod', 'compound')) {
      const hits = resolve(reading, tree, owner, depth + 1)
      if (hits.length > 0) return hits
    }
  }
  return []
}
