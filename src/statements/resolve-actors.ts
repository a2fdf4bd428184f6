import type { Hit } from './draft.ts'
import { quoteAt } from './find-quotes.ts'
import { possessorsOf, prepositional, subjectsOf } from './follow-relation.ts'
import { hitOf, listed, mentionAt, type Reading, typeOf, uniqueHits } from './reading.ts'
import { adjacentSubject, surfaceSubjects } from './surface-subjects.ts'
import {
  ancestors,
  childrenOf,
  dependents,
  hasDep,
  headOf,
  isPassive,
  isVerbal,
  lemmaOf,
  lowerOf,
  type Tree,
  tokenAt,
} from './tree.ts'

const HE = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'])
const IT = new Set(['it', 'its', 'itself'])
const THEY = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves', 'i', 'me', 'my', 'mine', 'myself'])
const FAR = 0.75
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

/** A person whom no table knows, but of whom the text tells for whom he speaks: `Maynard Glitman, who heads the American team`. */
function introduced(reading: Reading, tree: Tree, node: number, person: Hit, depth: number): Hit {
  const name = person.speaker ?? ''
  const known = reading.introduced.get(name)
  if (known) return { ...person, actor: known }
  for (const aside of dependents(tree, node, 'acl:relcl', 'appos')) {
    const body = [aside, ...dependents(tree, aside, 'obj', 'obl', 'nmod')].find((at) =>
      reading.words.bodies.has(lemmaOf(tree, at)),
    )
    const owner = body === undefined ? undefined : resolveBody(reading, tree, body, depth)[0]
    if (!owner) continue
    reading.introduced.set(name, owner.actor)
    return { ...person, actor: owner.actor, confidence: owner.confidence }
  }
  return person
}

/** `seven other countries, including the United States`: wherever the parse hangs the list, it follows its noun closely. */
function included(reading: Reading, tree: Tree, node: number): readonly Hit[] {
  for (let at = node + 1; at < Math.min(node + 4, tree.tokens.length); at++) {
    if (lowerOf(tree, at) !== 'including') continue
    const next = lowerOf(tree, at + 1) === 'the' ? at + 2 : at + 1
    const mention = mentionAt(reading.mentions, tokenAt(tree, next).start)
    const hit = mention && hitOf(mention)
    return mention && hit ? listed(reading, mention, hit) : []
  }
  return []
}

function resolveOne(reading: Reading, tree: Tree, node: number, depth: number): readonly Hit[] {
  const token = tokenAt(tree, node)
  const mention = mentionAt(reading.mentions, token.start)
  if (mention) {
    const named = hitOf(mention)
    const hit = named && mention.actor === null ? introduced(reading, tree, node, named, depth) : named
    if (hit && mention.via !== 'adjective') return listed(reading, mention, hit)
    if (mention.actor === null && !hit) return apposed(reading, tree, node, depth)
  }
  const lower = lowerOf(tree, node)
  if (token.upos === 'PRON' || WE.has(lower) || IT.has(lower)) return resolvePronoun(reading, tree, node, depth)
  const several = reading.words.plurals[lower]
  if (several)
    return several.map((actor) => ({ actor, start: token.start, end: token.end, via: 'name', confidence: 0.9 }))
  const body = namesBody(reading, tree, node) ? resolveBody(reading, tree, node, depth) : []
  if (body.length > 0) return body
  const apposition = apposed(reading, tree, node, depth)
  return apposition.length > 0 ? apposition : resolveDescription(reading, tree, node, depth)
}

/** `the Oslo government`; `EC ministers meeting here`, where the parse takes the participle for the noun. */
const namesBody = (reading: Reading, tree: Tree, node: number): boolean =>
  reading.words.bodies.has(lemmaOf(tree, node)) ||
  (lowerOf(tree, node).endsWith('ing') &&
    dependents(tree, node, 'compound').some((child) => reading.words.bodies.has(lemmaOf(tree, child))))

const apposed = (reading: Reading, tree: Tree, node: number, depth: number): readonly Hit[] =>
  dependents(tree, node, 'appos', 'flat').flatMap((child) => resolveOne(reading, tree, child, depth + 1))

/** Nouns that mean an actor only as somebody's own: `his country`. */
const OWN_LAND = new Set(['country', 'nation'])

/** `Argentina's delegation`, `the Comecon team`, `its delegate`, `aides to the prime minister`. */
function resolveBody(reading: Reading, tree: Tree, node: number, depth: number): readonly Hit[] {
  const owners = [...possessorsOf(tree, node), ...['of', 'from', 'for'].flatMap((p) => prepositional(tree, [node], p))]
  for (const owner of owners) {
    if (OWN_LAND.has(lemmaOf(tree, node)) && tokenAt(tree, owner).upos !== 'PRON') continue
    const mention = mentionAt(reading.mentions, tokenAt(tree, owner).start)
    const hit = mention && hitOf(mention)
    if (hit)
      return [
        {
          ...hit,
          start: Math.min(hit.start, tokenAt(tree, node).start),
          end: Math.max(hit.end, tokenAt(tree, node).end),
        },
      ]
    if (!hasDep(tree, owner, 'amod', 'compound')) {
      const hits = resolveActors(reading, tree, owner, depth + 1)
      if (hits.length > 0) return hits
    }
  }
  return []
}

