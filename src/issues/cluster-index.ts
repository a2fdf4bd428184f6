import { codeOf, FEATURE } from './feature-table.ts'
import type { IssueCluster } from './issue-cluster.ts'

/** Common words lead to their latest clusters only: what is asked for is the same dispute, and it was in the news not long ago. */
const LONGEST = 48
const RAREST = 5
const FIRST = 4
/** So many of those that share most are compared in full. */
const MOST = 24
/** Above the number of any feature: a head and an actor together are one key. */
const PAIR = 2 ** 26

/** Finds clusters that share telling words, or a head and an actor, with a given one, without comparing it to all. */
export type ClusterIndex = Readonly<{
  add: (cluster: IssueCluster, from: IssueCluster) => void
  candidates: (of: IssueCluster) => readonly IssueCluster[]
}>

/** Its words of the highest value, then its first heads with each of its first actors. */
function keysOf({ features, values: sums }: IssueCluster): readonly number[] {
  const keys: number[] = []
  const values: number[] = []
  const heads: number[] = []
  const actors: number[] = []
  for (let i = 0; i < features.length; i += 1) {
    const feature = features[i] ?? 0
    const value = sums[i] ?? 0
    const code = codeOf(feature)
    if (code === FEATURE.head || code === FEATURE.word) insertHighest(keys, values, feature, value)
    if (heads.length < FIRST && (code === FEATURE.head || code === FEATURE.kind)) heads.push(feature)
    if (actors.length < FIRST && code === FEATURE.actor) actors.push(feature)
  }
  for (const head of heads) for (const actor of actors) keys.push(head * PAIR + actor)
  return keys
}

/** Keeps the `RAREST` highest, highest first; of equals the first comes first. */
function insertHighest(keys: number[], values: number[], key: number, value: number): void {
  let at = keys.length
  while (at > 0 && (values[at - 1] ?? 0) < value) at -= 1
  if (at >= RAREST) return
  keys.splice(at, 0, key)
  values.splice(at, 0, value)
  if (keys.length > RAREST) {
    keys.pop()
    values.pop()
  }
}

export function createClusterIndex(): ClusterIndex {
  const postings = new Map<number, number[]>()
  const clusters: IssueCluster[] = []
  /** How many keys each cluster shares with the one that is asked for; all 0 between questions. */
  const shared: number[] = []

  /** The `MOST` with the highest counts, without sorting all. */
  const mostShared = (touched: readonly number[]): readonly number[] => {
    if (touched.length <= MOST) return touched
    const byCount: number[][] = []
    for (const slot of touched) {
      const count = shared[slot] ?? 0
      const list = byCount[count]
      if (list === undefined) byCount[count] = [slot]
      else list.push(slot)
    }
    const most: number[] = []
    for (let count = byCount.length - 1; count > 0 && most.length < MOST; count -= 1)
      most.push(...(byCount[count] ?? []))
    return most.slice(0, MOST)
  }

  return {
    add: (cluster, from) => {
      const slot = cluster.slot ?? clusters.push(cluster) - 1
      cluster.slot = slot
      shared[slot] ??= 0
      for (const key of keysOf(from)) {
        const list = postings.get(key)
        if (list === undefined) postings.set(key, [slot])
        else if (!list.includes(slot)) {
          list.push(slot)
          if (list.length > LONGEST) list.shift()
        }
      }
    },
    candidates: (of) => {
      const touched: number[] = []
      for (const key of keysOf(of)) {
        for (const slot of postings.get(key) ?? []) {
          const count = shared[slot] ?? 0
          if (count === 0) touched.push(slot)
          shared[slot] = count + 1
        }
      }
      const most = mostShared(touched)
      for (const slot of touched) shared[slot] = 0
      return most.flatMap((slot) => clusters[slot] ?? [])
    },
  }
}
