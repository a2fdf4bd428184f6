import type { Mention } from '../schema/mention.ts'

/** Mentions that the text strings together: `Britain, France and the United States`. */
export type MentionGroups = ReadonlyMap<Mention, readonly Mention[]>

const COMMA = /^,\s+(?:the\s+)?$/
const AND = /^,?\s+(?:and|or|&|as well as)\s+(?:the\s+)?$/
const BARE_AND = /^(?:\s+(?:and|or|&|as well as)\s+(?:the\s+)?|[-–/])$/

/** A name stands in a list with names, an adjective with adjectives. */
const sameKind = (a: Mention, b: Mention): boolean => (a.via === 'adjective') === (b.via === 'adjective')

/**
 * Finds lists of actors by what stands between their names: commas, and `and` or `or` before the last. Two names need a bare `and`,
 * for after a comma a new clause may begin. Lists are told from the words alone, because long ones are where parses fail.
 */
export function groupMentions(text: string, mentions: readonly Mention[]): MentionGroups {
  const groups = new Map<Mention, readonly Mention[]>()
  const named = mentions.filter((mention) => mention.actor !== null)
  for (let at = 0; at < named.length; ) {
    const list = listFrom(text, named, at)
    if (list.length > 1) for (const mention of list) groups.set(mention, list)
    at += Math.max(1, list.length)
  }
  return groups
}

function listFrom(text: string, named: readonly Mention[], from: number): readonly Mention[] {
  const first = named[from]
  if (!first) return []
  const list: Mention[] = [first]
  for (let at = from + 1; at < named.length; at++) {
    const before = list.at(-1)
    const next = named[at]
    if (!before || !next || !sameKind(before, next)) break
    const between = text.slice(before.end, next.start)
    if (list.length === 1 ? BARE_AND.test(between) : AND.test(between)) return [...list, next]
    if (!COMMA.test(between)) break
    list.push(next)
  }
  return [first]
}
