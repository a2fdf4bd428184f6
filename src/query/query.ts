import { EntenteError } from '../errors.ts'
import { buildGraph } from '../graph/build-graph.ts'
import { compareStatements } from '../graph/compare-statements.ts'
import { foldName } from '../graph/fold-name.ts'
import { groupBy } from '../graph/group-by.ts'
import { nodeKey } from '../graph/node-key.ts'
import type { PeriodUnit } from '../graph/period.ts'
import { requireDay } from '../graph/require-day.ts'
import type { StanceGraph } from '../graph/stance-graph.ts'
import { type Change, findChanges } from '../networks/find-changes.ts'
import { newestOf } from '../networks/standing.ts'
import type { Actor } from '../schema/actor.ts'
import type { Day } from '../schema/date.ts'
import type { GraphOptions } from '../schema/graph.ts'
import type { Modality, Stance, Statement } from '../schema/statement.ts'
import { type GroupKey, groupStatements, type StatementGroup } from './group-statements.ts'
import { createIssueIndex, type IssueIndex } from './issue-index.ts'
import { type Coalition, listCoalitions } from './list-coalitions.ts'
import { listPositions, type Position } from './list-positions.ts'
import { listTimeline, type TimelineEntry } from './list-timeline.ts'
import { matchSpeaker } from './match-speaker.ts'
import { type Agreement, type AgreementOptions, measureAgreement } from './measure-agreement.ts'
import { createNameIndex, type NameIndex } from './name-index.ts'

/**
 * A question to statements. Every step gives a new query and leaves the old one as it was; every answer carries its statements.
 *
 * Actors go by id, name or alias, issues by id or by words of their labels (several names: any of them). A name that nobody has
 * throws `unknown-name` with a suggestion; a known one that no statement fits gives an empty answer. Dates are days, `YYYY-MM-DD`;
 * a question about dates leaves out statements without one.
 */
export type Query = Readonly<{
  actor: (...names: readonly string[]) => Query
  /** The person who spoke, by any words of the name. */
  speaker: (...names: readonly string[]) => Query
  stance: (...stances: readonly Stance[]) => Query
  issue: (...words: readonly string[]) => Query
  /** Stances towards the actor itself. */
  target: (...names: readonly string[]) => Query
  /** Stances towards the actor, and towards issues that concern it. */
  concerning: (...names: readonly string[]) => Query
  since: (day: Day) => Query
  until: (day: Day) => Query
  between: (from: Day, to: Day) => Query
  /** At least so sure, 0 to 1. */
  confidence: (min: number) => Query
  /** Without it, the answers that sum up (`positions` and on) count `actual` and `future` stances alone. */
  modality: (...modalities: readonly Modality[]) => Query
  article: (...ids: readonly string[]) => Query
  /** Statements whose quote holds all the words. */
  quoting: (words: string) => Query
  /** What held on that day: of each actor and target the statements of the newest day up to it. */
  asOf: (day: Day) => Query

  /** By date, article and place in the text; undated ones last. */
  toArray: () => readonly Statement[]
  count: () => number
  by: (key: GroupKey) => readonly StatementGroup[]
  /** Who stands where, with the newest quote. */
  positions: (issue?: string) => readonly Position[]
  agreement: (a: string, b: string, options?: AgreementOptions) => Agreement
  coalitions: (issue?: string) => readonly Coalition[]
  /** Who changed their mind, and when. */
  changes: (actor?: string) => readonly Change[]
  /** By month where nothing else is asked for. */
  timeline: (issue?: string, options?: Readonly<{ by?: PeriodUnit }>) => readonly TimelineEntry[]
  /** The stance graph of what is left. */
  graph: (options?: GraphOptions) => StanceGraph
}>

export type QueryOptions = Readonly<{
  /** Rows of the actors' table, whose aliases then count as names; without, only the names in the statements do. */
  actors?: readonly Actor[]
}>

type Context = Readonly<{ statements: readonly Statement[]; names: () => NameIndex; issues: () => IssueIndex }>

/** Computes once, on first use: a query that names nobody needs no index. */
function once<Value>(compute: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: compute() }
    return made.value
  }
}

function union<Key>(sets: readonly ReadonlySet<Key>[]): ReadonlySet<Key> {
  return new Set(sets.flatMap((set) => [...set]))
}

function holdsOn(statements: readonly Statement[], day: Day): readonly Statement[] {
  const past = statements.filter(({ date }) => date !== undefined && date <= day)
  const series = groupBy(past, ({ actor, target }) => `${actor.id}|${nodeKey(target)}`)
  return [...series.values()].flatMap(newestOf).sort(compareStatements)
}