function resolvePronoun(reading: Reading, tree: Tree, node: number, depth: number): readonly Hit[] {
  const lower = lowerOf(tree, node)
  const quote = quoteAt(reading.quotes, tokenAt(tree, node).start)
  if (WE.has(lower)) return quote ? (reading.speakers.get(quote) ?? []).map(asFar) : []
  const near = nearSubjects(reading, tree, node, depth)
  if (HE.has(lower)) {
    const person =
      near.find((hit) => hit.speaker !== undefined || hit.via === 'title') ??
      lastPerson(reading, tokenAt(tree, node).start)
    return person ? [asFar(person)] : []
  }
  if (IT.has(lower)) {
    const bodies = near.length > 0 ? near : lastSubject(reading, 1)
    return bodies.length === 1 ? bodies.filter(isBody).map(asFar) : []
  }
  if (THEY.has(lower)) return (near.length > 0 ? near : lastSubject(reading, 2)).map(asFar)
  return []
}

/** A person is `he` or `she`; `it` is a body. */
const isBody = (hit: Hit): boolean => hit.speaker === undefined && hit.via !== 'person'

const asFar = (hit: Hit): Hit => ({ ...hit, via: 'pronoun', confidence: hit.confidence * FAR })

/** Actors that are subjects of the clauses above the pronoun's own, nearest first: `China said it would …`. */
function nearSubjects(reading: Reading, tree: Tree, node: number, depth: number): readonly Hit[] {
  for (const above of ancestors(tree, node)) {
    if (!isVerbal(tree, above) && dependents(tree, above, 'cop').length === 0) continue
    const beside = adjacentSubject(reading, tree, above)
    if (beside.length > 0) return beside
    const before = surfaceSubjects(reading, tree, above)
    if (before.length > 0) return before
    for (const subject of subjectsOf(tree, above)) {
      if (subject === node || isBelow(tree, node, subject) || tokenAt(tree, subject).upos === 'PRON') continue
      const hits = resolveActors(reading, tree, subject, depth + 1)
      if (hits.length > 0) return hits
    }
  }
  return []
}

const isBelow = (tree: Tree, node: number, top: number): boolean => ancestors(tree, node).includes(top)

function lastPerson(reading: Reading, place: number): Hit | undefined {
  const speaker = reading.discourse.speakers.find((hit) => hit.speaker !== undefined)
  if (speaker) return speaker
  return reading.discourse.persons.filter((hit) => hit.start < place).at(-1)
}

/** Actors of the last sentence's subject, where at least `count` of them fit. */
function lastSubject(reading: Reading, count: number): readonly Hit[] {
  const { subjects } = reading.discourse
  return subjects.length >= count || (subjects.length > 0 && count === 2) ? subjects : []
}

/**
 * `the council`, `the bloc`: the last body named whose name has the word, else the last of a fitting type. `the cabinet`, `the minister`:
 * whose the clauses above are, else the last speaker's.
 */
function resolveDescription(reading: Reading, tree: Tree, node: number, depth: number): readonly Hit[] {
  if (isBarePlural(reading, tree, node))
    return [...reading.discourse.subjects, ...reading.discourse.speakers].slice(0, 1).map(asFar)
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
    const named = bodies.filter((hit) => hasInName(reading, hit.actor, lemma)).at(-1)
    const near = named ? [] : ownersNear(reading, tree, node, types, depth)
    const body = named ?? near[0] ?? bodies.at(-1)
    return body ? [{ ...body, via: 'description', confidence: body.confidence * FAR }] : []
  }
  const several = tokenAt(tree, node).xpos === 'NNS'
  const person = reading.words.persons.has(lemma) && !several ? lastPerson(reading, place) : undefined
  return person ? [{ ...person, via: 'description', confidence: person.confidence * FAR }] : []
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

const hasInName = (reading: Reading, actor: string, lemma: string): boolean =>
  (reading.actors.get(actor)?.names ?? []).some(({ text }) => text.toLowerCase().endsWith(lemma))

/** Of whom the clause above speaks, and for an office of a state (`the cabinet`) whose the last speaker or subject is. */
function ownersNear(
  reading: Reading,
  tree: Tree,
  node: number,
  types: readonly string[],
  depth: number,
): readonly Hit[] {
  const { speakers, subjects } = reading.discourse
  const further = reading.words.offices.has(lemmaOf(tree, node)) ? [...speakers, ...subjects] : []
  return [...nearSubjects(reading, tree, node, depth), ...further].filter((hit) =>
    types.includes(typeOf(reading, hit.actor)),
  )
}

/**
 * The actors that do what the verb says: those right before it, its subject, or what coordination and control lend it. Words are asked
 * before the tree where they stand side by side.
 */
export function resolveSubjects(reading: Reading, tree: Tree, verb: number, depth = 0): readonly Hit[] {
  const beside = adjacentSubject(reading, tree, verb)
  if (beside.length > 0) return beside
  const own = dependents(tree, verb, 'nsubj').filter((child) => !hasDep(tree, child, 'nsubj:pass'))
  if (own.length === 0) {
    const before = surfaceSubjects(reading, tree, verb)
    if (before.length > 0) return before
    const head = headOf(tree, verb)
    const shared =
      hasDep(tree, verb, 'conj') && isVerbal(tree, head) && !isPassive(tree, head) && !isPassive(tree, verb)
    if (shared && depth < DEPTH_LIMIT) return resolveSubjects(reading, tree, head, depth + 1)
  }
  return subjectsOf(tree, verb).flatMap((subject) => resolveActors(reading, tree, subject, depth + 1))
}
