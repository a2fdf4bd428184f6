import { type Body, chooseActor } from './choose-actor.ts'
import { LineStyle } from './find-line-styles.ts'
import type { NameEntry } from './gazetteer.ts'
import type { Match } from './match-names.ts'
import type { PersonName } from './read-person-name.ts'
import { Gap } from './scan-words.ts'
import { gapAt, isSentenceStart, type Scene, wordAt } from './scene.ts'

const LONGEST = 4
const OF = /^(?:of|at|from)$/
const FOR =
  /^(?:(?:(?:who )?(?:speaking|speaks|spoke|acting|negotiating|replying) )?(?:for|on behalf of)|representing|from)$/i
const SPEAKING_FOR = /^(?:(?:speaking|replying) (?:for|on behalf of)|for|on behalf of)$/i

/**
 * Whose man a person without a title is: `Lena Holt of the Polish Foreign Ministry`, `Tom Reed at the State Department`,
 * `Mr Hale, for Chile,`, `Speaking for Chile, Mr Hale`, `Mr Hale (Chile)`. A state after a mere `of` says only where he is from.
 */
export function findAffiliation(scene: Scene, { start, end }: PersonName): Body | undefined {
  if (scene.styles[start] !== LineStyle.plain) return undefined
  return officeBehind(scene, end) ?? sideBehind(scene, end) ?? sideBefore(scene, start) ?? bracketBehind(scene, end)
}

/** `, from Chile,` says where somebody is from, `, from the Chilean mission,` whose he is. */
const isFrom = (scene: Scene, at: number): boolean => /^from$/i.test(wordAt(scene, at))

const matchAt = (scene: Scene, at: number): Match<NameEntry> | undefined => {
  const match = scene.names.list[(scene.names.at[at] ?? 0) - 1]
  return match?.first === at ? match : undefined
}

const afterArticle = (scene: Scene, at: number): number => (/^the$/i.test(wordAt(scene, at)) ? at + 1 : at)

/** `of the Polish Foreign Ministry`, `of NATO`, `at the Pentagon`, `of the foreign ministry in Tokyo`. */
function officeBehind(scene: Scene, at: number): Body | undefined {
  if (at + 1 >= scene.words.count || gapAt(scene, at) !== Gap.space || !OF.test(wordAt(scene, at))) return undefined
  const first = afterArticle(scene, at + 1)
  const match = matchAt(scene, first)
  if (!match) return ministryIn(scene, first)
  const choice = chooseActor(scene, match.entries)
  if (!choice) return undefined
  const isBody =
    choice.kind === 'seat' ||
    endOfMinistry(scene, match.end) !== undefined ||
    (choice.type !== 'state' && wordAt(scene, at) === 'of')
  return isBody ? choice : undefined
}

function endOfMinistry(scene: Scene, at: number): number | undefined {
  const title = scene.titles.list[(scene.titles.at[at] ?? 0) - 1]
  return title?.first === at && title.entries.some(({ role }) => role.speaksFor !== 'none') ? title.end : undefined
}

function ministryIn(scene: Scene, first: number): Body | undefined {
  const end = endOfMinistry(scene, first)
  if (end === undefined || !/^(?:ministry|office)$/i.test(wordAt(scene, end - 1)) || wordAt(scene, end) !== 'in')
    return undefined
  const match = gapAt(scene, end + 1) === Gap.space ? matchAt(scene, end + 1) : undefined
  const choice = match && chooseActor(scene, match.entries)
  return choice?.kind === 'capital' ? choice : undefined
}

/** `, for Chile,`, `, on behalf of the Twelve,`: between commas, lest it is a place or a purpose. */
function sideBehind(scene: Scene, at: number): Body | undefined {
  if (at + 1 >= scene.words.count || gapAt(scene, at) !== Gap.comma) return undefined
  for (let end = at + 1; end <= Math.min(at + LONGEST, scene.words.count - 1); end++) {
    if (gapAt(scene, end) !== Gap.space) return undefined
    if (!FOR.test(textOf(scene, at, end))) continue
    const match = matchAt(scene, afterArticle(scene, end))
    if (!match) continue
    const close = endOfMinistry(scene, match.end) ?? match.end
    const isClosed = close < scene.words.count && gapAt(scene, close) === Gap.comma
    const choice = chooseActor(scene, match.entries)
    return isClosed && (close > match.end || choice?.kind === 'seat' || !isFrom(scene, at)) ? choice : undefined
  }
  return undefined
}

/** `Speaking for Chile, Mr Hale said`, `For the Twelve, Mr Hale said`: with nothing before it in the sentence. */
function sideBefore(scene: Scene, start: number): Body | undefined {
  if (start < 2 || gapAt(scene, start) !== Gap.comma) return undefined
  const match = scene.names.list[(scene.names.at[start - 1] ?? 0) - 1]
  if (match?.end !== start) return undefined
  const end = /^the$/i.test(wordAt(scene, match.first - 1)) ? match.first - 1 : match.first
  const isSpeaking = [1, 2, 3, 4].some(
    (length) =>
      end >= length && isSentenceStart(scene, end - length) && SPEAKING_FOR.test(textOf(scene, end - length, end)),
  )
  return isSpeaking ? chooseActor(scene, match.entries) : undefined
}

/** `Mr Hale (Chile)`, as records of meetings have it. */
function bracketBehind(scene: Scene, at: number): Body | undefined {
  if (at + 1 >= scene.words.count || gapAt(scene, at) !== Gap.paren) return undefined
  const match = matchAt(scene, afterArticle(scene, at))
  const choice = match && chooseActor(scene, match.entries)
  const isClosed = match && match.end < scene.words.count && gapAt(scene, match.end) === Gap.paren
  return isClosed && choice?.type === 'state' && choice.kind === 'name' ? choice : undefined
}

const textOf = (scene: Scene, first: number, end: number): string =>
  Array.from({ length: end - first }, (_, i) => wordAt(scene, first + i)).join(' ')
