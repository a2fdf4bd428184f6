import { z } from 'zod'
import { Day } from './date.ts'
import { Stance } from './statement.ts'

/** What a node of the stance graph carries. `type` is the actor's type, or `issue`. */
export const NodeAttributes = z.strictObject({
  label: z.string(),
  type: z.enum(['state', 'organization', 'group', 'person', 'issue']),
  /** Diameter in graph units, by the number of statements. */
  size: z.number().positive(),
  /** `#rrggbb` */
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  x: z.number(),
  y: z.number(),
  /** Number of statements that touch the node. */
  statements: z.int().nonnegative(),
  first: Day.optional(),
  last: Day.optional(),
  /** Issues: the actors that they concern. Actors: none. */
  actors: z.array(z.string()),
})
export type NodeAttributes = z.infer<typeof NodeAttributes>

/** One edge per (source, target, stance), key `source|stance|target`. */
export const EdgeAttributes = z.strictObject({
  label: z.string(),
  stance: Stance,
  sign: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
  /** Number of statements after the duplicate rule. */
  weight: z.number().positive(),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  statements: z.array(z.string()),
  articles: z.array(z.string()),
  sources: z.array(z.string()),
  /** Every day on which a statement of the edge was made, sorted, each once. */
  dates: z.array(Day),
  first: Day.optional(),
  last: Day.optional(),
  confidence: z.number().min(0).max(1),
  /** The exact quotes, in the order of `statements`. */
  evidence: z.array(z.string()),
})
export type EdgeAttributes = z.infer<typeof EdgeAttributes>
