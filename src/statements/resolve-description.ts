import type { Hit } from './draft.ts'
import { hitsAt } from './hits.ts'
import { nearSubjects } from './near-subjects.ts'
import { type Reading, type Resolve, typeOf } from './reading.ts'
import { asFar, lastPerson } from './recent-actors.ts'
import { childrenOf, dependents, hasDep, headOf, lemmaOf, lowerOf, type Tree, tokenAt } from './tree.ts'

/**
 * `the council`, `the bloc`: the last body named whose name has the word, else the last of a fitting type. `the cabinet`, `the minister`:
 * whose the clauses above are, else the last speaker's.
 */
export function resolveDescription(
  reading: Reading,
  tree: Tree,
  node: number,
  depth: number,
  resolve: Resolve,
): readonly Hit[] {
  const named = namedBefore(reading, tree, node)
  if (named.length > 0) return named
  if (isBarePlural(reading, tree, node))
    return [...reading.discourse.subjects, ...reading.discourse.speakers].slice(0, 1).map((hit) => asFar(hit))
  const definite = childrenOf(tree, node).some((child) => ['the', 'this', 'that'].includes(lowerOf(tree, child)))
  if (!definite || dependents(tree, node, 'nmod:poss', 'amod', 'compound', 'acl', 'acl:relcl', 'nmod').length > 0)
    return []
  const lemma = lemmaOf(tree, node)
  const place = tokenAt(tree, node).start
  const types = reading.words.descriptions[lemma]
  if (types) {
    const bodies = reading.discourse.bodies.filter(
      (hit) => hit.start < place && types.includes(typeOf(reading, hit.actor)),
    )
    const bearer = bodies.filter((hit) => hasInName(reading, hit.actor, lemma)).at(-1)
    if (!bearer && isShortName(reading, tree, node)) return []
    const near = bearer ? [] : ownersNear(reading, tree, node, types, depth, resolve)
    const body = bearer ?? near[0] ?? bodies.at(-1)
    return body ? [asFar(body, 'description')] : []
  }
  const several = tokenAt(tree, node).xpos === 'NNS'
  const person = reading.words.persons.has(lemma) && !several ? lastPerson(reading, place) : undefined
  return person ? [asFar(person, 'description')] : []
}

/** `the GCC, an alliance which supports`, `Chad, one of the countries that oppose`: a body that says what the name before it is. */
function namedBefore(reading: Reading, tree: Tree, node: number): readonly Hit[] {
  const lemma = lemmaOf(tree, node)
  if (reading.words.descriptions[lemma] === undefined) return []
  const head = headOf(tree, node)
  const isOneOf = head >= 0 && hasDep(tree, node, 'nmod') && lowerOf(tree, head) === 'one'
  const top = isOneOf ? head : node
  // the parse may take an apposition with `and` in it for a second name
  const isBeside = hasDep(tree, top, 'appos') || (hasDep(tree, top, 'conj') && dependents(tree, top, 'cc').length === 0)
  if (!isBeside) return []
  const hits = hitsAt(reading, tokenAt(tree, headOf(tree, top)).start)
  const types = reading.words.descriptions[lemma] ?? []
  return hits.filter(
    (hit) => hit.via !== 'adjective' && hit.speaker === undefined && types.includes(typeOf(reading, hit.actor)),
  )
}

/** `Ministers also called …`, `Government officials said …`: those of the actor that the text has just spoken of. */
const isBarePlural = (reading: Reading, tree: Tree, node: number): boolean =>
  tokenAt(tree, node).xpos === 'NNS' &&
  reading.words.governors.has(lemmaOf(tree, node)) &&
  (lemmaOf(tree, node) === 'minister' ||
    childrenOf(tree, node).some((child) => reading.words.offices.has(lemmaOf(tree, child)))) &&
  childrenOf(tree, node).every(
    (child) => reading.words.offices.has(lemmaOf(tree, child)) || hasDep(tree, child, 'punct', 'cc', 'conj'),
  )

/** `the Republic`: one of many states, of which the text says elsewhere which it means. */
const isShortName = (reading: Reading, tree: Tree, node: number): boolean =>
  ['republic', 'kingdom', 'emirate', 'sultanate'].includes(lemmaOf(tree, node)) &&
  /^\p{Lu}/u.test(reading.article.text.slice(tokenAt(tree, node).start)) &&
  reading.article.text.slice(tree.start, tokenAt(tree, node).start).trim() !== ''

const hasInName = (reading: Reading, actor: string, lemma: string): boolean =>
  (reading.actors.get(actor)?.names ?? []).some(({ text }) => text.toLowerCase().endsWith(lemma))

/** Of whom the clause above speaks, and for an office of a state (`the cabinet`) whose the last speaker or subject is. */
function ownersNear(
  reading: Reading,
  tree: Tree,
  node: number,
  types: readonly string[],
  depth: number,
  resolve: Resolve,
): readonly Hit[] {
  const { speakers, subjects } = reading.discourse
  const further = reading.words.offices.has(lemmaOf(tree, node)) ? [...speakers, ...subjects] : []
  return [...(nearSubjects(reading, tree, node, depth, resolve) ?? []), ...further].filter((hit) =>
    types.includes(typeOf(reading, hit.actor)),
  )
}
