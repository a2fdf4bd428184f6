import type { Mention } from '../schema/mention.ts'
import type { Official } from './find-officials.ts'
import { nameWords, type Person, type PersonRegistry } from './person-registry.ts'
import type { NameReading } from './read-name.ts'
import type { PersonName } from './read-person-name.ts'
import { type Scene, wordAt } from './scene.ts'

const MONARCH = /^(?:king|queen|prince|princess|emir|emperor|pope|sultan|shah|ayatollah)$/i

/** The title as the article has it. */
export const roleOf = (scene: Scene, official: Official): string => textOf(scene, official.roleFirst, official.roleEnd)

/** The article's own words `[first, end)`, on one line. */
export function textOf({ article, words }: Scene, first: number, end: number): string {
  return article.text.slice(words.starts[first] ?? 0, words.ends[end - 1] ?? 0).replace(/\s*\n\s*/g, ' ')
}

/** A person's name as the article has it; a monarch's with the title, where there is no other: `King Fahd`. */
export function fullNameOf(scene: Scene, { start, first, end }: PersonName): string {
  const title = start > 0 ? wordAt(scene, start - 1) : ''
  const name = textOf(scene, first, end)
  return end - first === 1 && MONARCH.test(title) ? `${title} ${name}` : name
}

function span(
  { article, words }: Scene,
  first: number,
  end: number,
): Pick<Mention, 'article' | 'start' | 'end' | 'text'> {
  const start = words.starts[first] ?? 0
  const stop = words.ends[end - 1] ?? 0
  return { article: article.id, start, end: stop, text: article.text.slice(start, stop) }
}

/** The mention of an actor's name. */
export function nameMention(
  scene: Scene,
  first: number,
  { actor, via, candidates, confidence, end }: NameReading,
): Mention {
  return {
    ...span(scene, first, end),
    actor,
    via,
    ...(candidates.length > 0 ? { candidates: [...candidates] } : {}),
    confidence,
  }
}

/** The mention of a holder of office, title and all. */
export function officialMention(scene: Scene, registry: PersonRegistry, official: Official): Mention {
  const { name, actor, candidates, confidence } = official
  const role = roleOf(scene, official)
  const more = candidates.length > 0 ? { candidates: [...candidates] } : {}
  const place = span(scene, official.first, official.end)
  if (!name) return { ...place, actor, role, via: 'title', ...more, confidence }
  const own = fullNameOf(scene, name)
  const speaker = own.includes(' ') ? own : (registry.find(nameWords(scene, name))?.fullName ?? own)
  const bare = { nameStart: scene.words.starts[name.first] ?? 0, nameEnd: scene.words.ends[name.end - 1] ?? 0 }
  return { ...place, actor, speaker, ...bare, role, via: 'person', ...more, confidence }
}

/** The mention of a person whom the text or the table knows. */
export function personMention(scene: Scene, name: PersonName, person: Person): Mention {
  const { fullName, role, actor, candidates, confidence } = person
  return {
    ...span(scene, name.start, name.end),
    actor,
    speaker: fullName,
    ...(role === undefined ? {} : { role }),
    via: 'person',
    ...(candidates.length > 0 ? { candidates: [...candidates] } : {}),
    confidence,
  }
}
