import { compareKeys } from '../graph/compare-keys.ts'
import { foldName } from '../graph/fold-name.ts'
import { editDistance } from './edit-distance.ts'

/** The known name that a misspelt one most likely means, or null where none is near: at most a third of its letters differ. */
export function suggestName(wrong: string, known: Iterable<string>): string | null {
  const folded = foldName(wrong)
  const reach = Math.max(1, Math.floor(folded.length / 3))
  let best: { name: string; distance: number } | null = null
  for (const name of known) {
    const candidate = foldName(name)
    if (Math.abs(candidate.length - folded.length) > reach) continue
    const distance = editDistance(folded, candidate)
    if (distance > reach) continue
    if (!best || distance < best.distance || (distance === best.distance && compareKeys(name, best.name) < 0)) {
      best = { name, distance }
    }
  }
  return best?.name ?? null
}
