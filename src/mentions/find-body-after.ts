import { type Body, chooseActor, chooseTerm } from './choose-actor.ts'
import type { TitleEntry } from './gazetteer.ts'
import type { Match } from './match-names.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, type Scene, shapeAt, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

/** What follows a title of office: `of Iran`, `for the French Foreign Ministry`, `to Japan`. */
export type After = Readonly<{
  /** The body that the title belongs to; none where the phrase says whom an envoy is sent to. */
  body?: Body
  /** The word after the phrase; the title's own end where there is none. */
  end: number
  isPrivate: boolean
}>

const OWNING = new Set(['of', 'for', 'from'])
const FACING = new Set(['to', 'at', 'in', 'with', 'on'])
const DISTANCE = 4

/** Reads the prepositional phrase after the title that ends at the word `end`. */
export function findBodyAfter(scene: Scene, title: Match<TitleEntry>, end: number): After {
  const none: After = { end, isPrivate: false }
  if (end >= scene.words.count || gapAt(scene, end) !== Gap.space) return none
  const preposition = wordAt(scene, end).toLowerCase()
  const isOwning = OWNING.has(preposition)
  if (!isOwning && !FACING.has(preposition)) return none
  let at = end + 1
  let isPrivate = false
  for (const last = at + DISTANCE; at < last && at < scene.words.count && gapAt(scene, at) === Gap.space; at++) {
    if (scene.names.at[at]) break
    const bits = classAt(scene, at)
    if (bits & WordClass.private && !(bits & WordClass.portfolio)) isPrivate = true
    const isOpaque =
      (shapeAt(scene, at) & Shape.capital) !== 0 &&
      !(bits & (WordClass.portfolio | WordClass.determiner)) &&
      !scene.titles.at[at]
    if (isOpaque) return { end, isPrivate: isOwning }
  }
  const name = scene.names.list[(scene.names.at[at] ?? 0) - 1]
  if (!name || name.first !== at || gapAt(scene, at) !== Gap.space) return none
  const isSender = title.entries.some(({ role }) => role.speaksFor === 'sender')
  const close = closeOf(scene, name)
  const choice = chooseActor(scene, name.entries)
  if (!isOwning) {
    const isAddressed = isSender || preposition === 'to' || preposition === 'at'
    if (!isAddressed || !choice) return none
    const isHelper = preposition === 'to' && /aide|advis/.test(wordAt(scene, title.end - 1).toLowerCase())
    return isHelper ? { body: choice, end: close, isPrivate } : { end: close, isPrivate }
  }
  if (isPrivate || isPrivateAfter(scene, close)) return { end: close, isPrivate: true }
  if (choice) return { body: choice, end: close, isPrivate }
  const term = chooseTerm(scene, name.entries)?.term
  return term ? { body: { actor: term.actor, type: 'state', candidates: [] }, end: close, isPrivate } : none
}

/** Takes in the title that a body's name is followed by: `of the French` + `Foreign Ministry`. */
function closeOf(scene: Scene, name: Match<unknown>): number {
  const title = scene.titles.list[(scene.titles.at[name.end] ?? 0) - 1]
  return title && title.first === name.end && gapAt(scene, name.end) === Gap.space ? title.end : name.end
}

/** `leader of Japan's opposition`, `head of Iran's football federation`. */
function isPrivateAfter(scene: Scene, end: number): boolean {
  if (!(shapeAt(scene, end - 1) & Shape.possessive) || end >= scene.words.count) return false
  return (classAt(scene, end) & WordClass.private) !== 0 && !(classAt(scene, end) & WordClass.portfolio)
}
