import { describe, expect, it } from 'vitest'
import { resolveIssues } from '../../src/issues/resolve-issues.ts'
import { Statement } from '../../src/schema/statement.ts'

/** Actor, stance, and the words that name the issue: the text's, marked in it with [ ] in this order. */
type Said = readonly [actor: string, stance: Statement['stance'], label?: string]

/** Resolves a text whose issues stand in brackets; gives the groups, as the places in the list that share an id. */
function groups(marked: string, said: readonly Said[]): string {
  const spans: [number, number][] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    if (!part.startsWith('[')) text += part
    else {
      spans.push([text.length, text.length + part.length - 2])
      text += part.slice(1, -1)
    }
  }
  const statements = said.map(([actor, stance, label], i): Statement => {
    const [start, end] = spans[i] ?? [0, 1]
    const own = text.slice(start, end)
    return Statement.parse({
      id: `s${i}`,
      article: 'a',
      actor: { id: actor, name: actor, type: 'state' },
      stance,
      target: { kind: 'issue', id: 'unresolved', label: label ?? own.replace(/^(?:the|an?) /i, ''), actors: [] },
      modality: 'actual',
      attribution: null,
      confidence: 0.9,
      evidence: { start, end, quote: own, spans: { actor: null, cue: null, target: [start, end], negation: null } },
      rule: 'test',
    })
  })
  const resolved = resolveIssues(statements, [{ id: 'a', text }]).statements
  const places = new Map<string, number[]>()
  for (const [i, { target }] of resolved.entries()) places.set(target.id, [...(places.get(target.id) ?? []), i + 1])
  return [...places.values()].map((list) => list.join('')).join(' ')
}

describe('within an article', () => {
  it.each<[string, string, readonly Said[], string]>([
    [
      'all wordings of one issue are one',
      'Japan wants [a UN resolution with sanctions on North Korea]. China would vote against [the Japan-led resolution]. Tokyo said [its resolution] was fair. Russia calls [a resolution with sanctions] rash.',
      [
        ['JPN', 'support'],
        ['CHN', 'oppose'],
        ['JPN', 'support'],
        ['RUS', 'oppose'],
      ],
      '1234',
    ],
    [
      'two rival texts stay two',
      'Japan backs [the resolution with sanctions], and said [an alternative resolution] proposed by China and Russia did not go far enough. Paris supports [the China-Russia text]. London supports [the Japanese draft].',
      [
        ['JPN', 'support'],
        ['JPN', 'oppose'],
        ['FRA', 'support'],
        ['GBR', 'support'],
      ],
      '14 23',
    ],
    [
      'a bare plan is the last one that fits',
      'Egypt proposed [a customs union]. Kenya offered [a plan for a canal]. Uganda rejected [the plan].',
      [
        ['EGY', 'support'],
        ['KEN', 'support'],
        ['UGA', 'oppose'],
      ],
      '1 23',
    ],
    [
      'its author does not oppose it: the other plan fits',
      'Kenya defended [a Kenyan plan for a canal]. Egypt put forward [an Egyptian plan for a pipeline]. Egypt condemned [the plan].',
      [
        ['KEN', 'support'],
        ['EGY', 'support'],
        ['EGY', 'oppose'],
      ],
      '13 2',
    ],
    [
      'a vote on it, its text and its adoption are it',
      'Chile proposed [a ban on mercury]. Peru called for [a vote on the ban]. Cuba welcomed [the adoption of the ban]. Mali rejected [the text on the mercury ban].',
      [
        ['CHL', 'support'],
        ['PER', 'support'],
        ['CUB', 'support'],
        ['MLI', 'oppose'],
      ],
      '1234',
    ],
    [
      'its end, its failure, its breach and the accusation are not',
      'Chile backs [the embargo on copper]. Peru wants [the end of the embargo]. Cuba deplored [the failure of the embargo]. Mali denounced [violations of the embargo].',
      [
        ['CHL', 'support'],
        ['PER', 'support'],
        ['CUB', 'oppose'],
        ['MLI', 'oppose'],
      ],
      '1 2 3 4',
    ],
    [
      'more and less are two',
      'Riyadh opposes [a cut in oil prices]. It also rejects [an increase in oil prices]. Oman fears [a decrease in prices].',
      [
        ['SAU', 'oppose'],
        ['SAU', 'oppose'],
        ['OMN', 'oppose'],
      ],
      '13 2',
    ],
    [
      'the same kind of thing with another object is two',
      'Washington opposes [Soviet membership of the World Bank]. Moscow seeks [Soviet membership in GATT].',
      [
        ['USA', 'oppose'],
        ['SUN', 'support'],
      ],
      '1 2',
    ],
    [
      'what the extractor put in for a pronoun does not outweigh the text',
      'Chile backs [the embargo on copper]. Peru wants [a fund for miners]. Cuba rejects [the embargo].',
      [
        ['CHL', 'support'],
        ['PER', 'support'],
        ['CUB', 'oppose', 'embargo (fund for miners)'],
      ],
      '13 2',
    ],
    [
      'a clause is read as well as a noun phrase',
      'Canada said [that the user fee is illegal]. Japan called [the fee] unjust. Oslo backs [sending troops to the border].',
      [
        ['CAN', 'oppose'],
        ['JPN', 'oppose'],
        ['NOR', 'support'],
      ],
      '12 3',
    ],
  ])('%s', (_claim, text, said, wanted) => {
    expect(groups(text, said)).toBe(wanted)
  })
})
