import type { TitleEntry } from './gazetteer.ts'
import type { Match } from './match-names.ts'
import { Gap } from './scan-words.ts'
import { gapAt, type Scene, wordAt } from './scene.ts'

/** Titles that stand side by side and are one (`Foreign Ministry spokesman`); the last one says for whom its holder speaks. */
export type TitleGroup = Match<TitleEntry> & Readonly<{ next: number }>

/** Right after the other, or joined by `and`: `Crown Prince and Prime Minister Sheikh Saad`. */
function isBeside(scene: Scene, end: number, first: number): boolean {
  if (gapAt(scene, first) !== Gap.space) return false
  return first === end || (first === end + 1 && gapAt(scene, end) === Gap.space && wordAt(scene, end) === 'and')
}

/** Groups the titles from the one numbered `number` (its index + 1) on. `next` is the index of the first title after the group. */
export function groupTitles(scene: Scene, number: number): TitleGroup {
  const { list } = scene.titles
  let next = number
  const first = list[number - 1]
  let last = first
  for (; next < list.length; next++) {
    const title = list[next]
    if (!title || !last || !isBeside(scene, last.end, title.first)) break
    last = title
  }
  return { first: first?.first ?? 0, end: last?.end ?? 0, entries: last?.entries ?? [], next }
}
