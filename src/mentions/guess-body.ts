import type { ActorType } from '../schema/actor.ts'
import { type Choice, chooseActor } from './choose-actor.ts'
import type { NameEntry } from './gazetteer.ts'
import type { Match } from './match-names.ts'
import { type Scene, wordAt } from './scene.ts'

const SENTENCES_BACK = 6
// Keeps the work linear in texts that are one endless sentence.
const NAMES_BACK = 40
/** A name among the first words of a sentence is most often its subject. */
const EARLY_WORDS = 4
const QUOTE_REACH = 400

/**
 * Guesses whose minister or spokesman a title without a body names: an actor whose capital the same sentence names as a place, else the first
 * actor of the sentence before the title, else the subject of the nearest earlier sentence that begins with an actor, else the nearest actor.
 */
export function guessBody(scene: Scene, at: number, type: ActorType | undefined): Choice | undefined {
  const { names, sentenceOf } = scene
  const home = sentenceOf[at] ?? 0
  const last = lastBefore(names.list, at)
  const read = (i: number): { first: number; sentence: number; choice: Choice } | undefined => {
    const match = names.list[i]
    const choice = match && chooseActor(scene, match.entries)
    if (!match || !choice || (type && choice.type !== type)) return undefined
    return { first: match.first, sentence: sentenceOf[match.first] ?? 0, choice }
  }
  let inSentence: Choice | undefined
  let early: { sentence: number; choice: Choice } | undefined
  let nearest: Choice | undefined
  for (let i = last; i >= Math.max(0, last - NAMES_BACK); i--) {
    const found = read(i)
    if (!found) continue
    if (found.sentence < home - SENTENCES_BACK) break
    if (found.sentence === home && isGuest(scene, found)) continue
    nearest ??= found.choice
    if (found.sentence === home && !isQuoted(scene, found.first, at) && !isGuest(scene, found))
      inSentence = found.choice
    else if (isEarly(scene, found.first) && (!early || early.sentence === found.sentence)) early = found
  }
  for (let i = last + 1; i < Math.min(names.list.length, last + NAMES_BACK); i++) {
    const found = read(i)
    if (found && found.sentence > home) break
    const isHere =
      found?.choice.kind === 'capital' &&
      /^in$/i.test(wordAt(scene, found.first - 1)) &&
      !isReported(scene, at, found.first)
    if (found && isHere && type === 'state' && scene.support.has(found.choice.actor)) return found.choice
  }
  return inSentence ?? early?.choice ?? nearest
}

/** `the minister said that talks in Tokyo …`: the place is in what he says, not where he speaks. */
function isReported(scene: Scene, title: number, place: number): boolean {
  for (let at = title; at < place; at++) if (wordAt(scene, at) === 'that') return true
  return false
}

/** `the Iranian charge d'affaires`: an envoy is not of those who receive him. */
function isGuest({ titles }: Scene, { first, choice }: { first: number; choice: Choice }): boolean {
  const title = titles.list[(titles.at[first + 1] ?? 0) - 1]
  return (
    choice.kind === 'adjective' &&
    title?.first === first + 1 &&
    title.entries.some(({ role }) => role.speaksFor === 'sender')
  )
}

/** Does a quotation end between the name and the title? Then others' words hold the name. */
function isQuoted({ article, words }: Scene, name: number, title: number): boolean {
  const end = words.starts[title] ?? 0
  const start = Math.max(words.starts[name] ?? 0, end - QUOTE_REACH)
  return /["”]/.test(article.text.slice(start, end))
}

function isEarly({ sentenceOf }: Scene, first: number): boolean {
  return first < EARLY_WORDS || sentenceOf[first - EARLY_WORDS] !== sentenceOf[first]
}

/** The index of the last match before the word `at`, -1 where there is none. */
export function lastBefore(list: readonly Match<NameEntry>[], at: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.first ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}
