import type { Actor } from '../schema/actor.ts'
import type { Article } from '../schema/article.ts'
import type { Issue, IssueMerge } from '../schema/issue.ts'
import type { Statement } from '../schema/statement.ts'
import { issueWords, seeds } from '../seeds.ts'
import { type ClusterItem, clusterFrames } from './cluster-frames.ts'
import { compareKeys } from './compare-keys.ts'
import { describeIssue } from './describe-issue.ts'
import { frameLocalIssue } from './frame-issue.ts'
import type { IssueCluster } from './issue-cluster.ts'
import { createIssueLexicon } from './issue-lexicon.ts'
import { linkMentions } from './link-mentions.ts'
import type { LocalIssue } from './local-issue.ts'
import { measureRarity } from './measure-rarity.ts'
import { frameMention, type MentionFrame } from './mention-frame.ts'
import { createNameFinder } from './name-finder.ts'
import { slugLabel, uniqueSlug } from './name-issue.ts'
import { type LabelReading, readLabel } from './read-label.ts'
import { type Recall, recallIssues } from './recall-issues.ts'

export type ResolveOptions = Readonly<{
  /** The issues of an earlier run: their ids keep their meaning. */
  known?: readonly Issue[]
  /** The registry in which labels' names are looked up, default what ships. */
  actors?: readonly Actor[]
}>

export type Resolution = Readonly<{
  statements: readonly Statement[]
  issues: readonly Issue[]
  /** Known ids that turned out to be one issue. */
  merges: readonly IssueMerge[]
}>

type Placed = Readonly<{ issue: LocalIssue; article: Article }>

/** A reader that reads each wording once. */
function createReader(actors: readonly Actor[]): (label: string) => LabelReading {
  const lexicon = createIssueLexicon(issueWords)
  const names = createNameFinder(actors)
  const readings = new Map<string, LabelReading>()
  return (label) => {
    const reading = readings.get(label) ?? readLabel(label, lexicon, names)
    readings.set(label, reading)
    return reading
  }
}

const byPlace = (a: MentionFrame, b: MentionFrame): number =>
  a.start - b.start || a.end - b.end || compareKeys(a.statement.id, b.statement.id)

function groupByArticle(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const group = groups.get(statement.article)
    if (group === undefined) groups.set(statement.article, [statement])
    else group.push(statement)
  }
  return groups
}

const byDate = (a: Article, b: Article): number => compareKeys(a.date ?? '9', b.date ?? '9') || compareKeys(a.id, b.id)

function nameClusters(
  clusters: readonly IssueCluster[],
  recall: Recall,
  describe: (id: string, cluster: IssueCluster) => Issue,
  read: (label: string) => LabelReading,
): ReadonlyMap<IssueCluster, Issue> {
  const taken = new Set(Array.from(recall.issues.values(), (issue) => [issue.id, ...issue.merged]).flat())
  const named = new Map<IssueCluster, Issue>()
  for (const cluster of clusters) {
    const kept =
      cluster.members.length === 0 && cluster.known !== undefined ? recall.issues.get(cluster.known) : undefined
    if (kept !== undefined) {
      named.set(cluster, kept)
      continue
    }
    const issue = describe(cluster.known ?? 'issue', cluster)
    const id = cluster.known ?? uniqueSlug(slugLabel(read(issue.label)), issue.first, taken)
    taken.add(id)
    named.set(cluster, { ...issue, id })
  }
  return named
}

/**
 * Gives one id to each issue, within articles and across them. Pure: the same statements, articles and `known` always give the
 * same ids, in whatever order they come; with `known`, an id never changes its meaning.
 *
 * Shapes: statements as the extractor leaves them (an issue target's id is not looked at) and the articles that they come from.
 * Errors: none. Statements whose article is not given are resolved without its text.
 */
export function resolveIssues(
  statements: readonly Statement[],
  articles: readonly Article[],
  { known = [], actors = seeds.actors }: ResolveOptions = {},
): Resolution {
  const read = createReader(actors)
  const recall = recallIssues(known, read)
  const texts = new Map(articles.map((article) => [article.id, article]))
  const placed: Placed[] = []
  const frames: ClusterItem[] = []
  const groups = groupByArticle(statements)
  const order = Array.from(groups.keys(), (id) => texts.get(id) ?? { id, text: ' ' }).sort(byDate)
  for (const article of order) {
    const own = groups.get(article.id) ?? []
    const mentions = own.flatMap((statement) => frameMention(statement, read, article.text) ?? []).sort(byPlace)
    const context = new Set(
      own.flatMap(({ actor, target }) => [actor.id, ...(target.kind === 'actor' ? [target.id] : target.actors)]),
    )
    for (const issue of linkMentions(mentions, article.text)) {
      placed.push({ issue, article })
      frames.push({ frame: frameLocalIssue(issue, article, context), article: article.id, known: recall.idOf(issue) })
    }
  }
  const rarity = measureRarity([...recall.frames.values(), ...frames.map((item) => item.frame)])
  const { clusters, merges } = clusterFrames(frames, recall.frames, rarity)
  const mentionsOf = (cluster: IssueCluster): readonly MentionFrame[] =>
    cluster.members.flatMap((at) => placed[at]?.issue.mentions ?? [])
  const describe = (id: string, cluster: IssueCluster): Issue =>
    describeIssue(
      id,
      mentionsOf(cluster),
      recall.issues.get(id),
      merges.filter((merge) => merge.into === id).map((merge) => merge.from),
      read,
    )
  const named = nameClusters(clusters, recall, describe, read)
  const issueOf = new Map<Statement, Issue>()
  for (const [cluster, issue] of named) for (const { statement } of mentionsOf(cluster)) issueOf.set(statement, issue)
  return {
    statements: statements.map((statement) => retarget(statement, issueOf.get(statement))),
    issues: [...named.values()].sort((a, b) => compareKeys(a.id, b.id)),
    merges: merges.map(({ from, into, likeness }) => ({
      from,
      into,
      because: `alike (${likeness.toFixed(2)}) since new articles came in`,
    })),
  }
}

function retarget(statement: Statement, issue: Issue | undefined): Statement {
  if (issue === undefined || statement.target.kind !== 'issue') return statement
  return { ...statement, target: { ...statement.target, id: issue.id } }
}
