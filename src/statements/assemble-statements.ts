import type { Actor, ActorId } from '../schema/actor.ts'
import type { Statement, Target } from '../schema/statement.ts'
import { calibrateConfidence } from './calibrate-confidence.ts'
import type { Draft, Hit } from './draft.ts'
import { hashText } from './hash-text.ts'
import type { Reading } from './reading.ts'
import { type Tree, tokenAt } from './tree.ts'

/** A statement with the steps that led to it. */
export type Finding = Readonly<{ statement: Statement; steps: readonly string[] }>

/** Drafts whose raw confidence is below this are wrong more often than right. */
const LEAST = 0.25

/** Lower-case words joined by hyphens: what an issue is called before issues are resolved. */
export function slugOf(label: string): string {
  const slug = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug.slice(0, 80).replace(/-+$/, '') || 'issue'
}

const referenceOf = (actor: Actor | undefined, id: string, name: string): Statement['actor'] => ({
  id,
  name: actor?.name ?? name,
  type: actor?.type ?? 'person',
})

/** Of a name that stayed ambiguous who else may be meant. */
const candidatesOf = ({ candidates = [] }: Hit): Readonly<{ candidates?: ActorId[] }> =>
  candidates.length > 0 ? { candidates: [...candidates] } : {}

function targetOf(reading: Reading, draft: Draft): Target {
  if (draft.target.kind === 'actor') {
    const { hit } = draft.target
    const { id, name, type } = referenceOf(reading.actors.get(hit.actor), hit.actor, hit.actor)
    return { kind: 'actor', id, label: name, type, ...candidatesOf(hit) }
  }
  const { issue } = draft.target
  return { kind: 'issue', id: slugOf(issue.label), label: issue.label, actors: [...issue.actors] }
}

const targetSpan = (draft: Draft): readonly [number, number] =>
  draft.target.kind === 'actor'
    ? [draft.target.hit.start, draft.target.hit.end]
    : [draft.target.issue.start, draft.target.issue.end]

const isWithin = (tree: Tree, [start, end]: readonly [number, number]): boolean =>
  start >= tree.start && end <= tree.end

/** The part of the sentence from the first to the last word that carries the statement. */
function evidenceOf(reading: Reading, tree: Tree, draft: Draft): Statement['evidence'] {
  const actor: readonly [number, number] = [draft.holder.start, draft.holder.end]
  const target = targetSpan(draft)
  const spans = [
    ...[actor, target, draft.cue, ...(draft.negation ? [draft.negation] : [])].filter((span) => isWithin(tree, span)),
  ]
  for (const node of draft.nodes) spans.push([tokenAt(tree, node).start, tokenAt(tree, node).end])
  const start = Math.max(tree.start, Math.min(...spans.map((span) => span[0])))
  const end = Math.min(tree.end, Math.max(...spans.map((span) => span[1])))
  return {
    start,
    end,
    quote: reading.article.text.slice(start, end),
    spans: {
      actor: [...actor],
      cue: [...draft.cue],
      target: isWithin(tree, target) ? [...target] : null,
      negation: draft.negation ? [...draft.negation] : null,
    },
  }
}

function findingOf(reading: Reading, tree: Tree, draft: Draft): Finding {
  const { article } = reading
  const evidence = evidenceOf(reading, tree, draft)
  const target = targetOf(reading, draft)
  const says = [
    article.id,
    draft.holder.actor,
    draft.stance,
    target.kind,
    target.label,
    evidence.start,
    evidence.end,
    draft.rule,
  ]
  const { speaker, role } = draft.holder
  const statement: Statement = {
    id: hashText(says.join('\u0000')),
    article: article.id,
    ...(article.date === undefined ? {} : { date: article.date }),
    actor: {
      ...referenceOf(reading.actors.get(draft.holder.actor), draft.holder.actor, speaker ?? draft.holder.actor),
      ...candidatesOf(draft.holder),
    },
    ...(speaker ? { speaker: role === undefined ? { name: speaker } : { name: speaker, role } } : {}),
    stance: draft.stance,
    target,
    modality: draft.modality,
    attribution: draft.attribution?.actor ?? null,
    confidence: calibrateConfidence(draft.confidence),
    evidence,
    rule: draft.rule,
    ...(article.source === undefined ? {} : { source: article.source }),
    ...(article.url === undefined ? {} : { url: article.url }),
  }
  return { statement, steps: draft.steps }
}

const overlap = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1]

/**
 * Of drafts that say the same of one actor with words that overlap, the surest stays; so does it of two stances by one cue. A bid
 * to join a body is one stance, not a second one towards the body.
 */
function selectDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence || a.cue[0] - b.cue[0])) {
    const again = kept.some(
      (other) =>
        other.holder.actor === draft.holder.actor &&
        (other.target.kind === draft.target.kind || overlap(targetSpan(other), draft.cue)) &&
        (other.stance === draft.stance || overlap(other.cue, draft.cue)) &&
        overlap(targetSpan(other), targetSpan(draft)),
    )
    if (!again) kept.push(draft)
  }
  return kept
}

/** Turns the drafts of one sentence into statements, each said once, in text order. */
export function assembleStatements(reading: Reading, tree: Tree, drafts: readonly Draft[]): readonly Finding[] {
  const sure = drafts.filter((draft) => draft.confidence >= LEAST)
  const findings = selectDrafts(sure).map((draft) => findingOf(reading, tree, draft))
  const byPlace = (a: Finding, b: Finding): number =>
    a.statement.evidence.start - b.statement.evidence.start ||
    a.statement.evidence.end - b.statement.evidence.end ||
    (a.statement.actor.id < b.statement.actor.id ? -1 : a.statement.actor.id > b.statement.actor.id ? 1 : 0) ||
    (a.statement.id < b.statement.id ? -1 : 1)
  return findings.sort(byPlace)
}
