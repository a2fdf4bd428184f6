import type { ActorId } from '../schema/actor.ts'
import type { Body } from './choose-actor.ts'
import { type Apposition, findApposition } from './find-apposition.ts'
import type { After } from './find-body-after.ts'
import type { Before } from './find-body-before.ts'
import type { TitleGroup } from './group-titles.ts'
import { guessBody } from './guess-body.ts'
import type { PersonName } from './read-person-name.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, type Scene, shapeAt, wordAt } from './scene.ts'
import { entriesOf, termOf } from './term-of.ts'
import { WordClass } from './word-classes.ts'

/** For whom a holder of office speaks, `null` for nobody known. */
export type Verdict = Readonly<{ actor: ActorId | null; candidates: readonly ActorId[]; confidence: number }>

const NOBODY: Verdict = { actor: null, candidates: [], confidence: 0.8 }
const OF_STATE =
  /minist|secretary|premier|president|chancellor|king|queen|prince|emir|sultan|ambassador|high commissioner|treasury|diplomat/
const OF_ORGANIZATION =
  /secretar(?:y|ies)[- ]general|director[- ]general|(?<!high )commissioner|(?:managing|executive) director/
const OF_ANY = /spokes|official|delegat|negotiator|representative|leader|envoy/
const DESCRIBING =
  /^(?:chief|head|general|major|official|council|member|public|press|captain|marshal|judge|leading|joint)$/i
const BUREAU = /ministry|department|office/

/**
 * Decides for whom the holder of a title speaks: the body beside it, else an apposition, the table by the article's date, the title itself,
 * and at last the context. Undefined where there is no name and the title only points back (`the minister`).
 */
export function judgeOfficial(
  scene: Scene,
  group: TitleGroup,
  before: Before,
  after: After,
  name: PersonName | undefined,
): Verdict | undefined {
  const body = before.body ?? after.body
  const term = name && termOf(scene, name)
  if (before.isPrivate || (after.isPrivate && !before.body)) {
    if (!name) return undefined
    return term ? { actor: term.actor, candidates: [], confidence: 0.7 } : NOBODY
  }
  if (!name && isAdjectival(scene, group)) return undefined
  if (body) return { actor: body.actor, candidates: body.candidates, confidence: name ? 0.95 : 0.9 }
  const apposition = name && findApposition(scene, name.end)
  const apposed = apposition && bodyOfApposition(apposition)
  if (apposed) return { actor: apposed.actor, candidates: apposed.candidates, confidence: 0.9 }
  if (term) return { actor: term.actor, candidates: [], confidence: 0.85 }
  const fixed = group.entries.find(({ role }) => role.actor !== undefined)?.role.actor
  if (fixed) return { actor: fixed, candidates: [], confidence: 0.75 }
  if (name && isFormerHolder(scene, group, name)) return NOBODY
  return guess(scene, group, before, name)
}

/** The body that an apposition names; none where it speaks of a private person. */
export function bodyOfApposition({ before, after }: Apposition): Body | undefined {
  if (before.isPrivate || (after.isPrivate && !before.body)) return undefined
  return before.body ?? after.body
}

function guess(scene: Scene, group: TitleGroup, before: Before, name: PersonName | undefined): Verdict | undefined {
  const { article, words } = scene
  const title = article.text.slice(words.starts[group.first] ?? 0, words.ends[group.end - 1] ?? 0).toLowerCase()
  const isOfOrganization = OF_ORGANIZATION.test(title) || before.owner === 'organization'
  const isOfState = !isOfOrganization && (OF_STATE.test(title) || BUREAU.test(title) || before.owner === 'state')
  const canGuess = name ? isOfOrganization || isOfState || OF_ANY.test(title) : isBureau(scene, group, title)
  const none = name ? NOBODY : undefined
  if (!canGuess) return none
  const choice = guessBody(scene, group.first, isOfOrganization ? 'organization' : isOfState ? 'state' : undefined)
  return choice ? { actor: choice.actor, candidates: choice.candidates, confidence: name ? 0.6 : 0.5 } : none
}

/** `President Carter` in 2012: the table knows him, and that he left. */
function isFormerHolder(scene: Scene, group: TitleGroup, name: PersonName): boolean {
  if (!/^(?:president|premier|minister|chancellor|king|queen)$/i.test(wordAt(scene, group.end - 1))) return false
  return entriesOf(scene, name).some((entry) => entry.is === 'person' && entry.term.office.startsWith('head of'))
}

/** `Serbia's chief patron`, `the British general election`: the word only describes the noun behind it. */
function isAdjectival(scene: Scene, { first, end }: TitleGroup): boolean {
  if (end - first > 1 || !DESCRIBING.test(wordAt(scene, first)) || end >= scene.words.count) return false
  const bits = classAt(scene, end)
  return (
    gapAt(scene, end) === Gap.space &&
    !(bits & (WordClass.function | WordClass.speech)) &&
    !/ed$/.test(wordAt(scene, end))
  )
}

/** `a Foreign Ministry spokesman` names a body; `the spokesman` and `the ministry` only point back to one. */
function isBureau(scene: Scene, group: TitleGroup, title: string): boolean {
  return BUREAU.test(title) && group.end - group.first > 1 && (shapeAt(scene, group.first) & Shape.capital) !== 0
}
