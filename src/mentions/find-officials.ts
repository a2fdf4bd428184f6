import type { ActorId } from '../schema/actor.ts'
import { chooseTerm } from './choose-actor.ts'
import { findApposition } from './find-apposition.ts'
import { type After, findBodyAfter } from './find-body-after.ts'
import { type Before, findBodyBefore } from './find-body-before.ts'
import { groupTitles, type TitleGroup } from './group-titles.ts'
import { guessBody } from './guess-body.ts'
import { type PersonName, readPersonName } from './read-person-name.ts'
import { Gap } from './scan-words.ts'
import { classAt, gapAt, type Scene, shapeAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

/** A holder of office, named or not, over the words `[first, end)`. */
export type Official = Readonly<{
  first: number
  end: number
  name?: PersonName
  roleFirst: number
  roleEnd: number
  actor: ActorId | null
  candidates: readonly ActorId[]
  confidence: number
}>

type Verdict = Pick<Official, 'actor' | 'candidates' | 'confidence'>

const NOBODY: Verdict = { actor: null, candidates: [], confidence: 0.8 }
const OF_STATE =
  /minist|secretary|premier|president|chancellor|king|queen|prince|emir|sultan|ambassador|envoy|general|colonel|treasury/
const OF_BODY = /spokes|official|delegat|negotiator|representative|commissioner|diplomat|leader/
const BUREAU = /ministry|department|office|spokes/

/** Finds titles of office with the person or the body beside them, in text order, without overlap. */
export function findOfficials(scene: Scene): readonly Official[] {
  const officials: Official[] = []
  const { list } = scene.titles
  let floor = 0
  for (let i = 0; i < list.length; ) {
    const group = groupTitles(scene, i + 1)
    i = group.next
    if (group.first < floor || isInsideName(scene, group)) continue
    const found = readOfficial(scene, group, floor)
    officials.push(...found)
    floor = Math.max(floor, found.at(-1)?.end ?? floor)
  }
  return officials
}

/** `Bank President` inside a longer known name is no title of its own. */
function isInsideName(scene: Scene, group: TitleGroup): boolean {
  const match = scene.names.list[(scene.names.at[group.first] ?? 0) - 1]
  return (
    match !== undefined &&
    match.end >= group.end &&
    !(match.first === group.first && match.end === group.end && hasFixedBody(group))
  )
}

const hasFixedBody = (group: TitleGroup): boolean => group.entries.some(({ role }) => role.actor !== undefined)

function readOfficial(scene: Scene, group: TitleGroup, floor: number): readonly Official[] {
  const before = findBodyBefore(scene, group, floor)
  const after = findBodyAfter(scene, group, group.end)
  const direct = nameAfter(scene, after.end, Gap.space)
  const name = direct ?? apposedName(scene, group, before, after)
  const verdict = judge(scene, group, before, after, name)
  if (!verdict) return []
  const role = { roleFirst: before.roleFirst, roleEnd: after.end }
  if (!name) return [{ ...verdict, ...role, first: before.first, end: after.end }]
  if (direct) return [{ ...verdict, ...role, first: before.first, end: name.end, name }]
  return [
    { ...verdict, ...role, first: before.first, end: after.end },
    { ...verdict, ...role, first: name.start, end: name.end, name },
  ]
}

function nameAfter(scene: Scene, at: number, gap: number): PersonName | undefined {
  if (at >= scene.words.count || gapAt(scene, at) !== gap) return undefined
  return readPersonName(scene, at)
}

/** `the Russian foreign minister, Igor Ivanov,`: at least two words, and a sign or a verb of saying behind them. */
function apposedName(scene: Scene, group: TitleGroup, before: Before, after: After): PersonName | undefined {
  if (group.entries.some(({ plural }) => plural) || !(before.body || after.body || hasFixedBody(group)))
    return undefined
  const name = nameAfter(scene, after.end, Gap.comma)
  if (!name || name.end - name.first < 2) return undefined
  const isClosed =
    name.end >= scene.words.count ||
    gapAt(scene, name.end) !== Gap.space ||
    (classAt(scene, name.end) & WordClass.speech) !== 0
  return isClosed ? name : undefined
}

/** For whom the holder speaks; undefined where the words say nothing that a mention could hold. */
function judge(
  scene: Scene,
  group: TitleGroup,
  before: Before,
  after: After,
  name: PersonName | undefined,
): Verdict | undefined {
  const isPrivate = before.isPrivate || after.isPrivate
  const body = before.body ?? after.body
  const term = name && termOf(scene, name)
  if (isPrivate) {
    if (!name) return undefined
    return term ? { actor: term.actor, candidates: [], confidence: 0.7 } : NOBODY
  }
  if (body) return { actor: body.actor, candidates: body.candidates, confidence: name ? 0.95 : 0.9 }
  const apposition = name && findApposition(scene, name.end)
  if (apposition?.body && !apposition.isPrivate)
    return { actor: apposition.body.actor, candidates: apposition.body.candidates, confidence: 0.9 }
  if (term) return { actor: term.actor, candidates: [], confidence: 0.85 }
  const fixed = group.entries.find(({ role }) => role.actor !== undefined)?.role.actor
  if (fixed) return { actor: fixed, candidates: [], confidence: 0.75 }
  return guess(scene, group, name)
}

function guess(scene: Scene, group: TitleGroup, name: PersonName | undefined): Verdict | undefined {
  const { article, words } = scene
  const title = article.text.slice(words.starts[group.first] ?? 0, words.ends[group.end - 1] ?? 0).toLowerCase()
  const isOfState = OF_STATE.test(title)
  const canGuess = name ? isOfState || OF_BODY.test(title) : BUREAU.test(title) && isBureau(scene, group, title)
  if (!canGuess) return name ? NOBODY : undefined
  const choice = guessBody(scene, group.first, isOfState || BUREAU.test(title))
  if (!choice) return name ? NOBODY : undefined
  return { actor: choice.actor, candidates: choice.candidates, confidence: name ? 0.6 : 0.5 }
}

/** `a Foreign Ministry spokesman` names a body; `the spokesman` and `the ministry` only point back to one. */
function isBureau(scene: Scene, group: TitleGroup, title: string): boolean {
  return (
    /ministry|department|office/.test(title) && group.end - group.first > 1 && (shapeAt(scene, group.first) & 1) === 1
  )
}

/** The office that the table gives to a person of this name on the article's date. */
export function termOf(scene: Scene, name: PersonName) {
  const match = scene.names.list[(scene.names.at[name.end - 1] ?? 0) - 1]
  if (!match || match.end !== name.end || match.first < name.first) return undefined
  const given = givenName(scene, name)
  const fitting = match.entries.filter(
    (entry) =>
      entry.is === 'person' &&
      (match.first === name.first ||
        [entry.term.name, ...(entry.term.names ?? [])].some((full) => full.includes(given))),
  )
  return chooseTerm(scene, fitting)?.term
}

const givenName = ({ article, words }: Scene, name: PersonName): string =>
  article.text.slice(words.starts[name.first] ?? 0, words.ends[name.first] ?? 0)
