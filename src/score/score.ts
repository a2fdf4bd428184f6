import { Stance } from '../schema/statement.ts'
import type { IssueScore } from './b-cubed.ts'

/** Counts and what follows from them; null where both sides are empty. */
export type PrecisionRecall = Readonly<{
  right: number
  predicted: number
  gold: number
  precision: number | null
  recall: number | null
  f1: number | null
}>

/** How many of a kind of gold statement were found; null where there is none. */
export type Recall = Readonly<{ found: number; gold: number; recall: number | null }>

export type FalsePositive = Readonly<{
  article: string
  line: number
  actor: string
  stance: Stance
  kind: 'issue' | 'actor'
  target: string
  sentence: string
}>

export type Miss = Readonly<{
  article: string
  statement: number
  actor: string
  stance: Stance
  kind: 'issue' | 'actor'
  target: string
  isHard: boolean
  /** What was predicted instead, if anything. */
  nearest: string
  sentence: string
}>

export type ArticleScore = PrecisionRecall & Readonly<{ article: string; issues?: IssueScore }>

/** Everything that is known of predictions against gold statements. */
export type Score = Readonly<{
  articles: number
  articlesWithoutPrediction: number
  predictions: Readonly<{ read: number; repeats: number; counted: number }>
  strict: PrecisionRecall
  ignoringTarget: PrecisionRecall
  actorOnly: PrecisionRecall
  recall: Readonly<{ hard: Recall; plain: Recall; issueTargets: Recall; actorTargets: Recall }>
  /** Where the gold names issues. */
  issues?: IssueScore
  byStance: Readonly<Record<Stance, PrecisionRecall>>
  /** Gold stance → predicted stance, or missed; the same actor, target and place. */
  confusion: Readonly<Record<Stance, Readonly<Record<Stance | 'missed', number>>>>
  spurious: Readonly<Record<Stance, number>>
  warnings: Readonly<{ quoteDiffers: number; overTwoSentences: number; repeatsWithOtherLabels: number }>
  byArticle: readonly ArticleScore[]
  falsePositives: readonly FalsePositive[]
  misses: readonly Miss[]
}>

/** The stances in the order of tables. */
export const STANCES = Stance.options
