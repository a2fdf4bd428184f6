import type { Actor, ActorId } from '../schema/actor.ts'
import type { IssueMention } from '../schema/issue.ts'
import type { Statement } from '../schema/statement.ts'
import { seeds } from '../seeds.ts'
import { createClusterIndex } from './cluster-index.ts'
import { compareKeys } from './compare-keys.ts'
import { countWordings, type Wording } from './count-wordings.ts'
import { describeIssue } from './describe-issue.ts'
import { createFeatureTable, type FeatureTable } from './feature-table.ts'
import { frameIssue } from './frame-issue.ts'
import { addFrame, compareClusters, type IssueCluster, openCluster } from './issue-cluster.ts'
import { createLabelReader, type LabelReader } from './label-reader.ts'
import { measureRarity } from './measure-rarity.ts'
import { frameMention, type MentionFrame } from './mention-frame.ts'

/** What there is on one issue. */
export type ListedIssue = Readonly<{
  id: string
  label: string
  kind: string
  statements: number
  articles: number
  first?: string
  last?: string
  /** Whom it concerns, and who takes a stance on it; most often named first. */
  actors: readonly ActorId[]
  holders: readonly ActorId[]
  wordings: readonly Wording[]
}>

/** Two issues that may be one; `likeness` from 0 to 1. */
export type LikelyDuplicate = Readonly<{ ids: readonly [string, string]; likeness: number }>

export type IssueListing = Readonly<{ issues: readonly ListedIssue[]; duplicates: readonly LikelyDuplicate[] }>

export type ListOptions = Readonly<{
  /** Pairs at least so alike are listed, 0 to 1. Default 0.25: resolving merges from about 0.33. */
  least?: number
  actors?: readonly Actor[]
}>

type Group = Readonly<{ id: string; mentions: readonly MentionFrame[]; cluster: IssueCluster }>

function frameGroup(mentions: readonly MentionFrame[], table: FeatureTable) {
  const dates = mentions.flatMap(({ statement }) => statement.date ?? []).sort()
  return frameIssue(
    {
      readings: mentions.map((mention) => mention.reading),
      sequels: [],
      facet: mentions[0]?.reading.facet ?? '',
      authors: mentions.flatMap((mention) => mention.authors),
      concerned: mentions.flatMap((mention) => mention.concerned),
      objects: mentions.flatMap((mention) => mention.objects),
      holders: mentions.map((mention) => mention.actor),
      context: [],
      topics: [],
      first: dates[0],
      last: dates.at(-1),
    },
    table,
  )
}

function groupMentions(statements: readonly Statement[], read: LabelReader): readonly Group[] {
  const groups = new Map<string, MentionFrame[]>()
  for (const statement of statements) {
    const mention = frameMention(statement, read, '')
    if (!mention) continue
    const { id } = statement.target
    const group = groups.get(id)
    if (group) group.push(mention)
    else groups.set(id, [mention])
  }
  const table = createFeatureTable()
  const framed = Array.from(groups, ([id, mentions]) => ({ id, mentions, frame: frameGroup(mentions, table) }))
  const rarity = measureRarity(framed.map((group) => group.frame))
  return framed
    .sort((a, b) => compareKeys(a.id, b.id))
    .map(({ id, mentions, frame }) => {
      const cluster = openCluster(frame)
      addFrame(cluster, frame, rarity)
      return { id, mentions, cluster }
    })
}

function listDuplicates(groups: readonly Group[], least: number): readonly LikelyDuplicate[] {
  const index = createClusterIndex()
  const idOf = new Map(groups.map(({ id, cluster }) => [cluster, id]))
  const found: LikelyDuplicate[] = []
  for (const { id, cluster } of groups) {
    for (const other of index.candidates(cluster)) {
      const likeness = compareClusters(other, cluster, least)
      const otherId = idOf.get(other)
      if (likeness >= least && otherId !== undefined)
        found.push({ ids: [otherId, id], likeness: Math.round(likeness * 100) / 100 })
    }
    index.add(cluster, cluster)
  }
  return found.sort((a, b) => b.likeness - a.likeness || compareKeys(a.ids.join(), b.ids.join()))
}

const mostCommonLabel = (mentions: readonly MentionFrame[]): readonly Wording[] =>
  countWordings(
    mentions.map(
      ({ statement }): IssueMention => ({
        statement: statement.id,
        article: statement.article,
        wording: statement.target.label,
      }),
    ),
  )

function listIssue({ id, mentions }: Group, read: LabelReader): ListedIssue {
  const issue = describeIssue(id, mentions, undefined, [], read)
  const [common] = mostCommonLabel(mentions)
  // One label for all is somebody's choice: the codebook's, or an earlier run's.
  const label = common && common.count === mentions.length ? common.label : issue.label
  return {
    id,
    label,
    kind: issue.kind,
    statements: mentions.length,
    articles: new Set(mentions.map(({ statement }) => statement.article)).size,
    ...(issue.first !== undefined && { first: issue.first }),
    ...(issue.last !== undefined && { last: issue.last }),
    actors: issue.actors,
    holders: issue.holders,
    wordings: countWordings(issue.mentions),
  }
}

/**
 * Lists the issues that statements are about, most statements first, and the pairs that may be one issue, most alike first.
 * Shapes: statements with resolved issues (`resolveIssues`), with or without a codebook applied. Errors: none.
 */
export function listIssues(
  statements: readonly Statement[],
  { least = 0.25, actors = seeds.actors }: ListOptions = {},
): IssueListing {
  const read = createLabelReader(actors)
  const groups = groupMentions(statements, read)
  const issues = groups
    .map((group) => listIssue(group, read))
    .sort((a, b) => b.statements - a.statements || compareKeys(a.id, b.id))
  return { issues, duplicates: listDuplicates(groups, least) }
}
