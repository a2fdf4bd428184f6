import type { Hit } from './draft.ts'
import type { Reading } from './reading.ts'

const FAR = 0.75

/** A hit that the phrase does not name itself: less sure than the name, and no less for each further `he`. */
export const asFar = (hit: Hit, via: 'pronoun' | 'description' = 'pronoun'): Hit => ({
  ...hit,
  via,
  confidence: ['pronoun', 'description'].includes(hit.via) ? hit.confidence : hit.confidence * FAR,
})

/** The person whom the last sentence is about, else the last speaker who is a person, else the person last named before the place. */
export function lastPerson(reading: Reading, place: number): Hit | undefined {
  const { subjects, speakers } = reading.discourse
  const person = [...subjects, ...speakers].find((hit) => hit.speaker !== undefined)
  if (person) return person
  return reading.discourse.persons.filter((hit) => hit.start < place).at(-1)
}
