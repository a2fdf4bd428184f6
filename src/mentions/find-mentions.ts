import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import { findDatelines } from './find-datelines.ts'
import { findOfficials, type Official } from './find-officials.ts'
import { findPerson } from './find-person.ts'
import type { Gazetteer } from './gazetteer.ts'
import { nameMention, officialMention } from './make-mention.ts'
import { createPersonRegistry, type PersonRegistry } from './person-registry.ts'
import { readName } from './read-name.ts'
import { readSharedName } from './read-shared-name.ts'
import { Shape } from './scan-words.ts'
import { type Scene, setScene, shapeAt } from './scene.ts'
import { settleOfficials } from './settle-officials.ts'

/**
 * Finds every place in an article that names an actor: by name, adjective, capital or seat, and as a person or a title that speaks for one.
 * `actor` is null where a name is known to be nobody's, a capital is a mere place, or a person speaks for no known body.
 *
 * Shapes: mentions come in text order and never overlap; of several that fit, the longest counts.
 * Units: offsets count UTF-16 code units in `article.text`. Errors: none; any string will do. Time grows with the text's length only.
 */
export function findMentions(
  article: Article,
  sentences: readonly Readonly<{ start: number; end: number }>[],
  gazetteer: Gazetteer,
): Mention[] {
  const scene = setScene(article, sentences, gazetteer)
  const registry = createPersonRegistry()
  const officials = settleOfficials(scene, registry, findOfficials(scene))
  return walk(scene, officials, registry)
}

function walk(scene: Scene, officials: readonly Official[], registry: PersonRegistry): Mention[] {
  const mentions: Mention[] = []
  const datelines = findDatelines(scene)
  let next = 0
  for (let at = 0; at < scene.words.count; ) {
    const official = officials[next]
    if (official && at >= official.first) {
      mentions.push(officialMention(scene, registry, official))
      at = Math.max(official.end, at + 1)
      next++
      continue
    }
    const match = scene.names.list[(scene.names.at[at] ?? 0) - 1]
    const limit = official?.first ?? scene.words.count
    const reading = match?.first === at && match.end <= limit ? readName(scene, match, datelines[at] === 1) : undefined
    if (reading && reading.end <= limit) {
      mentions.push(nameMention(scene, at, reading))
      at = reading.end
      continue
    }
    const isCapital = (shapeAt(scene, at) & Shape.capital) !== 0
    const shared = isCapital && at + 2 < limit ? readSharedName(scene, at) : undefined
    if (shared) {
      const { actor, kind: via, candidates } = shared
      mentions.push(nameMention(scene, at, { actor, via, candidates, confidence: 0.9, end: at + 1 }))
      at++
      continue
    }
    const person = isCapital ? findPerson(scene, registry, at, limit) : undefined
    if (person?.mention) mentions.push(person.mention)
    at = person?.end ?? at + 1
  }
  return mentions
}
