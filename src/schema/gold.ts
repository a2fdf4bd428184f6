import { z } from 'zod'
import { ActorId } from './actor.ts'
import { Article } from './article.ts'
import { Stance } from './statement.ts'

/** A target as annotated: an actor, or an issue with the words of which any one, in a label, makes it the same issue. */
export const GoldTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('actor'), id: ActorId }),
  z.object({
    kind: z.literal('issue'),
    label: z.string().min(1),
    heads: z.array(z.string().min(1)).min(1),
    issue: z.string().optional(),
  }),
])
export type GoldTarget = z.infer<typeof GoldTarget>

/** One statement as a trained annotator coded it. */
export const GoldStatement = z.object({
  actor: ActorId,
  speaker: z.string().optional(),
  stance: Stance,
  target: GoldTarget,
  also: z.array(GoldTarget).optional(),
  evidence: z.string().min(1),
  hard: z.boolean().optional(),
})
export type GoldStatement = z.infer<typeof GoldStatement>

/** An article with its annotation: a file of a gold folder. */
export const GoldArticle = Article.extend({ statements: z.array(GoldStatement) })
export type GoldArticle = z.infer<typeof GoldArticle>
