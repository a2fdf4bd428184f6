import { hitOf, mentionAt } from './hits.ts'
import type { Reading, Resolve } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { resolveBody } from './resolve-body.ts'
import { isPronoun } from './resolve-pronoun.ts'
import { dependents, hasDep, isVerbal, lemmaOf, subtree, type Tree, tokenAt } from './tree.ts'

/** `its president`: an owner who is not named is one only as a pronoun, lest any body of the kind will do. */
const resolveOwner: Resolve = (reading, tree, node, depth) =>
  isPronoun(tree, node) ? resolveActors(reading, tree, node, depth) : []

/** Learns for whom persons speak whom no table knows and the sentence introduces: `Maynard Glitman, who heads the American team`. */
export function introducePersons(reading: Reading, tree: Tree): void {
  for (let node = 0; node < tree.tokens.length; node++) {
    const mention = mentionAt(reading.mentions, tokenAt(tree, node).start)
    if (mention?.via !== 'person' || mention.actor !== null || !hitOf(reading, mention)) continue
    const name = mention.speaker ?? ''
    if (reading.introduced.has(name)) continue
    for (const aside of dependents(tree, node, 'acl:relcl', 'appos')) {
      const body = subtree(tree, aside, (child) => hasDep(tree, child, 'acl:relcl', 'conj')).find(
        (at) => !isVerbal(tree, at) && reading.words.bodies.has(lemmaOf(tree, at)),
      )
      const owner = body === undefined ? undefined : resolveBody(reading, tree, body, 0, resolveOwner)[0]
      if (!owner) continue
      reading.introduced.set(name, owner.actor)
      break
    }
  }
}
