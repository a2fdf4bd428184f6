import type { Issue, IssueMention } from '../schema/issue.ts'
import type { ClusterMerge } from './cluster-frames.ts'
import { compareKeys } from './compare-keys.ts'
import { describeIssue } from './describe-issue.ts'
import type { IssueCluster } from './issue-cluster.ts'
import type { LabelReader } from './label-reader.ts'
import type { MentionFrame } from './mention-frame.ts'
import { slugLabel, uniqueSlug } from './name-issue.ts'
import type { Recall } from './recall-issues.ts'

/** Describes the clusters and gives the new ones an id of their own; ids that ever stood for another issue are not used again. */
export function nameClusters(
  clusters: readonly IssueCluster[],
  merges: readonly ClusterMerge[],
  recall: Recall,
  mentionsOf: (members: readonly number[]) => readonly MentionFrame[],
  read: LabelReader,
): ReadonlyMap<IssueCluster, Issue> {
  const known = [...recall.issues.values()]
  const taken = new Set(known.flatMap((issue) => [issue.id, ...issue.merged]))
  const seen = new Set(clusters.flatMap(({ articles }) => [...articles]))
  const kept = (issue: Issue | undefined): readonly IssueMention[] =>
    issue?.mentions.filter((mention) => !seen.has(mention.article)) ?? []
  const named = new Map<IssueCluster, Issue>()
  for (const cluster of clusters) {
    const mentions = mentionsOf(cluster.members)
    const old = cluster.known === undefined ? undefined : recall.issues.get(cluster.known)
    const partners = merges
      .filter((merge) => merge.into === cluster.known)
      .flatMap((merge) => recall.issues.get(merge.from) ?? [])
    const others = [old, ...partners].flatMap(kept)
    if (mentions.length + others.length === 0) continue
    const issue = describeIssue(cluster.known ?? '', mentions, old, others, read)
    const id = cluster.known ?? uniqueSlug(slugLabel(read(issue.label)), issue.first, taken)
    const merged = [...issue.merged, ...partners.flatMap((partner) => [partner.id, ...partner.merged])]
    taken.add(id)
    named.set(cluster, { ...issue, id, merged: [...new Set(merged)].sort(compareKeys) })
  }
  return named
}
