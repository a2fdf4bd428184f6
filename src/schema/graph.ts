import { z } from 'zod'
import { ActorType } from './actor.ts'
import { Day } from './date.ts'
import { Modality, Stance } from './statement.ts'

const Color = z.string().regex(/^#[0-9a-f]{6}$/)

export const NodeType = z.enum([...ActorType.options, 'issue'])
export type NodeType = z.infer<typeof NodeType>

/** What a node of the stance graph carries. `type` is the actor's type, or `issue`. */
export const NodeAttributes = z.strictObject({
  label: z.string(),
  type: NodeType,
  /** Diameter in graph units; its area grows with the number of statements. */
  size: z.number().positive(),
  /** `#rrggbb` */
  color: Color,
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

/** One edge per (source, target, stance), key `source|stance|target`; at the level `statement` one a statement, key its id. */
export const EdgeAttributes = z.strictObject({
  label: z.string(),
  stance: Stance,
  sign: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
  /** Number of statements after the duplicate rule; `statements` and `evidence` keep the others too. */
  weight: z.number().positive(),
  color: Color,
  /** Ids, by date, then by place in the text; undated ones last. */
  statements: z.array(z.string()),
  articles: z.array(z.string()),
  sources: z.array(z.string()),
  /** Every day on which a statement of the edge was made, sorted, each once. */
  dates: z.array(Day),
  first: Day.optional(),
  last: Day.optional(),
  /** That of the surest statement. */
  confidence: z.number().min(0).max(1),
  /** The exact quotes, in the order of `statements`. */
  evidence: z.array(z.string()),
})
export type EdgeAttributes = z.infer<typeof EdgeAttributes>

export const GraphLevel = z.enum(['aggregate', 'statement'])
export type GraphLevel = z.infer<typeof GraphLevel>

/** What the graph says about itself: how its edges were made, and the days that they span. */
export const GraphAttributes = z.strictObject({
  level: GraphLevel,
  first: Day.optional(),
  last: Day.optional(),
})
export type GraphAttributes = z.infer<typeof GraphAttributes>

/**
 * Discourse Network Analyzer's rules against counting one thing twice: statements that agree in actor, target and stance count
 * once an article (`document`), calendar week, month or year, or once at all (`range`). `include` counts every one.
 */
export const DuplicateRule = z.enum(['include', 'document', 'week', 'month', 'year', 'range'])
export type DuplicateRule = z.infer<typeof DuplicateRule>

/** Which statements count. */
export const Selection = z.strictObject({
  /** Default: `actual` and `future`. */
  modalities: z.array(Modality).optional(),
  /** 0 to 1, default 0. */
  minConfidence: z.number().min(0).max(1).optional(),
  /** First and last day, both counted. With either, statements without a date are left out. */
  since: Day.optional(),
  until: Day.optional(),
})
export type Selection = z.infer<typeof Selection>

export const GraphOptions = Selection.extend({
  /** Default `include`. */
  duplicates: DuplicateRule.optional(),
  /** Default `aggregate`. */
  level: GraphLevel.optional(),
})
export type GraphOptions = z.infer<typeof GraphOptions>
