import type { Actor } from '../schema/actor.ts'
import { issueWords } from '../seeds.ts'
import { createIssueLexicon } from './issue-lexicon.ts'
import { createNameFinder } from './name-finder.ts'
import { type LabelReading, readLabel } from './read-label.ts'

export type LabelReader = (label: string) => LabelReading

/** A reader with the knowledge that ships and the given registry, which reads each wording once. */
export function createLabelReader(actors: readonly Actor[]): LabelReader {
  const lexicon = createIssueLexicon(issueWords)
  const names = createNameFinder(actors)
  const readings = new Map<string, LabelReading>()
  return (label) => {
    const reading = readings.get(label) ?? readLabel(label, lexicon, names)
    readings.set(label, reading)
    return reading
  }
}
