import { readFileSync } from 'node:fs'
import { EntenteError } from '../errors.ts'
import { createExtractor, type Extractor } from '../pipeline.ts'
import type { Seeds } from '../seeds.ts'

const WEIGHTS = new URL('../../weights/english.bin', import.meta.url)

/** The parser's weights that ship with the package. Errors: `bad-weights` where the file is gone. */
export function readShippedWeights(): Uint8Array {
  try {
    return readFileSync(WEIGHTS)
  } catch {
    throw new EntenteError('bad-weights', 'weights/english.bin: cannot be read. Install the package entente again.')
  }
}

let shipped: Extractor | undefined

/** The extractor with the weights and, unless others are given, the knowledge that ship with the package; loaded once. */
export function loadExtractor(seeds?: Seeds): Extractor {
  if (seeds) return createExtractor({ weights: readShippedWeights(), seeds })
  shipped ??= createExtractor({ weights: readShippedWeights() })
  return shipped
}
