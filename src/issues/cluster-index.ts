import type { IssueCluster } from './issue-cluster.ts'

/** Common words lead to their latest clusters only: what is asked for is the same dispute, and it was in the news not long ago. */
const LONGEST = 96
const RAREST = 5

/** Finds clusters that share a telling word, or a head and an actor, with a given one, without comparing it to all. */
export type ClusterIndex = Readonly<{
  add: (cluster: IssueCluster, from: IssueCluster) => void
  candidates: (of: IssueCluster) => readonly IssueCluster[]
}>

function keysOf({ sums }: IssueCluster): readonly string[] {
  const words: [string, number][] = []
  const heads: string[] = []
  const actors: string[] = []
  for (const [feature, value] of sums) {
    if (feature.startsWith('w:') || feature.startsWith('h:')) words.push([feature, value])
    if (feature.startsWith('h:') || feature.startsWith('k:')) heads.push(feature)
    if (feature.startsWith('a:')) actors.push(feature)
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
        else if (list[list.length - 1] !== cluster && !list.includes(cluster)) {
          list.push(cluster)
          if (list.length > LONGEST) list.shift()
        }
      }
    },
    candidates: (of) => [...new Set(keysOf(of).flatMap((key) => postings.get(key) ?? []))],
  }
}
