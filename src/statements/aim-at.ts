import type { DraftTarget, Hit, IssueWording } from './draft.ts'
import { mentionAt } from './hits.ts'
import { isNotTo } from './keep-nodes.ts'
import { labelTarget } from './label-target.ts'
import type { Frame } from './match-cues.ts'
import type { Reading } from './reading.ts'
import { resolveActors } from './resolve-actors.ts'
import { salientIssue } from './salient-issue.ts'
import { dependents, hasDep, isNominal, lemmaOf, lowerOf, subtree, type Tree, tokenAt } from './tree.ts'

/** How sure a target is by the way in which it was found. */
const CONFIDENCE = { named: 0.9, completed: 0.85, assumed: 0.6 }

/** What a cue is aimed at, and how sure that is. */
export type Aim = Readonly<{
  target: DraftTarget
  nodes: readonly number[]
  confidence: number
  via: string
  /** `not to use force`, `that it will not yield`: the stance is towards the deed, and is turned round; of a clause only support is. */
  negated?: 'not to' | 'clause'
}>

/** The aim at an actor whom the node names. */
export const aimAtActor = (hit: Hit, node: number, via: string): Aim => ({
  target: { kind: 'actor', hit },
  nodes: [node],
  confidence: CONFIDENCE.named,
  via,
})

/** A phrase that names an actor aims at the actor; any other at the issue that it words. */
export function aimAt(reading: Reading, tree: Tree, node: number): readonly Aim[] {
  if (['ADJ', 'ADV'].includes(tokenAt(tree, node).upos) && dependents(tree, node, 'cop', 'nsubj').length === 0)
    return []
  const hits = isNominal(tree, node) && namesActor(reading, tree, node) ? resolveActors(reading, tree, node) : []
  if (hits.length > 0) return hits.map((hit) => aimAtActor(hit, node, 'name'))
  const negated = isNotTo(tree, node) ? 'not to' : isDenied(tree, node) ? 'clause' : undefined
  if (negated) return aimAtClause(reading, tree, node).map((aim) => ({ ...aim, negated }))
  return aimAtIssue(tree, node, ownVote(reading, tree, node) ?? labelTarget(reading, tree, node))
}

/** `insisted that it would not yield` */
const isDenied = (tree: Tree, node: number): boolean =>
  hasDep(tree, node, 'ccomp') &&
  dependents(tree, node, 'advmod').some((child) => ['not', "n't"].includes(lowerOf(tree, child)))

/** The aim at what a clause says, whose negation turns the stance round. */
export const aimAtClause = (reading: Reading, tree: Tree, verb: number): readonly Aim[] =>
  aimAtIssue(tree, verb, labelTarget(reading, tree, verb, 'not'))

/** The aim at what the holder himself does: `end the war` of `Iran will end the war`. */
export const aimAtDeed = (reading: Reading, tree: Tree, verb: number): readonly Aim[] =>
  aimAtIssue(tree, verb, labelTarget(reading, tree, verb, 'deed'))

function aimAtIssue(tree: Tree, node: number, issue: IssueWording | undefined): readonly Aim[] {
  if (!issue) return []
  const within = subtree(tree, node).filter(
    (at) => tokenAt(tree, at).start >= issue.start && tokenAt(tree, at).end <= issue.end,
  )
  return [
    {
      target: { kind: 'issue', issue },
      nodes: within,
      confidence: issue.completed ? CONFIDENCE.completed : 1,
      via: 'words',
    },
  ]
}

/** Whose the noun is, a pronoun says: `with its veto`. */
export const hasPronounOwner = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, 'nmod:poss').some((owner) => tokenAt(tree, owner).upos === 'PRON')

/** `withheld their votes`, `promised its vote`: what is voted on is meant. */
function ownVote(reading: Reading, tree: Tree, node: number): IssueWording | undefined {
  if (!reading.words.votes.has(lemmaOf(tree, node))) return undefined
  if (!hasPronounOwner(tree, node)) return undefined
  const { start, end } = tokenAt(tree, node)
  const issue = salientIssue(reading, start, reading.words.ballots)
  return issue && { ...issue, start, end, completed: true }
}

/** Is the phrase's own head the name of an actor, or a body of one? Pronouns stand for issues more often than for actors. */
function namesActor(reading: Reading, tree: Tree, node: number): boolean {
  const mention = mentionAt(reading.mentions, tokenAt(tree, node).start)
  if (mention) return mention.actor !== null && mention.via !== 'adjective'
  return reading.words.bodies.has(lemmaOf(tree, node)) || reading.words.compass[tokenAt(tree, node).text] !== undefined
}

/** The issue that the text is about at the cue: for a stance whose target is left out. What is signed is an instrument. */
export function assumeAim(reading: Reading, tree: Tree, frame: Frame): readonly Aim[] {
  const { start, end } = tokenAt(tree, frame.head)
  const { ballots, instruments, signing, votes } = reading.words
  const lemma = lemmaOf(tree, frame.head)
  const isSigned = signing.has(lemma)
  const issue = salientIssue(reading, start, isSigned ? instruments : votes.has(lemma) ? ballots : undefined)
  if (!issue || (isSigned && !instruments.has(issue.head))) return []
  return [
    {
      target: { kind: 'issue', issue: { ...issue, start, end, completed: true } },
      nodes: [],
      confidence: CONFIDENCE.assumed,
      via: 'context',
    },
  ]
}
