import { type Choice, chooseActor } from './choose-actor.ts'
import { Gap } from './scan-words.ts'
import { gapAt, type Scene, wordAt } from './scene.ts'

const COMPASS = /^(?:North|South|East|West)$/
const JOINT = /^(?:and|or)$/

/** `North and South Korea`: the first word shares the second's noun. The actor that it means at the word `at`; undefined for anything else. */
export function readSharedName(scene: Scene, at: number): Choice | undefined {
  const { gazetteer, names, words } = scene
  const first = at + 2
  const match = names.list[(names.at[first] ?? 0) - 1]
  if (match?.first !== first || match.end - first < 2 || !COMPASS.test(wordAt(scene, at))) return undefined
  if (!JOINT.test(wordAt(scene, at + 1)) || !COMPASS.test(wordAt(scene, first))) return undefined
  if (gapAt(scene, at + 1) !== Gap.space || gapAt(scene, first) !== Gap.space) return undefined
  let node = gazetteer.names.step(0, words.exact[at] ?? 0)
  for (let i = first + 1; i < match.end && node > 0; i++) node = gazetteer.names.step(node, words.exact[i] ?? 0)
  return node > 0 ? chooseActor(scene, gazetteer.names.entriesAt(node)) : undefined
}
