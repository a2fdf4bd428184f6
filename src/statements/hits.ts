import type { ActorId } from '../schema/actor.ts'
import type { Mention } from '../schema/mention.ts'
import type { Hit } from './draft.ts'
import type { Reading } from './reading.ts'

/** The mention that covers the place: mentions are in text order and never overlap. */
export function mentionAt(mentions: readonly Mention[], place: number): Mention | undefined {
  let low = 0
  let high = mentions.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const mention = mentions[middle]
    if (!mention) return undefined
    if (place < mention.start) high = middle - 1
    else if (place >= mention.end) low = middle + 1
    else return mention
  }
  return undefined
}

/** A person who speaks for no known body is an actor in his own name: `NELSON_MANDELA`. */
function ownNameOf(mention: Mention): ActorId | undefined {
  if (mention.via !== 'person' || mention.speaker === undefined || !mention.speaker.includes(' ')) return undefined
  const name = mention.speaker.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
  return name.replace(/[^A-Z0-9]+/g, '_').replace(/^_+|_+$/g, '') || undefined
}

/** How sure it is for whom a person speaks whom the text introduces. */
const INTRODUCED = 0.85

/** The mention as a hit: a person whom no table knows speaks for whom the text introduces him. None where it names nobody. */
export function hitOf(reading: Reading, mention: Mention): Hit | undefined {
  const introduced = mention.actor === null ? reading.introduced.get(mention.speaker ?? '') : undefined
  const actor = mention.actor ?? introduced ?? ownNameOf(mention)
  if (actor === undefined) return undefined
  return {
    actor,
    start: mention.start,
    end: mention.end,
    via: mention.via,
    confidence: introduced === undefined ? mention.confidence : Math.max(mention.confidence, INTRODUCED),
    ...(mention.candidates === undefined ? {} : { candidates: mention.candidates }),
    ...(mention.speaker === undefined ? {} : { speaker: mention.speaker }),
    ...(mention.role === undefined ? {} : { role: mention.role }),
  }
}

/** The actors of the list in which the mention stands; the mention's own first. */
export function listed(reading: Reading, mention: Mention, hit: Hit): readonly Hit[] {
  const others = (reading.groups.get(mention) ?? [])
    .filter((other) => other !== mention)
    .map((other) => hitOf(reading, other))
  return [hit, ...others.filter((other) => other !== undefined)]
}

/** The actors named at the place: that of the mention there, then those listed with it; none where it names nobody. */
export function hitsAt(reading: Reading, place: number): readonly Hit[] {
  const mention = mentionAt(reading.mentions, place)
  const hit = mention && hitOf(reading, mention)
  return mention && hit ? listed(reading, mention, hit) : []
}

/** Each actor once, the first hit of each. */
export function uniqueHits(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<ActorId>()
  return hits.filter((hit) => !seen.has(hit.actor) && seen.add(hit.actor))
}
