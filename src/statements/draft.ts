import type { ActorId } from '../schema/actor.ts'
import type { MentionVia } from '../schema/mention.ts'
import type { Modality, Stance } from '../schema/statement.ts'

/** An actor that a phrase was found to mean; `[start, end)` is the phrase, or its antecedent, in the article. */
export type Hit = Readonly<{
  actor: ActorId
  start: number
  end: number
  /** The person, where one speaks for the actor. */
  speaker?: string
  role?: string
  /** How the phrase was resolved, and how sure that is. */
  via: MentionVia
  confidence: number
  /** Further actors that the words may mean, where the article does not tell. */
  candidates?: readonly ActorId[]
}>

/** An issue as a sentence words it; `[start, end)` is where in the article. `completed`: from an earlier wording. */
export type IssueWording = Readonly<{
  label: string
  head: string
  actors: readonly ActorId[]
  start: number
  end: number
  completed: boolean
}>

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
  /** Heads of the control cues that the stance came through. */
  controls: readonly number[]
  rule: string
  confidence: number
  steps: readonly string[]
}>
