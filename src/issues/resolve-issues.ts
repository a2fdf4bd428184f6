import type { Actor } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Issue, IssueMerge } from '../schema/issue.ts'
import type { Statement } from '../schema/statement.ts'
import { seeds } from '../seeds.ts'
import { clusterFrames } from './cluster-frames.ts'
import { compareKeys } from './compare-keys.ts'
import { completeLabel } from './complete-label.ts'
import { createFeatureTable } from './feature-table.ts'
import { createLabelReader } from './label-reader.ts'
import { linkArticles } from './link-articles.ts'
import { measureRarity } from './measure-rarity.ts'
import type { MentionFrame } from './mention-frame.ts'
import { nameClusters } from './name-clusters.ts'
import { recallIssues } from './recall-issues.ts'

export type ResolveOptions = Readonly<{
  /** The issues of an earlier run: their ids keep their meaning. Default none. */
  known?: readonly Issue[]
  /** The registry in which the names in labels are looked up. Default what ships. */
  actors?: readonly Actor[]
}>

export type Resolution = Readonly<{
  /** As given, each issue target with its issue's id, and its label completed where it only points. */
  statements: readonly Statement[]
  /** Sorted by id; those of `known` that no statement is about stay. */
  issues: readonly Issue[]
  /** Known ids that turned out to be one issue. */
  merges: readonly IssueMerge[]
}>

/**
 * Gives one id to each issue, within articles and across them. Pure: the same statements, articles and `known` give the same
 * ids, in whatever order they come; with `known`, an id never changes its meaning.
 *
 * Shapes: statements as the extractor leaves them (an issue target's id is not looked at) and the articles that they come from.
 * Errors: none. Statements whose article is not given are resolved without its text.
 */
export function resolveIssues(
  statements: readonly Statement[],
  articles: readonly Article[],
  { known = [], actors = seeds.actors }: ResolveOptions = {},
): Resolution {
  const read = createLabelReader(actors)
  const table = createFeatureTable()
  const recall = recallIssues(known, read, table)
  const linked = linkArticles(statements, articles, read, table)
  const items = linked.map(({ mentions, frame, article }) => ({ frame, article, known: recall.idOf(mentions) }))
  const rarity = measureRarity([...recall.frames.values(), ...items.map((item) => item.frame)])
  const { clusters, merges } = clusterFrames(items, recall.frames, rarity)
  const mentionsOf = (members: readonly number[]): readonly MentionFrame[] =>
    [...members].sort((a, b) => a - b).flatMap((at) => linked[at]?.mentions ?? [])
  const named = nameClusters(clusters, merges, recall, mentionsOf, read)
  const targets = new Map<Statement, Statement['target']>()
  for (const [cluster, { id, label }] of named) {
    const mentions = mentionsOf(cluster.members)
    const labels = new Set(mentions.map(({ statement }) => statement.target.label))
    for (const mention of mentions) {
      const { statement } = mention
      targets.set(statement, { ...statement.target, id, label: completeLabel(mention, label, labels) })
    }
  }
  return {
    statements: statements.map((statement) => ({ ...statement, target: targets.get(statement) ?? statement.target })),
    issues: [...named.values()].sort((a, b) => compareKeys(a.id, b.id)),
    merges: merges.map(({ from, into, likeness }) => ({
      from,
      into,
      because: `with the new articles they are alike (${likeness.toFixed(2)})`,
    })),
  }
}
