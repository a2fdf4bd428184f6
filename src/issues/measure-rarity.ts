import type { IssueFrame } from './frame-issue.ts'

/** How much a feature tells in the corpus: the rarer, the more. */
export type Rarity = (feature: number) => number

/** Inverse document frequency over the issues of single articles (Spärck Jones 1972), smoothed so that small corpora stay finite. */
export function measureRarity(frames: readonly IssueFrame[]): Rarity {
  const counts = new Map<number, number>()
  for (const frame of frames) {
    for (const feature of frame.features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  const total = frames.length
  const rarities = new Map(Array.from(counts, ([feature, count]) => [feature, Math.log(1 + total / (count + 0.5))]))
  const unseen = Math.log(1 + 2 * total)
  return (feature) => rarities.get(feature) ?? unseen
}
