import { type Body, type Choice, chooseActor, chooseTerm } from './choose-actor.ts'
import { LineStyle } from './find-line-styles.ts'
import type { TitleEntry } from './gazetteer.ts'
import type { Match } from './match-names.ts'
import { isAbbreviation } from './match-names.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, isSentenceStart, type Scene, shapeAt, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

/** What stands before a title of office. */
export type Before = Readonly<{
  /** The body that the title belongs to, by adjective, possessive or name. */
  body?: Body
  /** Where body and title together begin, and where the title with its own modifiers does. */
  first: number
  roleFirst: number
  /** The holder speaks for no state: a company's, party's or former one's. */
  isPrivate: boolean
  /** Where a pronoun or a description owns the title (`its`, `the bloc's`): what kind of actor that can be. */
  owner?: 'state' | 'organization' | 'any'
}>

const FREE_MODIFIERS = 3
/** Titles that only governments give: what stands before them is a portfolio (`Primary Industries Minister`). */
const OF_GOVERNMENT = /minister|secretary|commissioner|ambassador/
const BLOC =
  /^(?:bloc|group|grouping|alliance|union|organi[sz]ation|body|agency|league|council|community|commission|court|fund|bank|cartel|movement)$/i
const COUNTRY = /^(?:country|nation|state|kingdom|emirate|sultanate|republic|government|island|administration)$/i

const ownerOf = (word: string): Before['owner'] =>
  BLOC.test(word) ? 'organization' : COUNTRY.test(word) ? 'state' : undefined

/** Reads what stands before the title, from its first word leftward and never beyond the word `floor`. */
export function findBodyBefore(scene: Scene, title: Match<TitleEntry>, floor: number): Before {
  let free = 0
  let isPrivate = title.entries.every(({ role }) => role.speaksFor === 'none')
  let roleFirst = title.first
  let strictFirst = title.first
  let at = title.first - 1
  const done = (more: Partial<Before> = {}): Before => ({
    first: strictFirst,
    roleFirst: more.body ? roleFirst : strictFirst,
    isPrivate,
    ...more,
  })
  const own = ownName(scene, title, floor)
  if (own) return done({ body: own })
  while (at >= floor && isTight(scene, at + 1)) {
    const name = scene.names.list[(scene.names.at[at] ?? 0) - 1]
    if (name && name.end === at + 1) {
      if (name.entries.every((entry) => entry.is === 'place')) return done({ isPrivate: true })
      const body = bodyOf(scene, title, name, free)
      if (!body) return done()
      const owner =
        (isSender(title) && body.type === 'organization') || body.kind === 'seat'
          ? ownerBefore(scene, name, floor)
          : undefined
      const first = owner?.match.first ?? name.first
      const isFormer = first > floor && (classAt(scene, first - 1) & WordClass.former) !== 0 && isTight(scene, first)
      if (isFormer) return done({ first: first - 1, isPrivate: true })
      return done({ body: owner?.choice ?? body, first })
    }
    const chained = scene.titles.list[(scene.titles.at[at] ?? 0) - 1]
    const bits = classAt(scene, at)
    const isDefiner = (bits & (WordClass.determiner | WordClass.pronoun)) !== 0
    if (isDefiner) return done(bits & WordClass.pronoun ? { owner: 'any' } : {})
    const owner = shapeAt(scene, at) & Shape.possessive ? ownerOf(wordAt(scene, at)) : undefined
    // `the Republic's`: a state's short name, whose the context rarely tells
    if (owner === 'state' && shapeAt(scene, at) & Shape.capital && !isSentenceStart(scene, at))
      return done({ isPrivate: true })
    if (owner) return done({ owner })
    if (bits & WordClass.former) isPrivate = true
    else if (bits & WordClass.private && !(bits & WordClass.portfolio && OF_GOVERNMENT.test(titleText(scene, title))))
      isPrivate = true
    else if (chained && chained.end === at + 1 && chained.entries.some(({ role }) => role.speaksFor !== 'none')) {
      at = chained.first
    } else if (!(bits & WordClass.portfolio)) {
      if (/^and$/i.test(wordAt(scene, at)) && at > floor && classAt(scene, at - 1) & WordClass.portfolio) {
        at--
        continue
      }
      if (bits & (WordClass.function | WordClass.speech | WordClass.calendar)) return done()
      if (isUnknownName(scene, at) && !OF_GOVERNMENT.test(titleText(scene, title))) return done({ isPrivate: true })
      free++
      if (free > FREE_MODIFIERS) return done()
    }
    roleFirst = at
    if (free === 0) strictFirst = at
    at--
  }
  return done()
}

