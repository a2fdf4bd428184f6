import { z } from 'zod'
import { ActorId, ActorType } from './actor.ts'
import { ArticleId } from './article.ts'
import { Day } from './date.ts'
import { Span } from './span.ts'

export const Stance = z.enum(['support', 'oppose', 'neutral'])
export type Stance = z.infer<typeof Stance>

/** Is the stance taken, announced, or only possible? `conditional` ones stay out of the graph by default. */
export const Modality = z.enum(['actual', 'future', 'conditional'])
export type Modality = z.infer<typeof Modality>

/** Further actors whom the words may mean as well, where the article does not tell. */
const Candidates = z.array(ActorId).min(1).optional()

export const ActorReference = z.strictObject({
  id: ActorId,
  name: z.string().min(1),
  type: ActorType,
  candidates: Candidates,
})
export type ActorReference = z.infer<typeof ActorReference>

export const Speaker = z.strictObject({ name: z.string().min(1), role: z.string().min(1).optional() })

export const IssueId = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/)

export const Target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('actor'),
    id: ActorId,
    label: z.string().min(1),
    type: ActorType,
    candidates: Candidates,
  }),
  z.strictObject({ kind: z.literal('issue'), id: IssueId, label: z.string().min(1), actors: z.array(ActorId) }),
])
export type Target = z.infer<typeof Target>

/** The clause or sentence that carries a statement: `text.slice(start, end) === quote`. Spans count in the article too. */
export const Evidence = z
  .strictObject({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    quote: z.string().min(1),
    spans: z.strictObject({
      actor: Span.nullable(),
      cue: Span.nullable(),
      target: Span.nullable(),
      negation: Span.nullable(),
    }),
  })
  .refine((e) => e.quote.length === e.end - e.start, { path: ['quote'], error: 'must be end - start long' })
export type Evidence = z.infer<typeof Evidence>

/** One actor takes one stance towards one target at one place in an article. */
export const Statement = z.strictObject({
  /** Stable hash of what the statement says and where. */
  id: z.string().min(1),
  article: ArticleId,
  date: Day.optional(),
  actor: ActorReference,
  speaker: Speaker.optional(),
  stance: Stance,
  target: Target,
  modality: Modality,
  /** Who says it, where that is not the actor itself. */
  attribution: ActorId.nullable(),
  confidence: z.number().min(0).max(1),
  evidence: Evidence,
  /** The rule or model that found it. */
  rule: z.string().min(1),
  /** Where the same sentence was reported again, and what a codebook changed. */
  reports: z.array(ArticleId).optional(),
  source: z.string().optional(),
  url: z.string().optional(),
  codebook: z.string().optional(),
})
export type Statement = z.infer<typeof Statement>
