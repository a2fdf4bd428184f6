import { z } from 'zod'
import { ActorId, NameKind } from './actor.ts'

/** How a mention was resolved: by a name of its actor, as a person, or from the context. */
export const MentionVia = z.enum([...NameKind.options, 'person', 'title', 'pronoun', 'description'])
export type MentionVia = z.infer<typeof MentionVia>

/** One place in an article that names an actor. `actor` is null where the name is known to be nobody's (`the Beijing Olympics`). */
export const Mention = z.strictObject({
  article: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
  actor: ActorId.nullable(),
  /** The person, where one speaks for the actor: full name as the article gives it. */
  speaker: z.string().optional(),
  /** Where the bare name lies, where the mention also covers a title (`Foreign Minister Taro Aso`): offsets in the article. */
  nameStart: z.int().nonnegative().optional(),
  nameEnd: z.int().positive().optional(),
  /** The person's title as the article gives it. */
  role: z.string().optional(),
  via: MentionVia,
  /** Further actors that the words may mean, where the context leaves it open. */
  candidates: z.array(ActorId).optional(),
  confidence: z.number().min(0).max(1),
})
export type Mention = z.infer<typeof Mention>
