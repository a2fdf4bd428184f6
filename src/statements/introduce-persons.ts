import type { Hit } from './draft.ts'
import { hitOf, hitsAt, mentionAt } from './hits.ts'
import { isPronoun } from './is-pronoun.ts'
import { prepositional } from './prepositional.ts'
import type { Reading, Resolve } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { resolveBody } from './resolve-body.ts'
import { dependents, hasDep, isVerbal, lemmaOf, lowerOf, subtree, type Tree, tokenAt } from './tree.ts'

/** `its president`: an owner who is not named is one only as a pronoun, lest any body of the kind will do. */
const resolveOwner: Resolve = (reading, tree, node, depth) =>
  isPronoun(tree, node) ? resolveActors(reading, tree, node, depth) : []

const PAST = new Set(['former', 'ex', 'late', 'outgoing', 'ousted', 'opposition', 'rebel', 'exiled', 'retired'])

/** `Chad's former leader`, `who once led the team`: for whom somebody speaks no more, or never did. */
const isPast = (tree: Tree, aside: number): boolean =>
  subtree(tree, aside).some((at) => PAST.has(lowerOf(tree, at)) || ['once', 'formerly'].includes(lowerOf(tree, at)))

const SPEAKING = new Set(['act', 'answer', 'negotiate', 'speak'])
const RULING = new Set(['govern', 'head', 'lead', 'represent', 'rule', 'run'])

/** `who speaks for Mr Mugabe`, `the general who rules Chad`: whom a clause beside the name says he stands for. */
function spokenFor(reading: Reading, tree: Tree, aside: number): Hit | undefined {
  const clauses = hasDep(tree, aside, 'acl:relcl') ? [aside] : dependents(tree, aside, 'acl:relcl')
  return clauses
    .filter((verb) => subjectsAre(tree, verb, 'who'))
    .flatMap((verb) => {
      const lemma = lemmaOf(tree, verb)
      if (SPEAKING.has(lemma)) return prepositional(tree, [verb], 'for')
      return RULING.has(lemma) ? dependents(tree, verb, 'obj') : []
    })
    .flatMap((node) => hitsAt(reading, tokenAt(tree, node).start))
    .find((hit) => hit.via !== 'adjective')
}

const subjectsAre = (tree: Tree, verb: number, word: string): boolean =>
  dependents(tree, verb, 'nsubj').some((child) => lowerOf(tree, child) === word) &&
  dependents(tree, verb, 'aux', 'advmod').every((child) => lowerOf(tree, child) !== 'not')

/** Learns for whom persons speak whom no table knows and the sentence introduces: `Maynard Glitman, who heads the American team`. */
export function introducePersons(reading: Reading, tree: Tree): void {
  for (let node = 0; node < tree.tokens.length; node++) {
    const mention = mentionAt(reading.mentions, tokenAt(tree, node).start)
    if (mention?.via !== 'person' || mention.actor !== null || !hitOf(reading, mention)) continue
    const name = mention.speaker ?? ''
    if (reading.introduced.has(name)) continue
    for (const aside of dependents(tree, node, 'acl:relcl', 'appos')) {
      if (isPast(tree, aside)) continue
      const body = subtree(tree, aside, (child) => hasDep(tree, child, 'acl:relcl', 'conj')).find(
        (at) => !isVerbal(tree, at) && reading.words.bodies.has(lemmaOf(tree, at)),
      )
      const owner =
        spokenFor(reading, tree, aside) ??
        (body === undefined ? undefined : resolveBody(reading, tree, body, 0, resolveOwner)[0])
      if (!owner) continue
      reading.introduced.set(name, owner.actor)
      break
    }
  }
}
