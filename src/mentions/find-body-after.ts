import { type Body, chooseActor, chooseTerm } from './choose-actor.ts'
import { LineStyle } from './find-line-styles.ts'
import type { TitleEntry } from './gazetteer.ts'
import type { Match } from './match-names.ts'
import { readPersonName } from './read-person-name.ts'
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
const DISTANCE = 6
/** Titles that any company or club also has. */
const GENERAL =
  /^(?:president|chairman|chairwoman|chair|head|director|chief|leader|member|spokes\w+|governor|manager|executive|official|secretary|representative)s?$/i

/** Reads the prepositional phrase after the title that ends at the word `end`. */
export function findBodyAfter(scene: Scene, title: Match<TitleEntry>, end: number): After {
  const none: After = { end, isPrivate: false }
  if (end >= scene.words.count || gapAt(scene, end) !== Gap.space) return none
  const preposition = wordAt(scene, end).toLowerCase()
  const isOwning = OWNING.has(preposition)
  if (!isOwning && !FACING.has(preposition)) return none
  const gap = crossModifiers(scene, end + 1)
  const isGeneral = GENERAL.test(wordAt(scene, title.end - 1))
  const name = scene.names.list[(scene.names.at[gap.at] ?? 0) - 1]
  const isNamed = name?.first === gap.at && gapAt(scene, gap.at) === Gap.space
  const isPerson = isNamed && name.entries.every((entry) => entry.is === 'person')
  if (!isNamed || (isPerson && !isDefinite(scene, gap.at - 1))) {
    const isOffice = isOwning && gap.at > end + 1 && isCapital(scene, gap.at - 1)
    if (!isOwning || !gap.isCapital)
      return (isPerson && isOwning) || isOffice ? { end: gap.at, isPrivate: false } : none
    const isPortfolio = gap.at > end + 1 && !isDefinite(scene, gap.at - 1) && scene.styles[gap.at] === LineStyle.plain
    const isFirm = (classAt(scene, gap.at) & WordClass.company) !== 0
    const isName = isPortfolio && !isFirm && readPersonName(scene, gap.at)
    return isName ? { end: gap.at, isPrivate: false } : { end, isPrivate: isGeneral }
  }
  const close = closeOf(scene, name)
  const choice = chooseActor(scene, name.entries)
  if (!isOwning) {
    const isSender = title.entries.some(({ role }) => role.speaksFor === 'sender')
    if (!choice || !(isSender || preposition === 'to' || preposition === 'at')) return none
    const isHelper = preposition === 'to' && /aide|advis/i.test(wordAt(scene, title.end - 1))
    // `a minister at the Foreign Office`, `an official at the Polish Defence Ministry`
    const isInside = preposition === 'at' && !isSender && (choice.kind === 'seat' || isBureau(scene, close - 1))
    return isHelper || isInside
      ? { body: choice, end: close, isPrivate: gap.isPrivate }
      : { end: close, isPrivate: gap.isPrivate }
  }
  if (gap.isPrivate || isPrivateAfter(scene, close)) return { end: close, isPrivate: true }
  if (choice)
    return isGeneral && isPartOfName(scene, name, choice.kind)
      ? { end, isPrivate: true }
      : { body: choice, end: close, isPrivate: false }
  const term = chooseTerm(scene, name.entries)?.term
  return term ? { body: { actor: term.actor, type: 'state', candidates: [] }, end: close, isPrivate: false } : none
}

/** Crosses articles, portfolios and titles after the preposition: `of the ruling`, `for international affairs`. */
function crossModifiers(scene: Scene, first: number): { at: number; isPrivate: boolean; isCapital: boolean } {
  let isPrivate = false
  let at = first
  for (
    ;
    at < first + DISTANCE && at < scene.words.count && gapAt(scene, at) === Gap.space && !scene.names.at[at];
    at++
  ) {
    const bits = classAt(scene, at)
    if (bits & WordClass.private && !(bits & WordClass.portfolio)) isPrivate = true
    else if (
      !(bits & (WordClass.portfolio | WordClass.determiner | WordClass.former)) &&
      !scene.titles.at[at] &&
      wordAt(scene, at) !== 'and'
    )
      return { at, isPrivate, isCapital: isCapital(scene, at) }
  }
  return { at, isPrivate, isCapital: at < scene.words.count && gapAt(scene, at) === Gap.space && isCapital(scene, at) }
}

/** `president of the West German savings bank association`, `of China State Shipbuilding Corp`: the state's name is part of another's. */
function isPartOfName(scene: Scene, { end }: Match<unknown>, kind: string): boolean {
  if (shapeAt(scene, end - 1) & Shape.possessive || end >= scene.words.count || gapAt(scene, end) !== Gap.space)
    return false
  if (scene.titles.at[end]) return false
  if (kind === 'adjective') return !(classAt(scene, end) & WordClass.function)
  return (kind === 'name' || kind === 'capital') && (shapeAt(scene, end) & Shape.capital) !== 0 && !scene.names.at[end]
}

const isCapital = (scene: Scene, at: number): boolean => (shapeAt(scene, at) & Shape.capital) !== 0

const isDefinite = (scene: Scene, at: number): boolean =>
  (classAt(scene, at) & WordClass.determiner) !== 0 || scene.titles.at[at] !== 0

const isBureau = (scene: Scene, at: number): boolean =>
  /^(?:ministry|office|department|treasury|chancellery|embassy|mission)$/i.test(wordAt(scene, at))

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
