import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyCodebook } from '../../src/codebook/apply-codebook.ts'
import { overrideActors } from '../../src/codebook/override-actors.ts'
import { parseCodebook } from '../../src/codebook/parse-codebook.ts'
import { Actor } from '../../src/schema/actor.ts'
import { type IssueSketch, makeIssueStatement } from './codebook-statement.ts'

const example = parseCodebook(readFileSync('seeds/codebook.example.yaml', 'utf8'))

const apply = (...sketches: IssueSketch[]) => applyCodebook(sketches.map(makeIssueStatement), example)

describe('seeds/codebook.example.yaml does what its comments say', () => {
  it.each<[string, IssueSketch, string]>([
    ['words in a row', { issue: 'x', label: 'new sanctions on North Korea', date: '2006-07-14' }, 'prk-sanctions'],
    ['a star in a word', { issue: 'x', label: 'sanctioning on North Korea', date: '2006-07-14' }, 'prk-sanctions'],
    [
      'a star alone',
      { issue: 'x', label: 'a UN resolution with sanctions against Pyongyang', date: '2009-12-31' },
      'prk-sanctions',
    ],
    ['another date', { issue: 'x', label: 'sanctions on North Korea', date: '2010-01-01' }, 'x'],
    ['no date', { issue: 'x', label: 'sanctions on North Korea' }, 'x'],
    ['other actors', { issue: 'x', label: 'sanctions on North Korea', date: '2006-07-14', actor: 'FRA' }, 'x'],
    [
      'a concerned actor',
      { issue: 'x', label: 'sanctions on North Korea', date: '2006-07-14', actor: 'FRA', concerns: ['PRK'] },
      'prk-sanctions',
    ],
    ['a part of a word', { issue: 'x', label: 'sanctions on North Koreans', date: '2006-07-14' }, 'x'],
    ['a regular expression', { issue: 'x', label: 'return to Six-Party talks' }, 'six-party-talks'],
    ['the second pattern', { issue: 'x', label: 'talks among the six nations' }, 'six-party-talks'],
    ['a merge', { issue: 'recognition-xkx', label: 'recognition of Kosovo' }, 'kosovo-independence'],
    ['a split that fits', { issue: 'arms-embargo', label: 'arms embargo on Iran' }, 'arms-embargo-iran'],
    ['a split that does not', { issue: 'arms-embargo', label: 'arms embargo on Sudan' }, 'arms-embargo'],
    ['a split by date', { issue: 'talks', label: 'talks', date: '1999-12-31' }, 'talks-1990s'],
    ['a split after its date', { issue: 'talks', label: 'talks', date: '2000-01-01' }, 'talks'],
  ])('issues: %s', (_claim, sketch, id) => {
    const [statement] = apply(sketch)
    expect(statement?.target.id).toBe(id)
    expect(statement?.codebook === undefined).toBe(id === sketch.issue)
  })

  it('takes along what is the same issue in the same article, and says so', () => {
    const [named, bare, elsewhere] = apply(
      { issue: 'x', label: 'six-party talks' },
      { issue: 'x', label: 'its resumption', actor: 'PRK' },
      { issue: 'x', label: 'its resumption', article: 'a2' },
    )
    expect([named, bare, elsewhere].map((one) => one?.target.id)).toEqual(['six-party-talks', 'six-party-talks', 'x'])
    expect(named?.codebook).toMatch(/^issue six-party-talks, pattern /)
    expect(bare?.codebook).toMatch(/^issue six-party-talks, as its other wordings in the article/)
  })

  it('gives issues their names, and says so', () => {
    const [statement] = apply({ issue: 'filling-dam', label: 'filling' })
    expect(statement?.target).toMatchObject({ id: 'filling-dam', label: 'filling of the Nile dam' })
    expect(statement?.codebook).toBe('label of filling-dam')
  })

  it('merges and renames actors', () => {
    const statements = apply(
      { issue: 'x', label: 'referendum', actor: 'POLISARIO_FRONT' },
      { issue: 'x', label: 'pipeline', actor: 'TUR' },
    )
    expect(statements.map((one) => [one.actor.id, one.actor.name, one.codebook])).toEqual([
      ['POLISARIO', 'POLISARIO_FRONT', 'merge of POLISARIO_FRONT into POLISARIO'],
      ['TUR', 'Türkiye', 'actor TUR'],
    ])
  })

  it('drops and changes single statements', () => {
    const statements = apply(
      { id: '0f3a5c7e9b1d2f40', issue: 'x', label: 'truce' },
      { id: '1a2b3c4d5e6f7081', issue: 'x', label: 'truce' },
    )
    expect(statements.map((one) => [one.id, one.stance, one.target.id])).toEqual([
      ['1a2b3c4d5e6f7081', 'neutral', 'prk-sanctions'],
    ])
  })

  it('adds and changes actors of the registry', () => {
    const turkey = Actor.parse({
      id: 'TUR',
      name: 'Turkey',
      type: 'state',
      kind: 'un-member',
      names: [
        { text: 'Turkey', kind: 'name', ambiguous: true },
        { text: 'Stamboul', kind: 'former' },
      ],
      source: 'test',
    })
    const [changed, added] = overrideActors([turkey], example)
    expect(changed?.names.map((name) => name.text)).toEqual(['Turkey', 'Türkiye'])
    expect(changed).toMatchObject({ name: 'Türkiye', kind: 'un-member', source: 'test; codebook' })
    expect(added).toMatchObject({ id: 'NIMBUS_FRONT', type: 'group', country: 'TCD' })
    expect(added?.names.map((name) => name.text)).toEqual(['Nimbus Liberation Front', 'Nimbus Front', 'NLF'])
    for (const actor of [changed, added]) expect(() => Actor.parse(actor)).not.toThrow()
  })
})
