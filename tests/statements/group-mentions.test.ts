import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/schema/mention.ts'
import { groupMentions } from '../../src/statements/group-mentions.ts'

const NAMES: Record<string, string> = { Britain: 'GBR', France: 'FRA', 'United States': 'USA', Chile: 'CHL' }

function mentionsIn(text: string): Mention[] {
  return Object.entries(NAMES)
    .flatMap(([name, actor]) => {
      const start = text.indexOf(name)
      if (start < 0) return []
      return [{ article: 'a', start, end: start + name.length, text: name, actor, via: 'name' as const, confidence: 1 }]
    })
    .sort((a, b) => a.start - b.start)
}

describe('groupMentions', () => {
  it.each([
    ['joins a list that ends in and', 'Britain, France and the United States voted.', 'Britain', ['GBR', 'FRA', 'USA']],
    [
      'joins a list with a comma before and',
      'Britain, France, and the United States voted.',
      'France',
      ['GBR', 'FRA', 'USA'],
    ],
    ['joins two names by and', 'Britain and France voted.', 'France', ['GBR', 'FRA']],
    ['joins nothing where a new clause may begin', 'It hit Britain, and France laughed.', 'Britain', []],
    ['joins nothing over a verb', 'Britain told France and left.', 'Britain', []],
    ['joins nothing that only commas part', 'Britain, France, it seems, agreed.', 'Britain', []],
  ])('%s', (_claim, text, name, actors) => {
    const mentions = mentionsIn(text)
    const groups = groupMentions(text, mentions)
    const mention = mentions.find((found) => found.text === name)
    expect(mention && (groups.get(mention) ?? []).map((found) => found.actor)).toEqual(actors)
  })
})
