import type { MentionVia } from '../schema/mention.ts'
import { chooseActor } from './choose-actor.ts'
import { isAfterName } from './find-body-before.ts'
import { LineStyle } from './find-line-styles.ts'
import type { NameEntry } from './gazetteer.ts'
import { isPlaceUse } from './is-place-use.ts'
import type { Match } from './match-names.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, type Scene, shapeAt, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

/** What a known name means where it stands; `end` is the word after it, or after the longer name that it is part of. */
export type NameReading = Readonly<{
  actor: string | null
  via: MentionVia
  candidates: readonly string[]
  confidence: number
  end: number
}>

const CONFIDENCE: Readonly<Record<string, number>> = {
  name: 0.97,
  former: 0.95,
  abbreviation: 0.95,
  people: 0.92,
  adjective: 0.9,
  seat: 0.85,
  capital: 0.8,
}
const SAID = /^(?:said|told|met|spoke|wrote|saw|\w+ed)$/
/** The land of a state that is not there yet, or no more, may be all that the name means. */
const ABSENT = 0.5
const LONGEST_RUN = 5

/** Reads a name that is no part of a title; undefined where it only looks like one. */
export function readName(scene: Scene, match: Match<NameEntry>, isDateline: boolean): NameReading | undefined {
  const { end } = match
  const nobody = (via: MentionVia, to = end): NameReading => ({
    actor: null,
    via,
    candidates: [],
    confidence: 0.9,
    end: to,
  })
  const choice = chooseActor(scene, match.entries)
  if (!choice) {
    const isNamed = match.entries.some((entry) => entry.is === 'place')
    return isNamed
      ? nobody('name')
      : match.entries.some((entry) => entry.is === 'actor')
        ? nobody('capital')
        : undefined
  }
  if (isDateline) return nobody(choice.kind)
  const longer = endOfProduct(scene, match)
  if (choice.type === 'state' && longer > end) return nobody(choice.kind, longer)
  if (choice.type === 'state' && isNamedAfter(scene, match)) return nobody(choice.kind)
  if (choice.ambiguous && isDoubtful(scene, match, choice.actor))
    return choice.kind === 'capital' ? nobody('capital') : undefined
  if (choice.kind === 'capital' && isPlaceUse(scene, match)) return nobody('capital')
  if (choice.kind === 'seat' && isInsideSeat(scene, match)) return nobody('seat')
  const owner = choice.kind === 'seat' ? ownerOf(scene, match) : undefined
  const via = choice.kind === 'adjective' && isNominal(scene, match) ? 'people' : choice.kind
  const base = CONFIDENCE[via] ?? 0.8
  return {
    actor: owner ?? choice.actor,
    via,
    candidates: choice.candidates,
    confidence: (choice.candidates.length > 0 || choice.ambiguous ? base - 0.2 : base) * (choice.isAbsent ? ABSENT : 1),
    end,
  }
}

/** The end of a company's, paper's or treaty's name that begins with the match: `Japan Airlines`, `Geneva Conventions`. */
function endOfProduct(scene: Scene, match: Match<unknown>): number {
  if (shapeAt(scene, match.end - 1) & Shape.possessive || scene.styles[match.first] !== LineStyle.plain)
    return match.end
  let best = match.end
  for (let at = match.end; at < Math.min(match.end + LONGEST_RUN, scene.words.count); at++) {
    if (gapAt(scene, at) !== Gap.space || !(shapeAt(scene, at) & Shape.capital) || scene.names.at[at]) break
    const bits = classAt(scene, at)
    if (bits & WordClass.function) break
    if (bits & (WordClass.company | WordClass.thing) && !scene.titles.at[at]) best = at + 1
  }
  return best
}

