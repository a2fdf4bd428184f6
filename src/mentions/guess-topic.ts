import type { ActorId } from '../schema/actor.ts'
import { type Choice, chooseActor } from './choose-actor.ts'
import { lastBefore } from './guess-body.ts'
import { type Scene, wordAt } from './scene.ts'

const SENTENCES_BACK = 3
// Keeps the work linear in texts that are one endless sentence.
const NAMES_BACK = 30
/** A name among the first words of a sentence is most often its subject. */
const EARLY_WORDS = 4

/**
 * The state that the text is on at the word `at`: the only one that the sentence names before it, else the only one of the sentence before, and so
 * on; of several the one that its sentence begins with. Undefined where neither is so.
 */
export function guessTopic(scene: Scene, at: number): Choice | undefined {
  const { names, sentenceOf } = scene
  const home = sentenceOf[at] ?? 0
  const found = new Map<ActorId, Choice>()
  let sentence = home
  let first: { at: number; choice: Choice } | undefined
  const last = lastBefore(names.list, at)
  for (let i = last; i >= Math.max(0, last - NAMES_BACK); i--) {
    const match = names.list[i]
    if (!match) break
    const here = sentenceOf[match.first] ?? 0
    if (here < sentence && found.size > 0) break
    if (here < home - SENTENCES_BACK) return undefined
    const choice = chooseActor(scene, match.entries)
    if (choice?.type !== 'state' || (choice.ambiguous && choice.kind !== 'name')) continue
    sentence = here
    found.set(choice.actor, choice)
    first = { at: match.first, choice }
  }
  if (!first || found.size === 0) return undefined
  if (found.size === 1) return first.choice
  const opens = first.at - EARLY_WORDS < 0 || sentenceOf[first.at - EARLY_WORDS] !== sentence
  const isListed = /^(?:and|or)$/.test(wordAt(scene, first.at + 1))
  return sentence < home && opens && !isListed ? first.choice : undefined
}
