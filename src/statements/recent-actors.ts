import type { Hit } from './draft.ts'
import type { Reading } from './reading.ts'

const FAR = 0.75

/** A hit that the phrase does not name itself: less sure than its antecedent. */
export const asFar = (hit: Hit, via: 'pronoun' | 'description' = 'pronoun'): Hit => ({
  ...hit,
  via,
  confidence: hit.confidence * FAR,
})

/** The last speaker who is a person, else the person last named before the place. */
export function lastPerson(reading: Reading, place: number): Hit | undefined {
  const speaker = reading.discourse.speakers.find((hit) => hit.speaker !== undefined)
  if (speaker) return speaker
  return reading.discourse.persons.filter((hit) => hit.start < place).at(-1)
}
