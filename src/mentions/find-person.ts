import type { Mention } from '../schema/mention.ts'
import { findAffiliation } from './find-affiliation.ts'
import { findApposition } from './find-apposition.ts'
import { LineStyle } from './find-line-styles.ts'
import { judgeOfficial } from './judge-official.ts'
import { personMention, textOf } from './make-mention.ts'
import { firstFamily, nameWords, type Person, type PersonRegistry } from './person-registry.ts'
import { type PersonName, readPersonName } from './read-person-name.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, isSentenceStart, type Scene, shapeAt, wordAt } from './scene.ts'
import { termOf } from './term-of.ts'
import { WordClass } from './word-classes.ts'

/** Verdicts above this confidence rest on more than the context. */
const GUESSED = 0.6
const SPOKE = /^(?:said|says|told|added|asked|argued|warned|insisted|explained|replied|noted|stressed|declared)$/
const SPEAKS = new RegExp(`${SPOKE.source.slice(0, -2)}|who)$`)

/** A person's name without a title before it: known from the text, from an apposition, from the table, or only seen to speak. */
export function findPerson(
  scene: Scene,
  registry: PersonRegistry,
  at: number,
  limit: number,
): { mention?: Mention; end: number } | undefined {
  const isLoud = scene.styles[at] !== LineStyle.plain
  const name = isLoud ? { start: at, first: at, end: at + 1 } : readPersonName(scene, at)
  if (!name || name.end > limit) return undefined
  const words = nameWords(scene, name)
  const known = registry.find(words)
  if (known) return { mention: personMention(scene, name, known), end: name.end }
  const person = identify(scene, name, words, isLoud)
  if (!person) return { end: isLoud ? at + 1 : name.end }
  registry.add(person, termOf(scene, name)?.family ?? firstFamily(scene, name))
  return { mention: personMention(scene, name, person), end: name.end }
}

/** Who an untitled person is; undefined where nothing says that the words name one. */
function identify(scene: Scene, name: PersonName, words: readonly string[], isLoud: boolean): Person | undefined {
  const isFull = words.length > 1
  const isNamed = isFull || words.length < name.end - name.start
  if (!isNamed && !scene.names.at[name.end - 1]) return undefined
  const fullName = textOf(scene, name.first, name.end)
  const apposition = isNamed ? findApposition(scene, name.end) : undefined
  const term = termOf(scene, name)
  if (apposition) {
    const { before, after, group } = apposition
    const verdict = judgeOfficial(scene, group, before, after, name)
    const isOwned = verdict && (verdict.confidence > GUESSED || before.owner !== undefined)
    const { actor, candidates, confidence } =
      verdict && isOwned ? verdict : { actor: null, candidates: [], confidence: 0.8 }
    return { fullName, words, role: textOf(scene, before.roleFirst, after.end), actor, candidates, confidence }
  }
  if (term && isBareUse(scene, name, term.actor))
    return {
      fullName: isFull ? fullName : term.name,
      words,
      actor: term.actor,
      candidates: [],
      confidence: isFull ? 0.85 : 0.65,
    }
  const body = isNamed && !isLoud ? findAffiliation(scene, name) : undefined
  if (body) return { fullName, words, actor: body.actor, candidates: body.candidates, confidence: 0.8 }
  // `A.H. Robins said`: as often a firm
  const isInitialed = (shapeAt(scene, name.first) & Shape.dotted) !== 0
  if (!isFull || isLoud || isInitialed || !isSpeaking(scene, name)) return undefined
  return { fullName, words, actor: null, candidates: [], confidence: 0.6 }
}

/** A family name alone must not begin a sentence by chance (`Major cities`), nor be part of a longer name (`Brown University`). */
function isBareUse(scene: Scene, { first, end }: PersonName, actor: string): boolean {
  if (end - first > 1) return true
  if (!scene.support.has(actor)) return false
  if (
    end < scene.words.count &&
    gapAt(scene, end) === Gap.space &&
    shapeAt(scene, end) & Shape.capital &&
    scene.styles[end] === LineStyle.plain
  )
    return false
  const isMarked = (shapeAt(scene, end - 1) & Shape.possessive) !== 0 || (classAt(scene, end) & WordClass.speech) !== 0
  return isMarked || !isSentenceStart(scene, first) || isDescribed(scene, end)
}

/** `Abe, 52,`, `Blair, on a visit to Cairo,`, `Powell, a retired general,`: only a person is described so. */
function isDescribed(scene: Scene, end: number): boolean {
  if (end + 1 >= scene.words.count || gapAt(scene, end) !== Gap.comma) return false
  const isAged = /^\d\d$/.test(wordAt(scene, end)) && gapAt(scene, end + 1) === Gap.comma
  return isAged || /^(?:who|an?|on an?|speaking|visiting)$/i.test(firstWords(scene, end))
}

const firstWords = (scene: Scene, at: number): string =>
  wordAt(scene, at) === 'on' ? `on ${wordAt(scene, at + 1)}` : wordAt(scene, at)

/** Does a verb of saying stand beside the name, or `who` behind it? */
function isSpeaking(scene: Scene, { start, end }: PersonName): boolean {
  const { count } = scene.words
  if (end < count && gapAt(scene, end) <= Gap.comma && SPEAKS.test(wordAt(scene, end))) return true
  return start > 0 && gapAt(scene, start) === Gap.space && SPOKE.test(wordAt(scene, start - 1))
}
