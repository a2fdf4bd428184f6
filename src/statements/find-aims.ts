import type { DraftTarget, Hit, IssueWording } from './draft.ts'
import { cueNoun, judgedBy } from './find-holders.ts'
import { possessorsOf, subjectsOf } from './follow-relation.ts'
import { labelTarget, salientIssue } from './label-target.ts'
import type { Frame } from './match-cues.ts'
import { mentionAt, type Reading } from './reading.ts'
import { resolveActors, resolveSubjects } from './resolve-actors.ts'
import {
  dependents,
  hasDep,
  headOf,
  isInfinitive,
  isNominal,
  isVerbal,
  lemmaOf,
  lowerOf,
  markersOf,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** How sure a target is by the way in which it was found. */
const CONFIDENCE = { named: 0.9, completed: 0.85, assumed: 0.6 } as const

/** From the first to the last of the nodes, in the article. */
export function spanOf(tree: Tree, nodes: readonly number[]): readonly [number, number] {
  const sorted = [...nodes].sort((a, b) => a - b)
  return [tokenAt(tree, sorted[0] ?? 0).start, tokenAt(tree, sorted.at(-1) ?? 0).end]
}

/** What a cue is aimed at, and how sure that is. */
export type Aim = Readonly<{ target: DraftTarget; nodes: readonly number[]; confidence: number; via: string }>

/** The targets of a cue; an accusation without an act aims at the accused, a stance without a target at the issue last named. */
export function findAims(reading: Reading, tree: Tree, frames: readonly Frame[], frame: Frame): readonly Aim[] {
  const { cue } = frame.compiled
  const judged = cue.class === 'evaluate' ? judgedBy(tree, frame) : []
  const own = frame.relation === 'self' ? [cueNoun(tree, frame)] : frame.targets
  const targets = judged.length > 0 ? judged : own
  const aims = targets
    .flatMap((target) => [target, ...furtherClauses(tree, target)])
    .flatMap((target) => aimAt(reading, tree, target))
  if (cue.class === 'control' && cue.polarity === 'negate') {
    const unsaid = targets.filter((target) => isOnlySaying(tree, frames, target))
    if (unsaid.length > 0)
      return unsaid.flatMap((target) => whatIsSaid(tree, target)).flatMap((node) => aimAt(reading, tree, node))
  }
  if (aims.length > 0) return aims
  if (cue.class === 'accuse') return frame.addressees.flatMap((node) => aimAt(reading, tree, node))
  if (targets.length > 0 || cue.class !== 'stance') return []
  if (cue.pos === 'noun') return aimBeside(reading, tree, frames, frame)
  return isBare(tree, frame) ? assumeAim(reading, tree, frame) : []
}

const AGAINST = new Set(['over', 'despite', 'against', 'amid', 'amidst', 'notwithstanding', 'to'])

/** Is the word a verb or noun of saying and no cue beside? */
export const isOnlySaying = (tree: Tree, frames: readonly Frame[], target: number): boolean =>
  dependents(tree, target, 'obj').length === 0 &&
  frames.some((frame) => frame.head === target && frame.compiled.cue.class === 'say')

/** `declined to say whose side it would take`, `to comment on the report`: on what there is silence. */
const whatIsSaid = (tree: Tree, verb: number): readonly number[] =>
  dependents(tree, verb, 'ccomp', 'obl', 'advcl').slice(0, 1)

/** `to free the crew, to pay for the ship and leave`: each clause that is coordinated with a clause is a target of its own. */
const furtherClauses = (tree: Tree, target: number): readonly number[] =>
  isVerbal(tree, target)
    ? subtree(tree, target, (child) => hasDep(tree, child, 'acl:relcl', 'ccomp')).filter((at) =>
        isFurther(tree, target, at),
      )
    : []

function isFurther(tree: Tree, target: number, node: number): boolean {
  if (node === target || !isVerbal(tree, node) || tokenAt(tree, node).xpos !== tokenAt(tree, target).xpos) return false
  const first = subtree(tree, node)[0] ?? node
  if (hasDep(tree, node, 'advcl'))
    return headOf(tree, node) === target && isInfinitive(tree, node) && lowerOf(tree, first - 1) === ','
  return hasDep(tree, node, 'conj') && (headOf(tree, node) === target || isFurther(tree, target, headOf(tree, node)))
}

/** `over the protests of Serbia`, `with China's backing`: the noun goes along with what its clause says, or with who does it. */
function aimBeside(reading: Reading, tree: Tree, frames: readonly Frame[], frame: Frame): readonly Aim[] {
  const verb = headOf(tree, frame.head)
  const received =
    verb >= 0 &&
    isVerbal(tree, verb) &&
    reading.words.receivingVerbs.has(lemmaOf(tree, verb)) &&
    hasDep(tree, frame.head, 'obj', 'obl')
  if (received) return subjectsOf(tree, verb).flatMap((node) => aimAt(reading, tree, node))
  const marker = markersOf(tree, frame.head).at(0)
  if (verb < 0 || marker === undefined) return isOwned(reading, tree, frame) ? assumeAim(reading, tree, frame) : []
  if (marker === 'with' && frame.compiled.stance === 'support') {
    const doers = isVerbal(tree, verb) ? resolveSubjects(reading, tree, verb) : resolveActors(reading, tree, verb)
    return doers.map((hit) => ({
      target: { kind: 'actor', hit },
      nodes: [verb],
      confidence: CONFIDENCE.named,
      via: 'beside',
    }))
  }
  if (!AGAINST.has(marker) || !isVerbal(tree, verb))
    return isOwned(reading, tree, frame) ? assumeAim(reading, tree, frame) : []
  const main = frames.find((other) => other.head === verb && other.targets.length > 0)
  return (main ? main.targets : [verb]).flatMap((node) => aimAt(reading, tree, node))
}

/** `Chile's abstention`: a vote whose owner stands beside it, and which says by itself what it is. */
const isOwned = (reading: Reading, tree: Tree, frame: Frame): boolean =>
  reading.words.votes.has(lemmaOf(tree, frame.head)) &&
  !hasDep(tree, frame.head, 'obj') &&
  possessorsOf(tree, frame.head).some(
    (node) => mentionAt(reading.mentions, tokenAt(tree, node).start)?.actor != null || hasDep(tree, node, 'nmod:poss'),
  )

/** `Bolivia abstained`, `Hanoi objected`: a word that needs no object of its own, and has none here. */
function isBare(tree: Tree, frame: Frame): boolean {
  if (frame.compiled.weight < 0.9 || hasDep(tree, frame.head, 'amod', 'acl')) return false
  if (frame.compiled.target.some((relation) => ['obj', 'subj', 'head', 'self'].includes(relation))) return false
  const own = dependents(tree, frame.head, 'obj', 'iobj', 'ccomp', 'xcomp', 'csubj').filter(
    (child) => !frame.fixed.includes(child),
  )
  return own.length === 0
}

function assumeAim(reading: Reading, tree: Tree, frame: Frame): readonly Aim[] {
  const issue = salientIssue(
    reading,
    tokenAt(tree, frame.head).start,
    reading.words.votes.has(lemmaOf(tree, frame.head)),
  )
  if (!issue) return []
  const [start, end] = spanOf(tree, [frame.head])
  return [
    {
      target: { kind: 'issue', issue: { ...issue, start, end, completed: true } },
      nodes: [],
      confidence: CONFIDENCE.assumed,
      via: 'context',
    },
  ]
}

/** A phrase that names an actor aims at the actor; any other at the issue that it words. */
export function aimAt(reading: Reading, tree: Tree, node: number): readonly Aim[] {
  if (['ADJ', 'ADV'].includes(tokenAt(tree, node).upos) && dependents(tree, node, 'cop', 'nsubj').length === 0)
    return []
  if (isNominal(tree, node)) {
    const hits: readonly Hit[] = namesActor(reading, tree, node) ? resolveActors(reading, tree, node) : []
    if (hits.length > 0) {
      return hits.map((hit) => ({
        target: { kind: 'actor', hit },
        nodes: [node],
        confidence: CONFIDENCE.named,
        via: 'name',
      }))
    }
  }
  const issue = ownVote(reading, tree, node) ?? labelTarget(reading, tree, node)
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

/** `withheld their votes`, `promised its vote`: what is voted on is meant. */
function ownVote(reading: Reading, tree: Tree, node: number): IssueWording | undefined {
  if (
    !reading.words.votes.has(lemmaOf(tree, node)) ||
    !possessorsOf(tree, node).some((owner) => tokenAt(tree, owner).upos === 'PRON')
  )
    return undefined
  const issue = salientIssue(reading, tokenAt(tree, node).start, true)
  return issue && { ...issue, start: tokenAt(tree, node).start, end: tokenAt(tree, node).end, completed: true }
}

/** Is the phrase's own head the name of an actor, or a body of one? Pronouns stand for issues more often than for actors. */
function namesActor(reading: Reading, tree: Tree, node: number): boolean {
  const mention = mentionAt(reading.mentions, tokenAt(tree, node).start)
  if (mention) return mention.actor !== null && mention.via !== 'adjective'
  return reading.words.bodies.has(tokenAt(tree, node).lemma.toLowerCase())
}
