import { overrideActors } from '../codebook/override-actors.ts'
import { parseCodebook } from '../codebook/parse-codebook.ts'
import { readFileText } from '../ingest/read-file-text.ts'
import type { Codebook } from '../schema/codebook.ts'
import { type Seeds, seeds } from '../seeds.ts'

/** The user's decisions, and the knowledge to read with once they are taken. */
export type UserKnowledge = Readonly<{ codebook: Codebook; seeds: Seeds }>

/** Reads a codebook. Errors: those of `readFileText` and `parseCodebook`; without a sound one nothing is done. */
export async function readCodebook(file: string): Promise<UserKnowledge> {
  const codebook = parseCodebook(await readFileText(file), file)
  return { codebook, seeds: { ...seeds, actors: overrideActors(seeds.actors, codebook) } }
}
