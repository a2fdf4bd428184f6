import type { Article } from '../schema/article.ts'
import type { Mention } from '../schema/mention.ts'
import { findApposition } from './find-apposition.ts'
import { findDatelines } from './find-datelines.ts'
import { LineStyle } from './find-line-styles.ts'
import { findOfficials, type Official, termOf } from './find-officials.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type NameReading, readName } from './name-mention.ts'
import { createPersonRegistry, nameWords, type Person, type PersonRegistry } from './person-registry.ts'
import { type PersonName, readPersonName } from './read-person-name.ts'
import { Gap, Shape } from './scan-words.ts'
import { classAt, gapAt, isSentenceStart, type Scene, setScene, shapeAt, wordAt } from './scene.ts'
import { WordClass } from './word-classes.ts'

const MONARCH = /(?:^|\s)(?:king|queen|prince|princess|emir|emperor|pope|sultan|shah|ayatollah|dalai lama)$/i

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
  const officials = findOfficials(scene)
  const registry = createPersonRegistry()
  for (const official of officials) introduce(scene, registry, official)
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
    const person = (shapeAt(scene, at) & Shape.capital) !== 0 ? findPerson(scene, registry, at, limit) : undefined
    if (person?.mention) mentions.push(person.mention)
    at = person?.end ?? at + 1
  }
  return mentions
}

/** A person's name without a title before it: known from the text, from an apposition, from the table, or only seen to speak. */
function findPerson(
  scene: Scene,
  registry: PersonRegistry,
  at: number,
  limit: number,
): { mention?: Mention; end: number } | undefined {
  const isLoud = scene.styles[at] !== LineStyle.plain
  const name = isLoud ? { start: at, first: at, end: at + 1 } : readPersonName(scene, at)
  if (!name || name.end > limit) return undefined
  const words = nameWords(scene, name)
  const known = registry.find(words)
  if (known) return { mention: personMention(scene, name, known), end: name.end }
  const apposition = findApposition(scene, name.end)
  const term = termOf(scene, name)
  if (apposition && words.length > 1) {
    const person: Person = {
      fullName: textOf(scene, name.first, name.end),
      words,
      role: textOf(scene, apposition.roleFirst, apposition.roleEnd),
      actor: apposition.isPrivate ? null : (apposition.body?.actor ?? term?.actor ?? null),
      candidates: apposition.body?.candidates ?? [],
      confidence: 0.9,
    }
    registry.add(person, undefined)
    return { mention: personMention(scene, name, person), end: name.end }
  }
  if (term && isBareUse(scene, name)) {
    const person: Person = {
      fullName: words.length > 1 ? textOf(scene, name.first, name.end) : term.name,
      words,
      actor: term.actor,
      candidates: [],
      confidence: words.length > 1 ? 0.85 : 0.65,
    }
    registry.add(person, term.family)
    return { mention: personMention(scene, name, person), end: name.end }
  }
  if (words.length < 2 || isLoud || !isSpeaking(scene, name)) return { end: isLoud ? at + 1 : name.end }
  const person: Person = {
    fullName: textOf(scene, name.first, name.end),
    words,
    actor: null,
    candidates: [],
    confidence: 0.6,
  }
  registry.add(person, undefined)
  return { mention: personMention(scene, name, person), end: name.end }
}

/** A family name alone must not begin a sentence by chance (`Major cities`), nor be part of a longer name (`Brown University`). */
function isBareUse(scene: Scene, { first, end }: PersonName): boolean {
  if (end - first > 1) return true
  if (
    end < scene.words.count &&
    gapAt(scene, end) === Gap.space &&
    shapeAt(scene, end) & Shape.capital &&
    scene.styles[end] === LineStyle.plain
  )
    return false
  const isMarked = (shapeAt(scene, end - 1) & Shape.possessive) !== 0 || (classAt(scene, end) & WordClass.speech) !== 0
  return isMarked || !isSentenceStart(scene, first)
}

/** Does a verb of saying stand beside the name? */
function isSpeaking(scene: Scene, { start, end }: PersonName): boolean {
  const isSpeech = (at: number): boolean =>
    at >= 0 && at < scene.words.count && (classAt(scene, at) & WordClass.speech) !== 0
  return isSpeech(end) || (isSpeech(start - 1) && gapAt(scene, start) === Gap.space)
}

function introduce(scene: Scene, registry: PersonRegistry, official: Official): void {
  if (!official.name) return
  const words = nameWords(scene, official.name)
  const title = wordAt(scene, official.name.start - 1)
  const fullName =
    words.length === 1 && MONARCH.test(title)
      ? `${title} ${words.join(' ')}`
      : textOf(scene, official.name.first, official.name.end)
  const { actor, candidates, confidence } = official
  registry.add(
    { fullName, words, role: roleOf(scene, official), actor, candidates, confidence },
    termOf(scene, official.name)?.family,
  )
}

const roleOf = (scene: Scene, official: Official): string => textOf(scene, official.roleFirst, official.roleEnd)

/** The article's own words `[first, end)`, on one line. */
function textOf({ article, words }: Scene, first: number, end: number): string {
  return article.text.slice(words.starts[first] ?? 0, words.ends[end - 1] ?? 0).replace(/\s+/g, ' ')
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

function nameMention(scene: Scene, first: number, { actor, via, candidates, confidence, end }: NameReading): Mention {
  return {
    ...span(scene, first, end),
    actor,
    via,
    ...(candidates.length > 0 ? { candidates: [...candidates] } : {}),
    confidence,
  }
}

function officialMention(scene: Scene, registry: PersonRegistry, official: Official): Mention {
  const { name, actor, candidates, confidence } = official
  const role = roleOf(scene, official)
  const more = candidates.length > 0 ? { candidates: [...candidates] } : {}
  const place = span(scene, official.first, official.end)
  if (!name) return { ...place, actor, role, via: 'title', ...more, confidence }
  const speaker = registry.find(nameWords(scene, name))?.fullName ?? textOf(scene, name.first, name.end)
  const bare = { nameStart: scene.words.starts[name.first] ?? 0, nameEnd: scene.words.ends[name.end - 1] ?? 0 }
  return { ...place, actor, speaker, ...bare, role, via: 'person', ...more, confidence }
}

function personMention(scene: Scene, name: PersonName, person: Person): Mention {
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
