import { z } from 'zod'
import { Actor, ActorId, ActorName, Membership, Succession } from './actor.ts'
import { LooseDate } from './date.ts'
import { IssueId, Stance } from './statement.ts'

/** YAML reads a bare year as a number. */
const CodebookDate = z.union([LooseDate, z.int().min(1000).max(9999).transform(String)])

/** Words in a row, `*` for any (`sanction* on * Korea`), or `/a regular expression/`; capitals and accents make no difference. */
export const Pattern = z.string().min(1)

/** Which statements a row means: all that it names must fit. `from` and `to` are days, months or years, both inclusive. */
const Conditions = {
  patterns: z.array(Pattern).min(1).optional(),
  /** Of these, at least one takes the stance or is concerned. */
  actors: z.array(ActorId).min(1).optional(),
  from: CodebookDate.optional(),
  to: CodebookDate.optional(),
}

/** An issue as its user wants it. Without patterns the row only names the issue that has this id. */
export const CodebookIssue = z.strictObject({ id: IssueId, label: z.string().min(1).optional(), ...Conditions })
export type CodebookIssue = z.infer<typeof CodebookIssue>

/** Ids that are one: statements of `from` go to `into`. Issues or actors, never both in one row. */
export const CodebookMerge = z.union([
  z.strictObject({ into: IssueId, from: z.array(IssueId).min(1) }),
  z.strictObject({ into: ActorId, from: z.array(ActorId).min(1) }),
])
export type CodebookMerge = z.infer<typeof CodebookMerge>

/** A part of an issue that is an issue of its own: those of its statements that fit go to `into`. */
export const CodebookSplit = z.strictObject({
  issue: IssueId,
  into: IssueId,
  label: z.string().min(1).optional(),
  ...Conditions,
})
export type CodebookSplit = z.infer<typeof CodebookSplit>

const Dates = { from: CodebookDate.optional(), to: CodebookDate.optional() }

/** An actor to add, or what to change in one that is known: given fields replace, names are added, those in `drop` removed. */
export const CodebookActor = Actor.omit({ names: true, members: true, successors: true, source: true })
  .partial()
  .extend({
    id: ActorId,
    names: z.array(z.union([z.string().min(1), ActorName.extend(Dates)])).optional(),
    drop: z.array(z.string().min(1)).optional(),
    members: z.array(Membership.extend(Dates)).optional(),
    successors: z.array(Succession.extend({ date: CodebookDate })).optional(),
    ...Dates,
  })
export type CodebookActor = z.infer<typeof CodebookActor>

/** What the user says of one statement, by its id. */
export const CodebookStatement = z.strictObject({
  id: z.string().min(1),
  /** True where it is wrong and is to be left out. */
  drop: z.boolean().optional(),
  stance: Stance.optional(),
  issue: IssueId.optional(),
})
export type CodebookStatement = z.infer<typeof CodebookStatement>

/** The user's decisions, kept in a file of their own and applied after every run. */
export const Codebook = z.strictObject({
  issues: z.array(CodebookIssue).optional(),
  merge: z.array(CodebookMerge).optional(),
  split: z.array(CodebookSplit).optional(),
  actors: z.array(CodebookActor).optional(),
  statements: z.array(CodebookStatement).optional(),
})
export type Codebook = z.infer<typeof Codebook>
