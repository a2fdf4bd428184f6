import { z } from 'zod'
import { Day, LooseDate } from './date.ts'

/** ISO 3166-1 alpha-3 for a state (`JPN`), capitals, digits and underscores for any other actor (`UNSC`, `HAMAS`). */
export const ActorId = z.string().regex(/^[A-Z0-9][A-Z0-9_]*$/)
export type ActorId = z.infer<typeof ActorId>

export const ActorType = z.enum(['state', 'organization', 'group', 'person'])
export type ActorType = z.infer<typeof ActorType>

/**
 * What a name is to its actor, which decides how text that uses it is read: a `capital` or `seat` may be a mere place,
 * an `adjective` names the actor only through a noun or a title beside it.
 */
export const NameKind = z.enum(['name', 'abbreviation', 'former', 'adjective', 'people', 'capital', 'seat'])
export type NameKind = z.infer<typeof NameKind>

/** One way in which text names an actor. `from` and `to` bound the dates of articles in which it does. */
export const ActorName = z.strictObject({
  text: z.string().min(1),
  kind: NameKind,
  from: LooseDate.optional(),
  to: LooseDate.optional(),
  /** True where the word usually means something else (`Turkey`, `Jordan`, `US`, `IRA`): context must speak for the actor. */
  ambiguous: z.boolean().optional(),
})
export type ActorName = z.infer<typeof ActorName>

/** A membership; without dates it holds for as long as both exist. */
export const Membership = z.strictObject({ id: ActorId, from: LooseDate.optional(), to: LooseDate.optional() })

/**
 * How one actor follows another: it continues it (the Soviet Union's seat went to Russia), parts from it (Ukraine from the Soviet
 * Union, South Sudan from Sudan, which goes on), or takes it in (both Yemens went into one). `date`: from when on.
 */
export const Succession = z.strictObject({
  id: ActorId,
  how: z.enum(['continues', 'parts', 'unites']),
  date: LooseDate,
})
export type Succession = z.infer<typeof Succession>

/** One row of `seeds/actors.json`. `name` is how the actor is shown; `names` lists every surface form, `name` included and first. */
export const Actor = z.strictObject({
  id: ActorId,
  name: z.string().min(1),
  type: ActorType,
  /** Finer kind: `un-member`, `observer`, `former-state`, `un-organ`, `agency`, `bloc`, `alliance`, `treaty-body`, `armed-group`, … */
  kind: z.string().min(1),
  names: z.array(ActorName).min(1),
  /** The state where a group acts or whose part the actor is. */
  country: ActorId.optional(),
  members: z.array(Membership).optional(),
  /** Who came after this actor, or out of it, in order of dates. */
  successors: z.array(Succession).optional(),
  from: LooseDate.optional(),
  to: LooseDate.optional(),
  source: z.string().min(1),
})
export type Actor = z.infer<typeof Actor>

/** One term of office, a row of `seeds/offices.json`: in `[from, to]` what this person says is said for `actor`. */
export const OfficeTerm = z.strictObject({
  /** Full name as the press writes it. */
  name: z.string().min(1),
  /** The part a later sentence uses alone. */
  family: z.string().min(1),
  names: z.array(z.string().min(1)).optional(),
  actor: ActorId,
  office: z.string().min(1),
  from: LooseDate.optional(),
  to: LooseDate.optional(),
  /** A row without `to` says up to which day it is known to hold; who spoke after that the table does not say. */
  checked: Day.optional(),
  source: z.string().min(1),
})
export type OfficeTerm = z.infer<typeof OfficeTerm>

/** One row of `seeds/roles.json`: a title of office, and for whom its holder speaks. */
export const Role = z.strictObject({
  title: z.string().min(1),
  /** `body`: the state or organisation named beside it; `sender`: as an envoy, never whom he is sent to; `none`: for nobody. */
  speaksFor: z.enum(['body', 'sender', 'none']),
  /** The body that the title alone names, whatever stands beside it: `secretary-general` of `UN`, `pope` of `VAT`. */
  actor: ActorId.optional(),
})
export type Role = z.infer<typeof Role>
