import type { Official } from './find-officials.ts'
import { fullNameOf, roleOf } from './make-mention.ts'
import { firstFamily, nameWords, type PersonRegistry } from './person-registry.ts'
import type { Scene } from './scene.ts'
import { termOf } from './term-of.ts'

/** Verdicts up to this confidence are guesses from the context. */
const GUESSED = 0.6

/**
 * Introduces every named holder of office to the registry: first those whose body the text or the table names, wherever they stand,
 * then the others, who take over what the text says elsewhere of the same person.
 */
export function settleOfficials(
  scene: Scene,
  registry: PersonRegistry,
  officials: readonly Official[],
): readonly Official[] {
  for (const official of officials) if (official.confidence > GUESSED) introduce(scene, registry, official)
  return officials.map((official) => {
    if (official.confidence > GUESSED || !official.name) return official
    const known = registry.find(nameWords(scene, official.name))
    if (known) return { ...official, actor: known.actor, candidates: known.candidates, confidence: known.confidence }
    introduce(scene, registry, official)
    return official
  })
}

function introduce(scene: Scene, registry: PersonRegistry, official: Official): void {
  const { name, actor, candidates, confidence } = official
  if (!name) return
  const words = nameWords(scene, name)
  const person = {
    fullName: fullNameOf(scene, name),
    words,
    role: roleOf(scene, official),
    actor,
    candidates,
    confidence,
  }
  registry.add(person, termOf(scene, name)?.family ?? firstFamily(scene, name))
}
