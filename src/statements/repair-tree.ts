import type { Token } from '../schema/token.ts'
import { mendClauses } from './mend-clauses.ts'
import { mendComplements } from './mend-complements.ts'
import { mendCoordination } from './mend-coordination.ts'
import { mendInfinitives } from './mend-infinitives.ts'
import { mendJudgements } from './mend-judgements.ts'
import { mendNames } from './mend-names.ts'
import { mendObjects } from './mend-objects.ts'
import { mendPredicates } from './mend-predicates.ts'
import type { MendContext, MendRule } from './mend-rule.ts'
import { mendSubjects } from './mend-subjects.ts'
import { mendVerbs } from './mend-verbs.ts'
import { growTree, type Tree } from './tree.ts'

/** Predicates first: who does what can be told only where it is known what is done. */
const RULES: readonly MendRule[] = [
  ...mendNames,
  ...mendPredicates,
  ...mendObjects,
  ...mendComplements,
  ...mendVerbs,
  ...mendInfinitives,
  ...mendJudgements,
  ...mendCoordination,
  ...mendSubjects,
  ...mendClauses,
]

const TAGS = { VERB: 'VBP', ADJ: 'JJ', PROPN: 'NNP' }

/** Has one root and no cycle? */
function isTree(tokens: readonly Token[]): boolean {
  if (tokens.filter(({ head }) => head < 0).length !== 1) return false
  return tokens.every((_, node) => {
    let at = node
    for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) at = tokens[at]?.head ?? -1
    return at < 0
  })
}

/**
 * Mends what dependency parsers of English often get wrong in newswire: appositions, clauses after a verb of saying without `that`,
 * participles between commas. Each rule redraws a few dependencies of the tree that the rules before it left; one whose changes would
 * not leave a tree is left out.
 *
 * Shapes: gives a tree of the same tokens, whose `head`, `dep` and, for a verb that was taken for another word, tags may be new.
 *
 * @example
 * // `Kuwait rejected charges`, where `rejected` hangs on `charges` as an adjective: `rejected` becomes the root, `charges` its object
 */
export function repairTree(tree: Tree, context: MendContext): Tree {
  let mended = tree
  for (const rule of RULES) {
    const changes = rule(mended, context)
    if (changes.length === 0) continue
    const byNode = new Map(changes.map((change) => [change.node, change]))
    const tokens = mended.tokens.map((token, node) => {
      const change = byNode.get(node)
      if (!change) return token
      const tags = change.as
        ? {
            upos: change.as,
            xpos: TAGS[change.as],
            lemma: change.as !== 'VERB' || token.xpos === 'NNS' ? token.lemma : token.text.toLowerCase(),
          }
        : {}
      return { ...token, ...tags, head: change.head, dep: change.dep }
    })
    if (isTree(tokens)) mended = growTree({ start: mended.start, end: mended.end, tokens }, mended.times)
  }
  return mended
}
