import type { ActorId, OfficeTerm } from '../schema/actor.ts'
import { type Body, rivalTerms } from './choose-actor.ts'
import { findAffiliation } from './find-affiliation.ts'
import { type Apposition, findApposition } from './find-apposition.ts'
import type { After } from './find-body-after.ts'
import type { Before } from './find-body-before.ts'
import type { TitleGroup } from './group-titles.ts'
import { guessBody } from './guess-body.ts'
import { guessTopic } from './guess-topic.ts'
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
/** Offices of which a state has one. */
const OFFICE_OF_STATE =
  /^(?:prime|foreign|finance|defen[cs]e|trade|agriculture|farm|interior|energy|oil|justice|transport|environment|economy|economics|information|culture|health|education) minister$|^(?:premier|chancellor|president|chief cabinet secretary|foreign secretary|home secretary|finance secretary)$/
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
  const [rival, ...rivals] = name ? rivalsOf(scene, group, name) : []
  if (rival) {
    const candidates = rivals.map(({ actor }) => actor)
    return { actor: rival.actor, candidates, confidence: candidates.length > 0 ? 0.65 : 0.85 }
  }
  if (term) return { actor: term.actor, candidates: [], confidence: 0.85 }
  const fixed = group.entries.find(({ role }) => role.actor !== undefined)?.role.actor
  if (fixed) return { actor: fixed, candidates: [], confidence: 0.75 }
  const side = name && findAffiliation(scene, name)
  if (side) return { actor: side.actor, candidates: side.candidates, confidence: 0.85 }
  if (name && isFormerHolder(scene, group, name)) return NOBODY
  const elsewhere = name && OF_STATE.test(titleOf(scene, group)) ? stateServed(scene, name) : undefined
  if (elsewhere) return { actor: elsewhere, candidates: [], confidence: 0.7 }
  if (apposition?.before.owner) return guess(scene, apposition.group, apposition.before, name)
  if (apposition && name && isOfTopic(scene, apposition)) return topicVerdict(scene, name)
  return guess(scene, group, before, name)
}

/** `President Kim` where both Koreas had one: whom the family name may mean. */
function rivalsOf(scene: Scene, group: TitleGroup, name: PersonName): readonly OfficeTerm[] {
  return name.end - name.first > 1 ? [] : rivalTerms(scene, entriesOf(scene, name), titleOf(scene, group))
}

/** `X, the foreign minister`, `X, an official in the president's office`: of the state that the text is on. */
function isOfTopic(scene: Scene, { group, before, after }: Apposition): boolean {
  if (before.owner || before.isPrivate || after.isPrivate) return false
  const title = titleOf(scene, group)
  if (before.first > 0 && /^the$/i.test(wordAt(scene, before.first - 1))) return OFFICE_OF_STATE.test(title)
  const next = [0, 1, 2].map((i) => wordAt(scene, group.end + i).toLowerCase())
  return OF_ANY.test(title) && next[0] === 'in' && next[1] === 'the' && OF_STATE.test(next[2] ?? '')
}

function topicVerdict(scene: Scene, name: PersonName): Verdict {
  const topic = guessTopic(scene, name.start)
  return topic ? { actor: topic.actor, candidates: topic.candidates, confidence: 0.65 } : NOBODY
}

const SPAN_OF_LIFE = 20

/** The one state that the table lets the person serve, at another time. */
function stateServed(scene: Scene, name: PersonName): ActorId | undefined {
  const year = Number(scene.article.date?.slice(0, 4))
  if (!year || name.end - name.first < 2) return undefined
  const terms = entriesOf(scene, name).flatMap((entry) => (entry.is === 'person' ? [entry.term] : []))
  const first = terms[0]?.actor
  const isNear = terms.some(
    ({ from, to }) =>
      Number(from?.slice(0, 4) ?? year) - year < SPAN_OF_LIFE && year - Number(to?.slice(0, 4) ?? year) < SPAN_OF_LIFE,
  )
  return isNear && first && scene.gazetteer.types.get(first) === 'state' && terms.every(({ actor }) => actor === first)
    ? first
    : undefined
}

/** The body that an apposition names; none where it speaks of a private person. */
export function bodyOfApposition({ before, after }: Apposition): Body | undefined {
  if (before.isPrivate || (after.isPrivate && !before.body)) return undefined
  return before.body ?? after.body
}

function guess(scene: Scene, group: TitleGroup, before: Before, name: PersonName | undefined): Verdict | undefined {
  const title = titleOf(scene, group)
  const isOfOrganization = OF_ORGANIZATION.test(title) || before.owner === 'organization'
  const isOfState = !isOfOrganization && (OF_STATE.test(title) || BUREAU.test(title) || before.owner === 'state')
  const canGuess = name ? isOfOrganization || isOfState || OF_ANY.test(title) : isBureau(scene, group, title)
  const none = name ? NOBODY : undefined
  if (!canGuess) return none
  const choice = guessBody(scene, group.first, isOfOrganization ? 'organization' : isOfState ? 'state' : undefined)
  return choice ? { actor: choice.actor, candidates: choice.candidates, confidence: name ? 0.6 : 0.5 } : none
}

const titleOf = ({ article, words }: Scene, { first, end }: TitleGroup): string =>
  article.text.slice(words.starts[first] ?? 0, words.ends[end - 1] ?? 0).toLowerCase()

/** `President Carter` in 2012: the table knows him, and that he left. */
function isFormerHolder(scene: Scene, group: TitleGroup, name: PersonName): boolean {
  if (!/^(?:president|premier|prime minister|chancellor|king|queen)$/.test(titleOf(scene, group))) return false
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