function createQuery(context: Context, statements: readonly Statement[], isModalityChosen: boolean): Query {
  const narrow = (isWanted: (statement: Statement) => boolean): Query =>
    createQuery(context, statements.filter(isWanted), isModalityChosen)
  const actorsOf = (names: readonly string[], option: string) =>
    union(names.map((name) => context.names().resolve(name, option)))
  const issuesOf = (words: readonly string[]) => union(words.map((text) => context.issues().resolve(text, 'issue')))
  const counted = (issue?: string): readonly Statement[] => {
    const issues = issue === undefined ? null : issuesOf([issue])
    return statements.filter(
      ({ modality, target }) =>
        (isModalityChosen || modality !== 'conditional') &&
        (issues === null || (target.kind === 'issue' && issues.has(target.id))),
    )
  }
  const since = (day: Day, option: string): Query => {
    requireDay(day, option)
    return narrow(({ date }) => date !== undefined && date >= day)
  }
  const until = (day: Day, option: string): Query => {
    requireDay(day, option)
    return narrow(({ date }) => date !== undefined && date <= day)
  }
  return {
    actor: (...names) => {
      const wanted = actorsOf(names, 'actor')
      return narrow(({ actor }) => wanted.has(actor.id))
    },
    speaker: (...names) => {
      const wanted = union(names.map((name) => matchSpeaker(context.statements, name)))
      return narrow(({ speaker }) => speaker !== undefined && wanted.has(speaker.name))
    },
    stance: (...stances) => narrow(({ stance }) => stances.includes(stance)),
    issue: (...words) => {
      const wanted = issuesOf(words)
      return narrow(({ target }) => target.kind === 'issue' && wanted.has(target.id))
    },
    target: (...names) => {
      const wanted = actorsOf(names, 'target')
      return narrow(({ target }) => target.kind === 'actor' && wanted.has(target.id))
    },
    concerning: (...names) => {
      const wanted = actorsOf(names, 'concerning')
      return narrow(({ target }) =>
        target.kind === 'actor' ? wanted.has(target.id) : target.actors.some((id) => wanted.has(id)),
      )
    },
    since: (day) => since(day, 'since'),
    until: (day) => until(day, 'until'),
    between: (from, to) => {
      requireDay(from, 'between')
      requireDay(to, 'between')
      if (from > to)
        throw new EntenteError('bad-usage', `between: ${from} is later than ${to}. Give the earlier day first.`)
      return narrow(({ date }) => date !== undefined && date >= from && date <= to)
    },
    confidence: (min) => narrow(({ confidence }) => confidence >= min),
    modality: (...modalities) =>
      createQuery(
        context,
        statements.filter(({ modality }) => modalities.includes(modality)),
        true,
      ),
    article: (...ids) =>
      narrow(({ article, reports = [] }) => ids.some((id) => id === article || reports.includes(id))),
    quoting: (words) => {
      const wanted = foldName(words).split(' ')
      return narrow(({ evidence }) => {
        const quote = foldName(evidence.quote)
        return wanted.every((word) => quote.includes(word))
      })
    },
    asOf: (day) => {
      requireDay(day, 'asOf')
      return createQuery(context, holdsOn(counted(), day), isModalityChosen)
    },
    toArray: () => statements,
    count: () => statements.length,
    by: (key) => groupStatements(statements, key),
    positions: (issue) => listPositions(counted(issue)),
    agreement: (a, b, options) =>
      measureAgreement(counted(), actorsOf([a], 'agreement'), actorsOf([b], 'agreement'), options),
    coalitions: (issue) => listCoalitions(counted(issue)),
    changes: (actor) => {
      const wanted = actor === undefined ? null : actorsOf([actor], 'changes')
      return findChanges(counted().filter((statement) => wanted === null || wanted.has(statement.actor.id)))
    },
    timeline: (issue, { by = 'month' } = {}) => listTimeline(counted(issue), by),
    graph: (options = {}) =>
      buildGraph(
        counted(),
        isModalityChosen ? { modalities: ['actual', 'future', 'conditional'], ...options } : options,
      ),
  }
}

/**
 * Asks statements: who supports or opposes what, when, and in whose words.
 *
 * @example
 * query(statements).stance('oppose').issue('sanctions').between('2006-07-01', '2006-07-31').toArray()
 */
export function query(statements: readonly Statement[], options: QueryOptions = {}): Query {
  const sorted = [...statements].sort(compareStatements)
  const context: Context = {
    statements: sorted,
    names: once(() => createNameIndex(sorted, options.actors)),
    issues: once(() => createIssueIndex(sorted)),
  }
  return createQuery(context, sorted, false)
}