/** `Air India`, `Bank of China`, `University of Jordan`. */
function isNamedAfter(scene: Scene, { first }: Match<unknown>): boolean {
  if (first === 0 || gapAt(scene, first) !== Gap.space || scene.styles[first] !== LineStyle.plain) return false
  const isBig = (at: number): boolean =>
    at >= 0 && (shapeAt(scene, at) & Shape.capital) !== 0 && !(shapeAt(scene, at) & Shape.possessive)
  const before = first - 1
  if (isBig(before) && classAt(scene, before) & WordClass.company && !(classAt(scene, before) & WordClass.portfolio))
    return !scene.names.at[before] && !scene.titles.at[before]
  if (wordAt(scene, before) !== 'of' || gapAt(scene, before) !== Gap.space) return false
  return isBig(before - 1) && (classAt(scene, before - 1) & WordClass.institution) !== 0
}

/** A name that usually means something else: part of a person's name, or one that nothing in the article speaks for. */
function isDoubtful(scene: Scene, match: Match<NameEntry>, actor: string): boolean {
  if (isAfterName(scene, match.first)) return true
  const isMain = match.entries.some((entry) => entry.is === 'actor' && entry.actor === actor && entry.isMain)
  if (!isMain) return !scene.support.has(actor) && !isGovernment(scene, match)
  const next = match.end
  if (next >= scene.words.count || gapAt(scene, next) !== Gap.space || scene.styles[next] !== LineStyle.plain)
    return false
  const isFollowed = (shapeAt(scene, next) & Shape.capital) !== 0 && !isKnown(scene, next) && !scene.titles.at[next]
  return (
    isFollowed &&
    !(classAt(scene, next) & (WordClass.function | WordClass.portfolio | WordClass.calendar)) &&
    !(shapeAt(scene, match.end - 1) & Shape.possessive)
  )
}

/** `The Hague`, where nothing in the article points to the courts that sit there: a name of several words is little else. */
const isGovernment = ({ article }: Scene, { first, end, entries }: Match<NameEntry>): boolean =>
  end - first > 1 &&
  entries.some((entry) => entry.is === 'actor' && entry.kind === 'capital' && entry.actor === 'NLD') &&
  !/\b(?:courts?|tribunals?|prosecutors?|judges|arbitration)\b/i.test(article.text)

const isKnown = ({ names }: Scene, at: number): boolean =>
  names.list[(names.at[at] ?? 0) - 1]?.entries.some((entry) => entry.is !== 'person') === true

/** `talks at the White House`: the building. */
function isInsideSeat(scene: Scene, { first }: Match<unknown>): boolean {
  let at = first - 1
  if (at >= 0 && /^the$/i.test(wordAt(scene, at))) at--
  return at >= 0 && gapAt(scene, at + 1) === Gap.space && /^(?:in|at|outside|inside|near)$/i.test(wordAt(scene, at))
}

/** `the Pakistani Foreign Office`: a seat's name that several states have. */
function ownerOf(scene: Scene, { first }: Match<unknown>): string | undefined {
  if (first === 0 || gapAt(scene, first) !== Gap.space) return undefined
  const match = scene.names.list[(scene.names.at[first - 1] ?? 0) - 1]
  const choice = match && chooseActor(scene, match.entries)
  const isOwner =
    choice?.type === 'state' && (choice.kind === 'adjective' || (shapeAt(scene, first - 1) & Shape.possessive) !== 0)
  return isOwner ? choice.actor : undefined
}

/** An adjective without a noun: `the Chinese said`. */
function isNominal(scene: Scene, { end }: Match<unknown>): boolean {
  if (shapeAt(scene, end - 1) & Shape.possessive) return true
  if (end >= scene.words.count || gapAt(scene, end) > Gap.apostrophe) return gapAt(scene, end) !== Gap.line
  if (gapAt(scene, end) === Gap.hyphen || /^(?:and|or)$/i.test(wordAt(scene, end))) return false
  return (classAt(scene, end) & WordClass.function) !== 0 || SAID.test(wordAt(scene, end))
}
