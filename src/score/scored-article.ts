import { EntenteError } from '../errors.ts'
import { compareKeys } from '../graph/compare-keys.ts'
import type { GoldArticle, GoldStatement, GoldTarget } from '../schema/gold.ts'
import type { Span } from '../schema/span.ts'
import type { Statement } from '../schema/statement.ts'
import { hasHead, labelWords } from './match-label.ts'
import { sentenceAt, splitGoldSentences } from './split-gold-sentences.ts'

/** A gold statement and every place in the text where its evidence occurs. */
export type Wanted = Readonly<{ gold: GoldStatement; places: readonly Span[]; sentence: number; number: number }>

/** Predictions that say the same in the same sentence: one unit of the score. */
export type Unit = Readonly<{ first: Prediction; members: readonly Prediction[] }>

/** A statement in the scorer's terms. `line` is its number in the list of predictions, from 1. */
export type Prediction = Readonly<{
  statement: Statement
  actor: string
  targetId: string
  label: string
  start: number
  end: number
  sentence: number
  line: number
}>

/** One article with both sides ready to be matched. */
export type ScoredArticle = Readonly<{
  id: string
  text: string
  sentences: readonly Span[]
  wanted: readonly Wanted[]
  units: readonly Unit[]
}>

const upper = (id: string): string => id.trim().toUpperCase()

function placesOf(text: string, evidence: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(evidence); at >= 0; at = text.indexOf(evidence, at + 1))
    places.push([at, at + evidence.length])
  return places
}

function readWanted(article: GoldArticle, sentences: readonly Span[]): Wanted[] {
  return article.statements.map((gold, i) => {
    const places = placesOf(article.text, gold.evidence)
    const [first] = places
    if (!first) {
      const start = JSON.stringify(gold.evidence.slice(0, 60))
      throw new EntenteError(
        'bad-input',
        `gold ${article.id}, statement ${i + 1}: its evidence is not in the text: ${start}`,
      )
    }
    return { gold, places, sentence: sentenceAt(sentences, ...first), number: i + 1 }
  })
}

function readPrediction(
  statement: Statement,
  line: number,
  article: GoldArticle,
  sentences: readonly Span[],
): Prediction {
  let { start, end } = statement.evidence
  if (end > article.text.length) {
    const range = `evidence ${start}-${end} lies outside the text (0-${article.text.length})`
    throw new EntenteError('bad-input', `statement ${statement.id}: ${range} of ${article.id}`)
  }
  while (start < end - 1 && /\s/.test(article.text.charAt(start))) start++
  while (end > start + 1 && /\s/.test(article.text.charAt(end - 1))) end--
  const { target } = statement
  return {
    statement,
    actor: upper(statement.actor.id),
    targetId: target.kind === 'actor' ? upper(target.id) : target.id.trim(),
    label: target.label.trim(),
    start,
    end,
    sentence: sentenceAt(sentences, start, end),
    line,
  }
}

function joinRepeats(predictions: readonly Prediction[]): Unit[] {
  const sorted = predictions.toSorted(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      compareKeys(a.actor, b.actor) ||
      compareKeys(a.statement.stance, b.statement.stance) ||
      compareKeys(a.statement.target.kind, b.statement.target.kind) ||
      compareKeys(a.targetId, b.targetId) ||
      compareKeys(a.label, b.label),
  )
  const units = new Map<string, Prediction[]>()
  for (const prediction of sorted) {
    const { actor, statement, targetId, sentence } = prediction
    const key = JSON.stringify([actor, statement.stance, statement.target.kind, targetId, sentence])
    units.set(key, [...(units.get(key) ?? []), prediction])
  }
  return [...units.values()].flatMap((members) => (members[0] ? [{ first: members[0], members }] : []))
}

/**
 * Brings the gold articles and the statements predicted for them face to face, articles in the order of the gold.
 *
 * Errors: `bad-input` for evidence that is not in its article, or a statement about an article that is not in the gold.
 */
export function pairArticles(gold: readonly GoldArticle[], statements: readonly Statement[]): readonly ScoredArticle[] {
  const byArticle = new Map<string, [Statement, number][]>(gold.map(({ id }) => [id, []]))
  for (const [i, statement] of statements.entries()) {
    const list = byArticle.get(statement.article)
    if (!list)
      throw new EntenteError('bad-input', `statement ${statement.id}: the gold has no article "${statement.article}"`)
    list.push([statement, i + 1])
  }
  return gold.map((article) => {
    const sentences = splitGoldSentences(article.text)
    const predictions = (byArticle.get(article.id) ?? []).map(([statement, line]) =>
      readPrediction(statement, line, article, sentences),
    )
    return {
      id: article.id,
      text: article.text,
      sentences,
      wanted: readWanted(article, sentences),
      units: joinRepeats(predictions),
    }
  })
}

const isTarget = (target: GoldTarget, { statement, targetId, label }: Prediction): boolean => {
  if (target.kind !== statement.target.kind) return false
  return target.kind === 'actor' ? upper(target.id) === targetId : target.heads.some((head) => hasHead(label, head))
}

const overlaps = ({ places }: Wanted, { start, end }: Prediction): boolean =>
  places.some(([from, to]) => start < to && end > from)

const hasActor = ({ gold }: Wanted, { actor }: Prediction): boolean => upper(gold.actor) === actor

const hasTarget = ({ gold }: Wanted, prediction: Prediction): boolean =>
  [gold.target, ...(gold.also ?? [])].some((target) => isTarget(target, prediction))

const hasStance = ({ gold }: Wanted, { statement }: Prediction): boolean => gold.stance === statement.stance

/** In what a prediction must agree with a gold statement, from strict to loose. */
export const AGREEMENTS = {
  strict: (g: Wanted, p: Prediction) => hasActor(g, p) && hasStance(g, p) && overlaps(g, p) && hasTarget(g, p),
  ignoringTarget: (g: Wanted, p: Prediction) => hasActor(g, p) && hasStance(g, p) && overlaps(g, p),
  ignoringStance: (g: Wanted, p: Prediction) => hasActor(g, p) && overlaps(g, p) && hasTarget(g, p),
  actorOnly: (g: Wanted, p: Prediction) => hasActor(g, p) && overlaps(g, p),
  bothIssues: (g: Wanted, p: Prediction) =>
    g.gold.target.kind === 'issue' && p.statement.target.kind === 'issue' && AGREEMENTS.ignoringTarget(g, p),
  placeOnly: overlaps,
  targetOnly: hasTarget,
} as const

export type Agreement = (wanted: Wanted, prediction: Prediction) => boolean

/** Whether two labels read the same. */
export const sameLabel = (a: Prediction, b: Prediction): boolean =>
  labelWords(a.label).join(' ') === labelWords(b.label).join(' ')
