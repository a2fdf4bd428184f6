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
      if (shared.size <= MOST) return [...shared.keys()]
      return [...shared]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST)
        .map(([cluster]) => cluster)
    },
  }
}
