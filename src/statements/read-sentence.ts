import { assembleStatements, type Finding } from './assemble-statements.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import type { Draft, IssueWording } from './draft.ts'
import { interpretAlternatives } from './interpret-alternatives.ts'
import { interpretClauses } from './interpret-clauses.ts'
import { interpretEllipsis } from './interpret-ellipsis.ts'
import { interpretFrame, NO_TARGET } from './interpret-frame.ts'
import { interpretJudgements } from './interpret-judgements.ts'
import { interpretRollCall } from './interpret-roll-call.ts'
import { interpretWarnings } from './interpret-warnings.ts'
import { labelTarget } from './label-target.ts'
import { type Frame, matchCues } from './match-cues.ts'
import type { Reading, TextRange } from './reading.ts'
import { rememberSentence } from './remember-sentence.ts'
import { dependents, lemmaOf, type Tree, tokenAt } from './tree.ts'

/** One sentence as it was read: its tree, what was found, and why cues gave nothing. */
export type SentenceReading = Readonly<{
  start: number
  end: number
  tree: Tree | undefined
  findings: readonly Finding[]
  rejected: readonly Readonly<{ cue: string; start: number; end: number; why: string }>[]
}>

/**
 * Finds the statements of one sentence: first what cues carry, then what the clause, a judgement, a warning, an ellipsis or an alternative says
 * without one. Adds the issues that it names to what is remembered.
 */
export function readSentence(reading: Reading, lexicon: CueLexicon, range: TextRange, tree: Tree): SentenceReading {
  const frames = matchCues(tree, lexicon, reading.words)
  reading.discourse.issues.push(...nounIssues(reading, tree))
  const drafts: Draft[] = []
  const rejected: { cue: string; start: number; end: number; why: string }[] = []
  const spoken = new Set<number>()
  const late: Frame[] = []
  for (const frame of inOrder(frames)) {
    const { drafts: found, rejected: why } = drafts.some((draft) => draft.controls.includes(frame.head))
      ? { drafts: [], rejected: 'its complement holds the stance' }
      : interpretFrame(reading, lexicon, tree, frames, frame)
    drafts.push(...found)
    if (found.length > 0) for (const node of [frame.head, ...frame.fixed]) spoken.add(node)
    for (const { target } of found) {
      if (target.kind === 'issue' && !target.issue.completed) reading.discourse.issues.push(target.issue)
    }
    const token = tokenAt(tree, frame.head)
    if (why === NO_TARGET) late.push(frame)
    if (why !== undefined) rejected.push({ cue: frame.compiled.name, start: token.start, end: token.end, why })
  }
  // `a fund …, though Peru is against one`: what was not named yet may have been since
  for (const frame of late) drafts.push(...interpretFrame(reading, lexicon, tree, frames, frame).drafts)
  drafts.push(...interpretClauses(reading, lexicon, tree, frames, spoken))
  drafts.push(...interpretJudgements(reading, lexicon, tree, frames, spoken))
  drafts.push(...interpretWarnings(reading, lexicon, tree))
  drafts.push(...interpretRollCall(reading, tree))
  drafts.push(...interpretEllipsis(reading, tree, drafts))
  drafts.push(...interpretAlternatives(reading, tree, drafts))
  const findings = assembleStatements(reading, tree, drafts)
  rememberSentence(reading, lexicon, range, tree, drafts)
  return { ...range, tree, findings, rejected }
}

/** Cues that others may govern come first, then the governing ones: where the inner one speaks, the outer has spoken through it. */
function inOrder(frames: readonly Frame[]): readonly Frame[] {
  const governs = (frame: Frame): boolean =>
    frame.compiled.cue.class === 'control' ||
    frames.some((other) => other.head === frame.head && other.compiled.composes)
  return [...frames.filter((frame) => !governs(frame)), ...frames.filter(governs).reverse()]
}

/** Issues that nouns such as `resolution` name with words of their own, whoever holds a stance on them. */
function nounIssues(reading: Reading, tree: Tree): readonly IssueWording[] {
  const found: IssueWording[] = []
  for (let node = 0; node < tree.tokens.length; node++) {
    if (!reading.words.anaphors.has(lemmaOf(tree, node)) || tokenAt(tree, node).upos !== 'NOUN') continue
    if (reading.words.votes.has(lemmaOf(tree, node)) && dependents(tree, node, 'nmod:poss').length > 0) continue
    const issue = labelTarget(reading, tree, node)
    const ownWords = dependents(tree, node, 'nmod', 'acl', 'amod', 'compound').length > 0
    if (issue && (ownWords ? !issue.completed : reading.words.ballots.has(issue.head))) found.push(issue)
  }
  return found
}
