import type { IssueCluster } from './issue-cluster.ts'

/** Common words lead to their latest clusters only: what is asked for is the same dispute, and it was in the news not long ago. */
const LONGEST = 48
const RAREST = 5
/** So many of those that share most are compared in full. */
const MOST = 24

/** Finds clusters that share telling words, or a head and an actor, with a given one, without comparing it to all. */
export type ClusterIndex = Readonly<{
  add: (cluster: IssueCluster, from: IssueCluster) => void
  candidates: (of: IssueCluster) => readonly IssueCluster[]
}>

function keysOf({ sums }: IssueCluster): readonly string[] {
  const words: [string, number][] = []
  const heads: string[] = []
  const actors: string[] = []
  for (const [feature, value] of sums) {
    const kind = feature[0]
    if (kind === 'w' || kind === 'h') words.push([feature, value])
    if (kind === 'h' || kind === 'k') heads.push(feature)
    if (kind === 'a') actors.push(feature)
  }
  const rarest = words
    .sort((a, b) => b[1] - a[1])
    .slice(0, RAREST)
    .map(([feature]) => feature)
  return [...rarest, ...heads.slice(0, 4).flatMap((head) => actors.slice(0, 4).map((actor) => `${head} ${actor}`))]
}

/** The `MOST` with the highest counts, without sorting all. */
function mostShared(shared: ReadonlyMap<IssueCluster, number>): readonly IssueCluster[] {
  const byCount: IssueCluster[][] = []
  for (const [cluster, count] of shared) {
    const list = byCount[count] ?? []
    byCount[count] = list
    list.push(cluster)
  }
  const most: IssueCluster[] = []
  for (let count = byCount.length - 1; count > 0 && most.length < MOST; count -= 1) most.push(...(byCount[count] ?? []))
  return most.slice(0, MOST)
}

export function createClusterIndex(): ClusterIndex {
  const postings = new Map<string, IssueCluster[]>()
  return {
    add: (cluster, from) => {
      for (const key of keysOf(from)) {
        const list = postings.get(key)
        if (list === undefined) postings.set(key, [cluster])
        else if (!list.includes(cluster)) {
          list.push(cluster)
          if (list.length > LONGEST) list.shift()
        }
      }
    },
    candidates: (of) => {
      const shared = new Map<IssueCluster, number>()
      for (const key of keysOf(of)) {
        for (const cluster of postings.get(key) ?? []) shared.set(cluster, (shared.get(cluster) ?? 0) + 1)
      }
      return shared.size <= MOST ? [...shared.keys()] : mostShared(shared)
    },
  }
}
