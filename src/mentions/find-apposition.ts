import { type After, findBodyAfter } from './find-body-after.ts'
import { type Before, findBodyBefore } from './find-body-before.ts'
import { groupTitles, type TitleGroup } from './group-titles.ts'
import { Gap } from './scan-words.ts'
import { classAt, gapAt, type Scene } from './scene.ts'
import { WordClass } from './word-classes.ts'

/** What an apposition says of the person before it: `Shinzo Abe, Japan's top spokesman,`. */
export type Apposition = Readonly<{ group: TitleGroup; before: Before; after: After }>

const REACH = 8

/** Reads the apposition that follows a comma or a bracket before the word `at`; undefined where none with a title of office stands there. */
export function findApposition(scene: Scene, at: number): Apposition | undefined {
  const { words, titles } = scene
  if (at >= words.count || (gapAt(scene, at) !== Gap.comma && gapAt(scene, at) !== Gap.paren)) return undefined
  const last = Math.min(at + REACH, words.count)
  for (let i = at; i < last; i++) {
    if (i > at && gapAt(scene, i) > Gap.dot) return undefined
    const title = titles.list[(titles.at[i] ?? 0) - 1]
    if (!title || title.first !== i) {
      if (isVerbal(scene, i)) return undefined
      continue
    }
    const group = groupTitles(scene, titles.at[i] ?? 0)
    return { group, before: findBodyBefore(scene, group, at), after: findBodyAfter(scene, group, group.end) }
  }
  return undefined
}

/** `…, was to head …`: what follows the comma is a clause, no apposition. */
function isVerbal(scene: Scene, at: number): boolean {
  const bits = classAt(scene, at)
  return (
    (bits & (WordClass.function | WordClass.speech)) !== 0 &&
    !(bits & (WordClass.determiner | WordClass.portfolio | WordClass.former)) &&
    !scene.names.at[at]
  )
}
