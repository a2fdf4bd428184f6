import { loadWeights } from '../parse.ts'
import { createExtractor, type Extractor } from '../pipeline.ts'
import type { Seeds } from '../seeds.ts'

let shipped: Extractor | undefined

/** The extractor with the weights and, unless others are given, the knowledge that ship with the package; loaded once. */
export function loadExtractor(seeds?: Seeds): Extractor {
  if (seeds) return createExtractor({ weights: loadWeights(), seeds })
  shipped ??= createExtractor({ weights: loadWeights() })
  return shipped
}
