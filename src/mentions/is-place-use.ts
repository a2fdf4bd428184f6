import type { Match } from './match-names.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, type Scene, shapeAt, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

const TOWARDS = new Set(['to', 'from', 'into', 'toward', 'towards', 'for'])
const LISTING = new Set(['and', 'or'])
const LIST_LENGTH = 6

/**
 * Does a capital here stand for the place, not for the government? `in Tokyo`, `headed to Washington`, `the Vienna talks`, `London brokers`.
 * Words of dealing keep the government: `a message to Tokyo`, `pressure from Washington`.
 */
export function isPlaceUse(scene: Scene, match: Match<unknown>, limit = LIST_LENGTH): boolean {
  const isPossessive = (shapeAt(scene, match.end - 1) & Shape.possessive) !== 0
  if (!isPossessive && isModifier(scene, match)) return true
  const at = match.first - 1
  if (at < 0) return false
  if (isShipOrTown(scene, at)) return true
  const gap = gapAt(scene, match.first)
  const bits = classAt(scene, at)
  const word = wordAt(scene, at).toLowerCase()
  if (gap === Gap.space && LISTING.has(word)) return isAfterPlace(scene, at - 1, limit)
  if (gap === Gap.comma) return isListed(scene, match.end) && isAfterPlace(scene, at, limit)
  if (gap !== Gap.space && gap !== Gap.line) return false
  if (word === 'in' && isSeat(scene, at - 1)) return false
  if (bits & WordClass.inside) return !isPossessive || word === 'in' || word === 'at'
  if (!TOWARDS.has(word) || (word === 'from' && isManOf(scene, at - 1))) return false
  if (word === 'for')
    return (
      at > 0 &&
      /^(?:left|leave|leaves|leaving|bound|head|heads|headed|heading|flew|fly|departed)$/i.test(wordAt(scene, at - 1))
    )
  return !isPossessive && !(at > 0 && gapAt(scene, at) === Gap.space && classAt(scene, at - 1) & WordClass.dealing)
}

/** `the man from Seoul`, `the delegates from Oslo`: who speaks for its government. */
const isManOf = (scene: Scene, at: number): boolean =>
  at > 0 &&
  /^(?:man|woman|men|envoys?|delegates?|delegation|team|ministers?|negotiators?|representatives?)$/i.test(
    wordAt(scene, at),
  ) &&
  /^the$/i.test(wordAt(scene, at - 1))

/** `officials in Tokyo`, `a spokeswoman in Beijing`, of no other state: those who govern from there. */
function isSeat(scene: Scene, at: number): boolean {
  if (at < 0 || gapAt(scene, at + 1) !== Gap.space || !(classAt(scene, at) & WordClass.seated)) return false
  return at === 0 || gapAt(scene, at) !== Gap.space || scene.names.at[at - 1] === 0
}

/** `in Tokyo, Seoul and Beijing`: what is listed after a place is one. */
function isAfterPlace(scene: Scene, at: number, limit: number): boolean {
  const before = scene.names.list[(scene.names.at[at] ?? 0) - 1]
  if (limit === 0 || !before || before.end !== at + 1) return false
  const isCapital = before.entries.some(
    (entry) => entry.is === 'place' || (entry.is === 'actor' && entry.kind === 'capital'),
  )
  return isCapital && isPlaceUse(scene, before, limit - 1)
}

/** `the liner Canberra`, `the city of Tokyo`: an article and a common noun before the name. */
function isShipOrTown(scene: Scene, at: number): boolean {
  if (gapAt(scene, at + 1) !== Gap.space || at === 0) return false
  if (/^of$/i.test(wordAt(scene, at)))
    return /^(?:city|town|port|streets|mayor|outskirts|suburbs|centre|center|capital)$/i.test(wordAt(scene, at - 1))
  const bits = classAt(scene, at)
  const isNoun =
    !(shapeAt(scene, at) & (Shape.capital | Shape.possessive)) &&
    !(bits & (WordClass.function | WordClass.speech | WordClass.inside | WordClass.former))
  return (
    isNoun &&
    gapAt(scene, at) === Gap.space &&
    /^(?:the|a)$/i.test(wordAt(scene, at - 1)) &&
    !/(?:ed|ing|en)$/.test(wordAt(scene, at))
  )
}

/** Does a list go on behind the word, so that the comma before it is a list's too? */
function isListed(scene: Scene, end: number): boolean {
  if (end >= scene.words.count) return false
  if (gapAt(scene, end) === Gap.comma) return scene.names.at[end] !== 0
  return (
    gapAt(scene, end) === Gap.space && LISTING.has(wordAt(scene, end).toLowerCase()) && scene.names.at[end + 1] !== 0
  )
}

/** A capital before a noun that it only places, or after an article. */
function isModifier(scene: Scene, match: Match<unknown>): boolean {
  const { end, first } = match
  const hasNext = end < scene.words.count
  if (hasNext && gapAt(scene, end) === Gap.hyphen && /^(?:based|born|area|bound)$/i.test(wordAt(scene, end)))
    return true
  if (hasNext && gapAt(scene, end) === Gap.comma && scene.names.at[end] && isStateName(scene, end)) return true
  const isJoined = hasNext && gapAt(scene, end) === Gap.space
  if (isJoined && classAt(scene, end) & WordClass.located) return true
  const hasArticle =
    first > 0 && gapAt(scene, first) === Gap.space && /^(?:the|a|an|this|next|last)$/i.test(wordAt(scene, first - 1))
  return (
    isJoined && hasArticle && !(classAt(scene, end) & (WordClass.function | WordClass.speech)) && !scene.titles.at[end]
  )
}

/** `Reykjavik, Iceland`: a town with its state behind it. */
function isStateName(scene: Scene, at: number): boolean {
  const match = scene.names.list[(scene.names.at[at] ?? 0) - 1]
  const isState = match?.entries.some(
    (entry) => entry.is === 'actor' && entry.type === 'state' && entry.kind === 'name',
  )
  return (
    isState === true &&
    (match?.end ?? 0) < scene.words.count &&
    gapAt(scene, match?.end ?? 0) !== Gap.space &&
    !(shapeAt(scene, (match?.end ?? 1) - 1) & Shape.possessive)
  )
}
