import { z } from 'zod'
import { Modality, Stance } from '../schema/statement.ts'

/** One statement as a model gives it: names and words, no ids and no offsets, for those it would invent. */
export const LlmStatement = z.object({
  actor: z.string().min(1).describe('the state, organisation or group whose stance it is, named as in the article'),
  speaker: z.string().nullable().describe('the person who speaks for it in this sentence, or null'),
  stance: Stance,
  target_kind: z.enum(['issue', 'actor']),
  target: z.string().min(1).describe('a short noun phrase for the issue, or the name of the actor'),
  modality: Modality,
  evidence: z.string().min(1).describe('copied from the article character by character: one sentence or a part of it'),
})
export type LlmStatement = z.infer<typeof LlmStatement>

export const LlmReply = z.object({ statements: z.array(LlmStatement) })
export type LlmReply = z.infer<typeof LlmReply>
