import {
  dependents,
  hasDep,
  headOf,
  isInfinitive,
  isNominal,
  isPassive,
  isTime,
  isVerbal,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

const RELATIVIZERS = new Set(['which', 'who', 'that', 'whom', 'whose'])
const DEPTH_LIMIT = 12

const isRelativizer = (tree: Tree, node: number): boolean =>
  RELATIVIZERS.has(lowerOf(tree, node)) && ['WDT', 'WP', 'IN', 'DT'].includes(tokenAt(tree, node).xpos)

const isRelative = (tree: Tree, verb: number): boolean => hasDep(tree, verb, 'acl:relcl')

/** `which` stands for the noun that its clause modifies. */
function unrelative(tree: Tree, verb: number, node: number): number {
  return isRelative(tree, verb) && isRelativizer(tree, node) ? modifiedBy(tree, verb) : node
}

/** The noun that a relative clause modifies; a time before it (`a text in May that …`) is passed over. */
function modifiedBy(tree: Tree, verb: number): number {
  const noun = headOf(tree, verb)
  if (!isTime(tree, noun)) return noun
  const above = headOf(tree, noun)
  if (above < 0 || !isVerbal(tree, above)) return above < 0 ? noun : above
  return dependents(tree, above, 'obj')[0] ?? noun
}

/** Who does a passive: its by-phrase. */
export function agentsOf(tree: Tree, verb: number): readonly number[] {
  const own = dependents(tree, verb, 'obl', 'nmod').filter(
    (child) => hasDep(tree, child, 'obl:agent') || markersOf(tree, child).includes('by'),
  )
  if (own.length > 0) return own
  // `adopted on Wednesday by the council`: the phrase may hang on the time or place before it
  const beside = dependents(tree, verb, 'obl').flatMap((child) => dependents(tree, child, 'nmod'))
  return beside.filter((child) => child > verb && markersOf(tree, child).includes('by')).slice(0, 1)
}

/** Of a noun: its genitive, its adjective or name before it; who a deed or text belongs to. */
export function possessorsOf(tree: Tree, noun: number): readonly number[] {
  const genitives = dependents(tree, noun, 'nmod:poss')
  return genitives.length > 0 ? genitives : dependents(tree, noun, 'amod', 'compound', 'nmod:unmarked', 'nmod:desc')
}

/**
 * Who does what the predicate says: its own subject, the agent of a passive, or the subject that control, coordination or
 * a relative clause lends it. Gives nodes of the same tree; none where the text leaves it open.
 */
export function subjectsOf(tree: Tree, verb: number, depth = 0): readonly number[] {
  if (depth > DEPTH_LIMIT) return []
  if (isPassive(tree, verb)) return agentsOf(tree, verb)
  const own = dependents(tree, verb, 'nsubj', 'csubj').filter(
    (child) =>
      !hasDep(tree, child, 'nsubj:pass', 'csubj:pass', 'nsubj:outer') &&
      !['neither', 'both', 'either'].includes(lowerOf(tree, child)),
  )
  // of several the parse proposes the nearest before the verb
  const nearest = own.filter((child) => child < verb).at(-1) ?? own[0]
  if (nearest !== undefined) return [unrelative(tree, verb, nearest)]
  const head = headOf(tree, verb)
  if (head < 0) return []
  if (hasDep(tree, verb, 'appos') && isNominal(tree, head)) return [head]
  if (hasDep(tree, verb, 'conj'))
    return isVerbal(tree, verb) || isVerbal(tree, head) ? lentByConjunct(tree, head, depth) : []
  if (hasDep(tree, verb, 'xcomp')) {
    const controlled = dependents(tree, head, 'obj', 'iobj')
    return controlled.length > 0 ? controlled.slice(0, 1) : subjectsOf(tree, head, depth + 1)
  }
  if (hasDep(tree, verb, 'advcl')) return subjectsOf(tree, head, depth + 1)
  if (isRelative(tree, verb)) return dependents(tree, verb, 'obj').some((o) => isRelativizer(tree, o)) ? [] : [head]
  if (hasDep(tree, verb, 'acl')) return tokenAt(tree, verb).xpos === 'VBG' ? [head] : possessorsOf(tree, head)
  return []
}

function lentByConjunct(tree: Tree, head: number, depth: number): readonly number[] {
  if (!isPassive(tree, head)) return subjectsOf(tree, head, depth + 1)
  return dependents(tree, head, 'nsubj:pass').map((child) => unrelative(tree, head, child))
}

/** What the predicate is done to: its object, the subject of a passive, or the noun that a relative clause or participle modifies. */
export function objectsOf(tree: Tree, verb: number): readonly number[] {
  const own = dependents(tree, verb, 'obj').map((child) => unrelative(tree, verb, child))
  if (own.length > 0) return own
  const passive = dependents(tree, verb, 'nsubj:pass').map((child) => unrelative(tree, verb, child))
  if (passive.length > 0) return passive
  const head = headOf(tree, verb)
  if (head < 0) return []
  if (hasDep(tree, verb, 'acl') && !isRelative(tree, verb) && tokenAt(tree, verb).xpos === 'VBN') return [head]
  const gap = isRelative(tree, verb) && dependents(tree, verb, 'nsubj').some((child) => !isRelativizer(tree, child))
  if (gap && dependents(tree, verb, 'ccomp', 'xcomp').length === 0) return [modifiedBy(tree, verb)]
  if (!hasDep(tree, verb, 'conj')) return []
  if (isPassive(tree, verb)) return isPassive(tree, head) ? objectsOf(tree, head) : subjectsOf(tree, head)
  // `a text that Egypt initialled and Ethiopia spurned`: what the first clause lacks the second lacks too
  const lacks = dependents(tree, verb, 'nsubj').length > 0 && isRelative(tree, head)
  return lacks ? objectsOf(tree, head) : []
}

/** Dependents, of the node or of its fixed words, that the preposition introduces; gerunds and `to`-infinitives included. */
export function prepositional(tree: Tree, nodes: readonly number[], preposition: string): readonly number[] {
  return nodes.flatMap((node) =>
    dependents(tree, node, 'obl', 'nmod', 'advcl', 'acl', 'xcomp', 'ccomp', 'advmod').filter(
      (child) =>
        (markersOf(tree, child).includes(preposition) &&
          !(preposition === 'to' && isInfinitive(tree, child) && tokenAt(tree, child).xpos !== 'VBG')) ||
        asksAfter(tree, child, preposition),
    ),
  )
}

/** `on who owns the rocks`: the preposition stands before the question word of a clause. */
const asksAfter = (tree: Tree, clause: number, preposition: string): boolean =>
  dependents(tree, clause, 'nsubj', 'obj', 'advmod', 'obl').some(
    (child) =>
      tokenAt(tree, child).xpos.startsWith('W') && child < clause && markersOf(tree, child).includes(preposition),
  )

/** `objections by Canada and Japan to a fee`: the phrase may hang on the last name before it. */
const deeper = (tree: Tree, noun: number, preposition: string): readonly number[] =>
  subtree(tree, noun, (child) => hasDep(tree, child, 'acl', 'acl:relcl', 'advcl'))
    .filter((found) => found > noun && hasDep(tree, found, 'nmod') && markersOf(tree, found).includes(preposition))
    .slice(0, 1)

/** `the formula that he agreed upon`: the preposition stands alone at the end of a relative clause. */
const isStranded = (tree: Tree, verb: number, preposition: string): boolean =>
  dependents(tree, verb, 'advmod', 'case', 'compound:prt', 'obl', 'mark').some(
    (child) => child > verb && lowerOf(tree, child).endsWith(preposition) && (tree.children[child]?.length ?? 0) === 0,
  )

/**
 * As `prepositional`; where nothing is found, also what a parse may have hung one step off: for a noun that a verb governs, the
 * verb's phrases after the noun (`took no position on …`), for a verb the phrases of its objects (`asked both for …`).
 */
function prepositionalNear(tree: Tree, nodes: readonly number[], preposition: string): readonly number[] {
  const own = prepositional(tree, nodes, preposition)
  if (own.length > 0) return own
  const stranded = nodes.filter((node) => isRelative(tree, node) && isStranded(tree, node, preposition))
  if (stranded.length > 0) return stranded.map((node) => headOf(tree, node))
  return nodes.flatMap((node) => {
    const head = headOf(tree, node)
    if (isNominal(tree, node)) {
      const beside = head >= 0 && isVerbal(tree, head) ? prepositional(tree, [head], preposition) : []
      const after = beside.filter((found) => found > node)
      return after.length > 0 ? after : deeper(tree, node, preposition)
    }
    // of an object, never of another phrase: `complained to the head of the fund` is not of the fund
    const phrases = dependents(tree, node, 'obj', 'iobj', ...(preposition === 'of' ? [] : ['obl']))
    return prepositional(
      tree,
      phrases.filter((child) => child > node),
      preposition,
    )
  })
}

/**
 * Follows a cue's relation from its head word; `fixed` are the nodes of the cue's further words.
 * Names are those of `CueRelation`; an unknown one gives nothing.
 */
export function followRelation(
  tree: Tree,
  head: number,
  fixed: readonly number[],
  relation: string,
): readonly number[] {
  const [base = '', preposition] = relation.split(':')
  if (preposition !== undefined) return prepositionalNear(tree, [head, ...fixed], preposition)
  switch (base) {
    case 'subj':
      return subjectsOf(tree, head)
    case 'obj':
      return [...objectsOf(tree, head), ...afterParticle(tree, head, fixed)].filter((node) => !fixed.includes(node))
    case 'iobj':
      return dependents(tree, head, 'iobj')
    case 'ccomp':
      return [
        ...dependents(tree, head, 'ccomp', 'csubj'),
        ...dependents(tree, head, 'xcomp').filter((node) => isFiniteClause(tree, node)),
      ]
    case 'xcomp':
      return [head, ...fixed]
        .flatMap((node) => dependents(tree, node, 'xcomp', 'acl', 'ccomp', 'advcl'))
        .filter((node) => isComplement(tree, node))
    case 'acl':
      return [head, ...fixed]
        .flatMap((node) => [
          ...dependents(tree, node, 'acl', 'xcomp', 'ccomp', 'advcl'),
          ...beyondAddressee(tree, node),
        ])
        .filter((node) => !isRelative(tree, node) || markersOf(tree, node).includes('that'))
        .filter(
          (node) =>
            tokenAt(tree, node).xpos !== 'VBN' || isInfinitive(tree, node) || markersOf(tree, node).includes('that'),
        )
    case 'poss':
      return possessorsOf(tree, head)
    case 'self':
      return [head]
    case 'head':
      return hasDep(tree, head, 'amod', 'acl', 'compound', 'advmod', 'case') ? [headOf(tree, head)] : []
    default:
      return []
  }
}

/** A clause with a tense or subject of its own, whatever the parse calls it. */
const isFiniteClause = (tree: Tree, node: number): boolean => {
  const tensed = ['VBD', 'VBZ', 'VBP', 'MD']
  if (dependents(tree, node, 'aux', 'cop').some((at) => tensed.includes(tokenAt(tree, at).xpos))) return true
  const marks = markersOf(tree, node)
  if (marks.includes('to')) return false
  const hasSubject = dependents(tree, node, 'nsubj', 'nsubj:pass').length > 0
  return marks.includes('that') || hasSubject || tensed.includes(tokenAt(tree, node).xpos)
}

/** `called off the summit` where the parse takes the particle for a preposition: what it seems to govern is the object. */
const afterParticle = (tree: Tree, verb: number, fixed: readonly number[]): readonly number[] =>
  fixed
    .filter((node) => hasDep(tree, node, 'case') && headOf(tree, headOf(tree, node)) === verb)
    .map((node) => headOf(tree, node))

/** `a request to Athens to close the base`: the infinitive may hang on whom the noun is addressed to. */
const beyondAddressee = (tree: Tree, noun: number): readonly number[] =>
  isNominal(tree, noun)
    ? dependents(tree, noun, 'nmod').flatMap((child) =>
        dependents(tree, child, 'acl').filter((node) => isInfinitive(tree, node)),
      )
    : []

/** An infinitive or gerund that completes its head, not a participle that only goes along with it. */
function isComplement(tree: Tree, node: number): boolean {
  if (isFiniteClause(tree, node)) return false
  if (hasDep(tree, node, 'xcomp', 'ccomp')) return true
  return markersOf(tree, node).includes('to') && !isRelative(tree, node) && !markersOf(tree, node).includes('in')
}
