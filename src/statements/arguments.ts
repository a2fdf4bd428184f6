import {
  dependents,
  hasDep,
  headOf,
  isNominal,
  isPassive,
  isTime,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  type Tree,
  tokenAt,
} from './tree.ts'

const RELATIVIZERS = new Set(['which', 'who', 'that', 'whom', 'whose'])
const DEPTH_LIMIT = 12

const isRelativizer = (tree: Tree, node: number): boolean =>
  RELATIVIZERS.has(lowerOf(tree, node)) && ['WDT', 'WP', 'IN', 'DT'].includes(tokenAt(tree, node).xpos)

export const isRelative = (tree: Tree, verb: number): boolean => hasDep(tree, verb, 'acl:relcl')

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
  // `trained and armed by Paris`
  const shared = dependents(tree, verb, 'conj').filter((child) => tokenAt(tree, child).xpos === 'VBN' && child > verb)
  const theirs = shared.flatMap((child) => agentsOf(tree, child))
  if (theirs.length > 0) return theirs
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
  if (nearest !== undefined) {
    const subject = unrelative(tree, verb, nearest)
    return subject === nearest ? [subject] : memberOf(tree, subject)
  }
  // `our policy is to wait`: who waits is whose policy it is
  const outer = dependents(tree, verb, 'nsubj:outer')[0]
  if (outer !== undefined && markersOf(tree, verb).includes('to')) return possessorsOf(tree, outer)
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
  if (isRelative(tree, verb))
    return dependents(tree, verb, 'obj').some((o) => isRelativizer(tree, o)) ? [] : memberOf(tree, head)
  if (hasDep(tree, verb, 'acl')) {
    if (tokenAt(tree, verb).xpos === 'VBG') return [head]
    // `Chile's decision to leave`, `a decision by Chile to leave`
    const by = dependents(tree, head, 'nmod').filter((child) => markersOf(tree, child).includes('by'))
    return by.length > 0 ? by : possessorsOf(tree, head)
  }
  return []
}

/** `Peru was among the nine that voted no`, `is one of those that did`: of what is said of the group the member is told. */
function memberOf(tree: Tree, group: number): readonly number[] {
  const isPart = markersOf(tree, group).includes('of') && lowerOf(tree, headOf(tree, group)) === 'one'
  const predicate = isPart ? headOf(tree, group) : group
  const isMember = isPart || markersOf(tree, group).includes('among')
  // `joined the group of countries opposed to it`
  const joined = [group, headOf(tree, group)].find(
    (node) => hasDep(tree, node, 'obj') && lemmaOf(tree, headOf(tree, node)) === 'join',
  )
  if (joined !== undefined) return subjectsOf(tree, headOf(tree, joined))
  const members = isMember && dependents(tree, predicate, 'cop').length > 0 ? dependents(tree, predicate, 'nsubj') : []
  return members.length > 0 ? members : [group]
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
  const above = liftedGap(tree, verb)
  if (above !== undefined) return [above]
  const gap = isRelative(tree, verb) && dependents(tree, verb, 'nsubj').some((child) => !isRelativizer(tree, child))
  if (gap && dependents(tree, verb, 'ccomp', 'xcomp').length === 0) return [modifiedBy(tree, verb)]
  if (!hasDep(tree, verb, 'conj')) return []
  if (isPassive(tree, verb)) return isPassive(tree, head) ? objectsOf(tree, head) : subjectsOf(tree, head)
  // `a text that Egypt initialled and Ethiopia spurned`: what the first clause lacks the second lacks too
  const lacks = dependents(tree, verb, 'nsubj').length > 0 && isRelative(tree, head)
  return lacks ? objectsOf(tree, head) : []
}

/** `a plan that Moscow has vowed to block`: what an infinitive at the end of a relative clause lacks is the noun that the clause modifies. */
function liftedGap(tree: Tree, verb: number): number | undefined {
  if (!hasDep(tree, verb, 'xcomp') || !markersOf(tree, verb).includes('to')) return undefined
  if (dependents(tree, verb, 'obj', 'ccomp', 'xcomp').length > 0) return undefined
  let clause = headOf(tree, verb)
  while (clause >= 0 && hasDep(tree, clause, 'xcomp')) clause = headOf(tree, clause)
  if (clause < 0 || !hasDep(tree, clause, 'acl')) return undefined
  const hasThat = markersOf(tree, clause).includes('that')
  const subjects = dependents(tree, clause, 'nsubj')
  if (!(isRelative(tree, clause) || hasThat) || !subjects.some((child) => !isRelativizer(tree, child))) return undefined
  const objects = dependents(tree, clause, 'obj', 'iobj')
  return objects.every((child) => isRelativizer(tree, child)) ? modifiedBy(tree, clause) : undefined
}
