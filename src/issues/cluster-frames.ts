import { createClusterIndex } from './cluster-index.ts'
import type { IssueFrame } from './frame-issue.ts'
import { absorbCluster, addFrame, compareClusters, type IssueCluster, openCluster } from './issue-cluster.ts'
import type { Rarity } from './measure-rarity.ts'

/** Tuned on a corpus of running disputes; cosines, 0 to 1. */
const SAME = 0.33
const MERGED = 0.39

/** An issue of one article, ready to be compared; `known` where an earlier run gave it its id. */
export type ClusterItem = Readonly<{ frame: IssueFrame; article: string; known: string | undefined }>

export type ClusterMerge = Readonly<{ from: string; into: string; likeness: number }>

export type Clustering = Readonly<{ clusters: readonly IssueCluster[]; merges: readonly ClusterMerge[] }>

type Choice = Readonly<{ cluster: IssueCluster; likeness: number }>

const clusterOf = (frame: IssueFrame, rarity: Rarity, known?: string): IssueCluster => {
  const cluster = openCluster(frame, known)
  addFrame(cluster, frame, rarity)
  return cluster
}

/**
 * Groups the issues of articles, given in order of time, around what is known: each joins the cluster most like it, if one is
 * alike enough and has nothing else of its article, or opens its own. Afterwards clusters that grew together are merged.
 */
export function clusterFrames(
  items: readonly ClusterItem[],
  known: ReadonlyMap<string, IssueFrame>,
  rarity: Rarity,
): Clustering {
  const index = createClusterIndex()
  const clusters: IssueCluster[] = []
  const byId = new Map<string, IssueCluster>()
  const grown = new Set<IssueCluster>()
  const open = (cluster: IssueCluster): void => {
    clusters.push(cluster)
    index.add(cluster, cluster)
  }
  for (const [id, frame] of known) {
    const cluster = clusterOf(frame, rarity, id)
    byId.set(id, cluster)
    open(cluster)
  }
  const news: [number, ClusterItem][] = []
  for (const [at, item] of items.entries()) {
    const own = item.known === undefined ? undefined : byId.get(item.known)
    if (own) addMember(own, at, item)
    else news.push([at, item])
  }
  for (const [at, item] of news) {
    const alone = clusterOf(item.frame, rarity)
    addMember(alone, at, item)
    const best = bestOf(index.candidates(alone), alone, SAME, ({ articles }) => !articles.has(item.article))
    if (best === undefined) {
      open(alone)
      continue
    }
    grown.add(best.cluster)
    index.add(best.cluster, alone)
    absorbCluster(best.cluster, alone)
  }
  return mergeClusters(clusters, grown, index.candidates)
}

function addMember(cluster: IssueCluster, at: number, item: ClusterItem): void {
  cluster.members.push(at)
  cluster.articles.add(item.article)
}

function bestOf(
  candidates: readonly IssueCluster[],
  item: IssueCluster,
  least: number,
  isAllowed: (cluster: IssueCluster) => boolean,
): Choice | undefined {
  let best: Choice | undefined
  for (const cluster of candidates) {
    if (!isAllowed(cluster)) continue
    const likeness = compareClusters(item, cluster, best?.likeness ?? least)
    if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { cluster, likeness }
  }
  return best
}

const haveCommonArticle = (a: IssueCluster, b: IssueCluster): boolean => {
  const [small, large] = a.articles.size < b.articles.size ? [a, b] : [b, a]
  for (const id of small.articles) if (large.articles.has(id)) return true
  return false
}

/** In order of opening, so that the older cluster takes in the younger and a known id outlives a new one. Two known ones stay as they
 * are unless one of them has grown. */
function mergeClusters(
  clusters: readonly IssueCluster[],
  grown: ReadonlySet<IssueCluster>,
  candidatesOf: (cluster: IssueCluster) => readonly IssueCluster[],
): Clustering {
  const place = new Map(clusters.map((cluster, i) => [cluster, i]))
  const gone = new Set<IssueCluster>()
  const merges: ClusterMerge[] = []
  for (const cluster of clusters) {
    const isSettled = cluster.known !== undefined && !grown.has(cluster)
    const older = (other: IssueCluster): boolean =>
      !gone.has(other) &&
      !(isSettled && !grown.has(other)) &&
      (place.get(other) ?? 0) < (place.get(cluster) ?? 0) &&
      !haveCommonArticle(other, cluster)
    const best = bestOf(candidatesOf(cluster), cluster, MERGED, older)
    if (best === undefined) continue
    absorbCluster(best.cluster, cluster)
    gone.add(cluster)
    if (cluster.known !== undefined && best.cluster.known !== undefined) {
      merges.push({ from: cluster.known, into: best.cluster.known, likeness: best.likeness })
    }
  }
  return { clusters: clusters.filter((cluster) => !gone.has(cluster)), merges }
}
