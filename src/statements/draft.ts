import type { Modality, Stance } from '../schema/statement.ts'
import type { IssueWording } from './label-target.ts'
import type { Hit } from './reading.ts'

/** What a draft is aimed at: an actor as such, or an issue as the sentence words it. */
export type DraftTarget = Readonly<{ kind: 'actor'; hit: Hit }> | Readonly<{ kind: 'issue'; issue: IssueWording }>

/** A statement before it gets its id: who, what, and every step that decided it. */
export type Draft = Readonly<{
  holder: Hit
  stance: Stance
  target: DraftTarget
  modality: Modality
  attribution: Hit | undefined
  cue: readonly [number, number]
  negation: readonly [number, number] | undefined
  /** Tokens of the clause that carries it. */
  nodes: readonly number[]
  rule: string
  confidence: number
  steps: readonly string[]
}>
