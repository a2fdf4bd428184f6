import { findApposition } from './find-apposition.ts'
import { LineStyle } from './find-line-styles.ts'
import type { Official } from './find-officials.ts'
import { introducesAnother } from './introduces-another.ts'
import { bodyOfApposition } from './judge-official.ts'
import { fullNameOf, roleOf, textOf } from './make-mention.ts'
import { firstFamily, nameWords, type PersonRegistry } from './person-registry.ts'
import { type PersonName, readPersonName } from './read-person-name.ts'
import type { Scene } from './scene.ts'
import { termOf } from './term-of.ts'

/** Verdicts up to this confidence are guesses from the context. */
const GUESSED = 0.6

/**
 * Introduces every named holder of office to the registry: first those whose body the text or the table names, wherever they stand,
 * then namesakes of holders whom the text introduces as somebody else, then the others, who take over what the text says elsewhere of
 * the same person.
 */
export function settleOfficials(
  scene: Scene,
  registry: PersonRegistry,
  officials: readonly Official[],
): readonly Official[] {
  for (const official of officials) if (official.confidence > GUESSED) introduce(scene, registry, official)
  introduceNamesakes(scene, registry)
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

/**
 * A person whom the text itself introduces beats the table, wherever it does so; but not where the article also gives him the office.
 */
function introduceNamesakes(scene: Scene, registry: PersonRegistry): void {
  const others: PersonName[] = []
  const holders = new Set<string>()
  for (const match of scene.names.list) {
    if (scene.styles[match.first] !== LineStyle.plain || match.entries.every((entry) => entry.is !== 'person')) continue
    const name = readPersonName(scene, match.first)
    const term = name && name.end === match.end ? termOf(scene, name) : undefined
    if (!name || !term) continue
    const apposition = findApposition(scene, name.end)
    if (apposition && bodyOfApposition(apposition)?.actor === term.actor) holders.add(term.family)
    else if (introducesAnother(scene, name)) others.push(name)
  }
  for (const name of others) {
    const words = nameWords(scene, name)
    const family = termOf(scene, name)?.family
    if (registry.find(words) || (family && holders.has(family))) continue
    const person = {
      fullName: textOf(scene, name.first, name.end),
      words,
      actor: null,
      candidates: [],
      confidence: 0.8,
    }
    registry.add(person, family)
  }
}
