import { compileGazetteer, findMentions } from '../../src/mentions/index.ts'
import type { Mention } from '../../src/schema/mention.ts'
import { seeds } from '../../src/seeds.ts'

export const gazetteer = compileGazetteer(seeds)

/** Mentions in a text whose sentences end at full stops, question marks and line ends. */
export function find(text: string, date?: string): readonly Mention[] {
  const sentences = Array.from(
    text.matchAll(/[^.?!\n](?:[^.?!\n]|[.?!](?!\s|$)|(?<=\b\p{Lu})\.)*[.?!]*/gu),
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }),
  )
  return findMentions({ id: 'a', text, ...(date ? { date } : {}) }, sentences, gazetteer)
}

/** Each mention as `words=ACTOR`, `words=-` where it is nobody's. */
export const show = (text: string, date?: string): readonly string[] =>
  find(text, date).map((mention) => `${mention.text}=${mention.actor ?? '-'}`)

/** Each person or title as `words=ACTOR (speaker)`. */
export const showPersons = (text: string, date?: string): readonly string[] =>
  find(text, date)
    .filter(({ via }) => via === 'person' || via === 'title')
    .map((mention) => `${mention.text}=${mention.actor ?? '-'}${mention.speaker ? ` (${mention.speaker})` : ''}`)
