import { chooseActor } from './choose-actor.ts'
import { type After, findBodyAfter } from './find-body-after.ts'
import { type Before, findBodyBefore } from './find-body-before.ts'
import { groupTitles, type TitleGroup } from './group-titles.ts'
import { judgeOfficial, type Verdict } from './judge-official.ts'
import { type PersonName, readPersonName } from './read-person-name.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, type Scene, shapeAt, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

/** A holder of office, named or not, over the words `[first, end)`; `[roleFirst, roleEnd)` is the title as written. */
export type Official = Verdict &
  Readonly<{ first: number; end: number; name?: PersonName; roleFirst: number; roleEnd: number }>

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

/** A title inside a longer known name (`Secretariat`), or one that is the name of a body, is read as that name. */
function isInsideName(scene: Scene, group: TitleGroup): boolean {
  const match = scene.names.list[(scene.names.at[group.first] ?? 0) - 1]
  if (!match || match.end < group.end) return false
  if (match.first < group.first) return true
  // `King Abdullah` is a name in the table, but the title counts: there are two.
  if (match.entries.every((entry) => entry.is === 'person')) return false
  return match.end > group.end || !group.entries.some(({ role }) => role.actor !== undefined)
}

function readOfficial(scene: Scene, group: TitleGroup, floor: number): readonly Official[] {
  const before = findBodyBefore(scene, group, floor)
  const after = findBodyAfter(scene, group, group.end)
  const isClosed = (shapeAt(scene, after.end - 1) & Shape.possessive) !== 0
  const direct = isClosed ? undefined : nameAfter(scene, after.end, Gap.space)
  const role = { roleFirst: before.roleFirst, roleEnd: after.end }
  if (direct) {
    const behind = before.body || after.body ? undefined : bodyBehind(scene, direct.end)
    const verdict = judgeOfficial(scene, group, before, behind ?? after, direct)
    if (!verdict) return []
    const first: Official = { ...verdict, ...role, first: before.first, end: behind?.end ?? direct.end, name: direct }
    return group.entries.some(({ plural }) => plural)
      ? [first, ...colleagues(scene, group, before, after, first)]
      : [first]
  }
  const apposed = apposedName(scene, group, before, after)
  const verdict = judgeOfficial(scene, group, before, after, apposed)
  if (!verdict) return []
  const unnamed: Official = { ...verdict, ...role, first: before.first, end: after.end }
  return apposed ? [unnamed, { ...verdict, ...role, first: apposed.start, end: apposed.end, name: apposed }] : [unnamed]
}

function nameAfter(scene: Scene, at: number, gap: number): PersonName | undefined {
  if (at >= scene.words.count || gapAt(scene, at) !== gap) return undefined
  const name = readPersonName(scene, at)
  const isOffice = name && !scene.names.at[name.end - 1] && classAt(scene, name.end - 1) & WordClass.portfolio
  return isOffice ? undefined : name
}

/** `President Ibrahim Babangida of Nigeria`: the body stands behind the name. */
function bodyBehind(scene: Scene, at: number): After | undefined {
  if (at + 1 >= scene.words.count || gapAt(scene, at) !== Gap.space || !/^(?:of|from)$/.test(wordAt(scene, at)))
    return undefined
  const first = /^the$/i.test(wordAt(scene, at + 1)) ? at + 2 : at + 1
  const match = scene.names.list[(scene.names.at[first] ?? 0) - 1]
  const body = match?.first === first ? chooseActor(scene, match.entries) : undefined
  return match && body ? { body, end: match.end, isPrivate: false } : undefined
}

/** `Presidents Mubarak of Egypt and Assad of Syria`: those who share a title in the plural. */
function colleagues(
  scene: Scene,
  group: TitleGroup,
  before: Before,
  after: After,
  first: Official,
): readonly Official[] {
  const found: Official[] = []
  for (let at = first.end; at + 1 < scene.words.count; ) {
    const isAnd = wordAt(scene, at) === 'and' && gapAt(scene, at) <= Gap.comma
    const name = nameAfter(scene, isAnd ? at + 1 : at, isAnd ? Gap.space : Gap.comma)
    if (!name) break
    const behind = bodyBehind(scene, name.end)
    const verdict = judgeOfficial(scene, group, before, behind ?? after, name)
    if (!verdict) break
    found.push({
      ...verdict,
      first: name.start,
      end: behind?.end ?? name.end,
      name,
      roleFirst: group.first,
      roleEnd: group.end,
    })
    if (isAnd) break
    at = behind?.end ?? name.end
  }
  return found
}

/** `the Russian foreign minister, Igor Ivanov`: at least two words, and a body or an owner before the title. */
function apposedName(scene: Scene, group: TitleGroup, before: Before, after: After): PersonName | undefined {
  const isOwned = before.body ?? before.owner ?? after.body
  if (!isOwned && group.entries.every(({ role }) => role.actor === undefined)) return undefined
  if (group.entries.some(({ plural }) => plural) && !isOneOf(scene, before.first)) return undefined
  const name = nameAfter(scene, after.end, Gap.comma)
  if (!name || name.end - name.first < 2) return undefined
  const isOpen =
    name.end < scene.words.count &&
    gapAt(scene, name.end) === Gap.space &&
    (shapeAt(scene, name.end) & Shape.capital) !== 0
  return isOpen ? undefined : name
}

/** `one of its ministers` */
function isOneOf(scene: Scene, first: number): boolean {
  const at = first > 0 && classAt(scene, first - 1) & WordClass.determiner ? first - 1 : first
  return at > 1 && wordAt(scene, at - 1) === 'of' && /^one$/i.test(wordAt(scene, at - 2))
}