/** The ministry that the title begins with, or a name's short form in brackets before it: `Atomic Energy Agency (IAEA) spokesman`. */
function ownName(scene: Scene, title: Match<TitleEntry>, floor: number): Choice | undefined {
  const inside = scene.names.list[(scene.names.at[title.first] ?? 0) - 1]
  if (inside?.first === title.first && inside.end < title.end) return chooseActor(scene, inside.entries)
  if (title.first <= floor || gapAt(scene, title.first) !== Gap.paren) return undefined
  const short = scene.names.list[(scene.names.at[title.first - 1] ?? 0) - 1]
  if (!short || short.end !== title.first || gapAt(scene, short.first) !== Gap.paren) return undefined
  const choice = chooseActor(scene, short.entries)
  return choice?.kind === 'abbreviation' || choice?.kind === 'seat' ? choice : undefined
}

/** `Texaco` in `Texaco president`: a capital that no sentence or headline explains. */
const isUnknownName = (scene: Scene, at: number): boolean =>
  (shapeAt(scene, at) & Shape.capital) !== 0 && scene.styles[at] === LineStyle.plain && !isSentenceStart(scene, at)

const titleText = (scene: Scene, title: Match<unknown>): string =>
  scene.article.text.slice(scene.words.starts[title.first] ?? 0, scene.words.ends[title.end - 1] ?? 0).toLowerCase()

const isSender = (title: Match<TitleEntry>): boolean => title.entries.some(({ role }) => role.speaksFor === 'sender')

/** A bare name or capital must stand right before the title; an adjective or a possessive may have modifiers between. */
function bodyOf(
  scene: Scene,
  title: Match<TitleEntry>,
  name: Match<Scene['names']['list'][number]['entries'][number]>,
  free: number,
): Choice | undefined {
  const isPossessive = (shapeAt(scene, name.end - 1) & Shape.possessive) !== 0
  const choice = chooseActor(scene, name.entries)
  if (choice) {
    const isLoose =
      choice.kind === 'name' || choice.kind === 'capital' || choice.kind === 'seat' || choice.kind === 'people'
    if (free > 0 && isLoose && !isPossessive) return undefined
    if (choice.ambiguous && !isPossessive && isAfterName(scene, name.first)) return undefined
    return choice
  }
  const term = chooseTerm(scene, name.entries)?.term
  if (!term || (free > 0 && !isPossessive)) return undefined
  const isOwn = title.entries.every(({ role }) => role.speaksFor !== 'none')
  return isOwn
    ? {
        actor: term.actor,
        type: scene.gazetteer.types.get(term.actor) ?? 'state',
        kind: 'name',
        ambiguous: false,
        isAbsent: false,
        candidates: [],
      }
    : undefined
}

/** `Japan's UN ambassador`, `Russia's deputy UN envoy`: who sends him stands before whom he is sent to. */
function ownerBefore(scene: Scene, name: Match<unknown>, floor: number) {
  for (let at = name.first - 1; at >= floor && isTight(scene, at + 1); at--) {
    const match = scene.names.list[(scene.names.at[at] ?? 0) - 1]
    const choice = match && chooseActor(scene, match.entries)
    if (match) return choice?.type === 'state' ? { match, choice } : undefined
    if (!(classAt(scene, at) & WordClass.portfolio)) return undefined
  }
  return undefined
}

/** Is the word part of a run of capitalised words that began before it (`Michael Jordan`)? */
export function isAfterName(scene: Scene, at: number): boolean {
  if (at === 0 || gapAt(scene, at) !== Gap.space || scene.styles[at] !== LineStyle.plain) return false
  const shape = shapeAt(scene, at - 1)
  if (!(shape & Shape.capital) || shape & Shape.possessive || isSentenceStart(scene, at - 1)) return false
  return (
    !scene.names.at[at - 1] &&
    !scene.titles.at[at - 1] &&
    !(classAt(scene, at - 1) & (WordClass.function | WordClass.portfolio | WordClass.calendar))
  )
}

/** Do this word and the one before it stand in one phrase, with no sign between but a hyphen? */
function isTight(scene: Scene, at: number): boolean {
  const gap = gapAt(scene, at)
  return (
    gap <= Gap.apostrophe ||
    gap === Gap.line ||
    (gap === Gap.dot && isAbbreviation(scene.words, at - 1, scene.gazetteer))
  )
}
