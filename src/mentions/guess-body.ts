import { type Choice, chooseActor } from './choose-actor.ts'
import type { NameEntry } from './gazetteer.ts'
import type { Match } from './match-names.ts'
import type { Scene } from './scene.ts'

const SENTENCES_BACK = 4
// Keeps the work linear in texts that are one endless sentence.
const NAMES_BACK = 40

/**
 * Guesses whose minister or spokesman a title without a body names: the first actor that the same sentence named before it,
 * else the first one of the nearest earlier sentence, else the next one in the same sentence.
 */
export function guessBody(scene: Scene, at: number, stateOnly: boolean): Choice | undefined {
  const { names, sentenceOf } = scene
  const home = sentenceOf[at] ?? 0
  const bySentence = new Map<number, Choice>()
  let later: Choice | undefined
  const last = lastBefore(names.list, at)
  for (let i = last; i >= Math.max(0, last - NAMES_BACK); i--) {
    const match = names.list[i]
    const sentence = sentenceOf[match?.first ?? 0] ?? 0
    if (!match || sentence < home - SENTENCES_BACK) break
    const choice = chooseActor(scene, match.entries)
    if (choice && (!stateOnly || choice.type === 'state')) bySentence.set(sentence, choice)
  }
  for (let sentence = home; sentence >= home - SENTENCES_BACK; sentence--) {
    const choice = bySentence.get(sentence)
    if (choice) return choice
  }
  for (let i = last + 1; i < Math.min(names.list.length, last + NAMES_BACK) && !later; i++) {
    const match = names.list[i]
    if (!match || (sentenceOf[match.first] ?? 0) > home) break
    const choice = chooseActor(scene, match.entries)
    if (choice && (!stateOnly || choice.type === 'state')) later = choice
  }
  return later
}

function lastBefore(list: readonly Match<NameEntry>[], at: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.first ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}
