import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { query } from '../../src/query/query.ts'
import type { Actor } from '../../src/schema/actor.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'

const SANCTIONS = { id: 'un-resolution-sanctions-prk', label: 'binding UN resolution with sanctions', actors: ['PRK'] }
const DRAFT = { id: 'china-russia-draft', label: "China's and Russia's own text" }
const make = makeStatement

const statements = [
  make({
    id: '1',
    actor: 'JPN',
    name: 'Japan',
    stance: 'support',
    target: SANCTIONS,
    date: '2006-07-07',
    speaker: 'Taro Aso',
  }),
  make({
    id: '2',
    actor: 'JPN',
    name: 'Japan',
    stance: 'support',
    target: SANCTIONS,
    date: '2006-07-14',
    speaker: 'Shinzo Abe',
    quote: 'We will insist on sanctions',
  }),
  make({ id: '3', actor: 'JPN', name: 'Japan', stance: 'oppose', target: DRAFT, date: '2006-07-14', confidence: 0.4 }),
  make({ id: '4', actor: 'CHN', name: 'China', stance: 'oppose', target: SANCTIONS, date: '2006-07-11' }),
  make({ id: '5', actor: 'CHN', name: 'China', stance: 'support', target: DRAFT, date: '2006-07-12' }),
  make({ id: '6', actor: 'RUS', name: 'Russia', stance: 'oppose', target: SANCTIONS, date: '2006-07-11' }),
  make({ id: '7', actor: 'RUS', name: 'Russia', stance: 'support', target: SANCTIONS, date: '2006-07-15' }),
  make({ id: '8', actor: 'USA', name: 'United States', stance: 'support', target: SANCTIONS }),
  make({
    id: '9',
    actor: 'KOR',
    name: 'South Korea',
    stance: 'oppose',
    target: SANCTIONS,
    modality: 'conditional',
    date: '2006-07-13',
  }),
  make({ id: '10', actor: 'CHN', name: 'China', stance: 'support', target: 'PRK', date: '2006-07-13' }),
]

const alias = (id: string, name: string, ...texts: string[]): Actor => ({
  id,
  name,
  type: 'state',
  kind: 'un-member',
  names: [name, ...texts].map((text) => ({ text, kind: 'name' })),
  source: 'test',
})
const actors = [
  alias('JPN', 'Japan', 'Tokyo', 'Nippon'),
  alias('CHN', 'China', 'Beijing', "People's Republic of China"),
  alias('KOR', 'South Korea', 'Korea'),
  alias('PRK', 'North Korea', 'Korea', 'DPRK'),
  alias('FRA', 'France', 'Paris'),
  alias('CIV', "Côte d'Ivoire"),
]
const ask = query(statements, { actors })
const ids = (found: ReturnType<typeof query>) => found.toArray().map(({ id }) => id)

describe('query', () => {
  it.each([
    ['all, by date, undated last', ask, ['1', '4', '6', '5', '10', '9', '2', '3', '7', '8'].sort()],
    ['an actor by name', ask.actor('japan'), ['1', '2', '3']],
    ['an actor by id', ask.actor('JPN'), ['1', '2', '3']],
    ['an actor by alias', ask.actor('Tokyo'), ['1', '2', '3']],
    ['an alias with other marks', ask.actor('The Peoples republic of China'), ['4', '5', '10']],
    ['several actors', ask.actor('Japan', 'USA'), ['1', '2', '3', '8']],
    ['a known actor without statements', ask.actor('Cote dIvoire'), []],
    ['a stance', ask.stance('oppose'), ['3', '4', '6', '9']],
    ['an issue by a word', ask.issue('sanctions'), ['1', '2', '4', '6', '7', '8', '9']],
    ['an issue by its singular', ask.issue('sanction'), ['1', '2', '4', '6', '7', '8', '9']],
    ['an issue by id', ask.issue('china-russia-draft'), ['3', '5']],
    ['an issue by its node', ask.issue('issue:china-russia-draft'), ['3', '5']],
    ['days, both ends counted', ask.between('2006-07-11', '2006-07-12'), ['4', '6', '5']],
    ['a day on which nothing was said', ask.between('2006-07-08', '2006-07-08'), []],
    ['since a day', ask.since('2006-07-15'), ['7']],
    ['until a day', ask.until('2006-07-07'), ['1']],
    ['a speaker by family name', ask.speaker('abe'), ['2']],
    ['sure ones', ask.confidence(0.5).actor('Japan'), ['1', '2']],
    ['conditional ones', ask.modality('conditional'), ['9']],
    ['a stance towards an actor', ask.target('DPRK'), ['10']],
    ['all that concerns an actor', ask.concerning('DPRK').actor('China'), ['4', '10']],
    ['words of the quote', ask.quoting('INSIST sanctions'), ['2']],
    ['an article', ask.article('a2'), []],
    [
      'all at once',
      ask.stance('support').issue('sanctions').between('2006-07-01', '2006-07-31').actor('Tokyo').confidence(0.5),
      ['1', '2'],
    ],
  ])('finds %s', (_claim, found, wanted) => {
    expect(ids(found).sort()).toEqual([...wanted].sort())
  })

  it('leaves the query it came from alone', () => {
    const before = ids(ask)
    ask.actor('Japan').stance('oppose').toArray()
    expect(ids(ask)).toEqual(before)
  })

  it.each([
    ['an actor', () => ask.actor('Jappan'), 'actor: no actor is called "Jappan". Did you mean "Japan"?'],
    ['a name that is near an id', () => ask.actor('Jpan'), 'Did you mean "Japan"?'],
    ['an alias', () => ask.actor('Biejing'), 'Did you mean "Beijing"?'],
    [
      'a target',
      () => ask.target('Noth Korea'),
      'target: no actor is called "Noth Korea". Did you mean "North Korea"?',
    ],
    ['an issue', () => ask.issue('sanktions'), 'issue: no issue has the words "sanktions". Did you mean "sanctions"?'],
    ['words of two issues', () => ask.issue('sanctions china'), 'Give fewer words'],
    ['a speaker', () => ask.speaker('Abbe'), 'speaker: nobody called "Abbe" speaks. Did you mean "Abe"?'],
    ['nobody near', () => ask.actor('Ruritania and Borduria'), 'Give a name or an id'],
    ['no name', () => ask.actor(''), 'no actor is called ""'],
  ])('corrects %s', (_claim, wrong, message) => {
    expect(wrong).toThrow(EntenteError)
    expect(wrong).toThrow(message)
  })

  it.each([
    ['no day', () => ask.since('July'), 'since: "July" is no day'],
    ['the days the wrong way round', () => ask.between('2006-07-31', '2006-07-01'), 'Give the earlier day first'],
  ])('refuses %s', (_claim, wrong, message) => {
    expect(wrong).toThrow(message)
  })

  it('prefers, of those who share a name, the one that the statements speak of', () => {
    expect(ids(query(statements.slice(0, 8), { actors }).actor('Korea'))).toEqual([])
    expect(ids(ask.actor('Korea'))).toEqual(['9'])
  })

  it('says who stands where, with the newest quote', () => {
    const positions = ask.positions('sanctions')
    expect(positions.map(({ actor, standing, support, oppose }) => [actor.id, standing, support, oppose])).toEqual([
      ['JPN', 'support', 2, 0],
      ['RUS', 'support', 1, 1],
      ['USA', 'support', 1, 0],
      ['CHN', 'oppose', 0, 1],
    ])
    expect(positions[0]).toMatchObject({ first: '2006-07-07', last: '2006-07-14', newest: { id: '2' } })
    expect(
      ask
        .modality('conditional')
        .positions()
        .map(({ actor }) => actor.id),
    ).toEqual(['KOR'])
  })

  it('says who stands with whom', () => {
    const coalitions = ask.coalitions('sanctions')
    expect(coalitions.map(({ standing, positions }) => [standing, positions.map(({ actor }) => actor.id)])).toEqual([
      ['support', ['JPN', 'RUS', 'USA']],
      ['oppose', ['CHN']],
    ])
  })

  it('calls an actor divided that took both sides on one day', () => {
    const both = ['support', 'oppose'] as const
    const divided = both.map((stance) => make({ actor: 'USA', stance, target: DRAFT, date: '2006-07-14' }))
    expect(query(divided).positions()[0]?.standing).toBe('divided')
    expect(query(divided).changes()).toEqual([])
  })

  it('says who changed their mind, and when', () => {
    const changes = ask.changes()
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      actor: { id: 'RUS' },
      date: '2006-07-15',
      from: 'oppose',
      to: 'support',
      kind: 'reversal',
    })
    expect(changes[0]?.before.map(({ id }) => id)).toEqual(['6'])
    expect(changes[0]?.after.map(({ id }) => id)).toEqual(['7'])
    expect(ask.changes('Japan')).toEqual([])
  })

  it('goes back to a day', () => {
    expect(ids(ask.asOf('2006-07-14').issue('sanctions'))).toEqual(['4', '6', '2'])
    expect(ids(ask.asOf('2006-07-15').actor('Russia'))).toEqual(['7'])
    expect(ids(ask.asOf('2000-01-01'))).toEqual([])
  })

  it('measures agreement, whole and by window, with the targets that prove it', () => {
    const whole = ask.agreement('China', 'Japan')
    expect(whole).toMatchObject({ score: -1, congruence: 0, conflict: 3 })
    expect(whole.shared.map(({ target, relation }) => [target.label, relation])).toEqual([
      [SANCTIONS.label, 'differ'],
      [DRAFT.label, 'differ'],
    ])
    expect(ask.agreement('China', 'Russia').score).toBe(0)
    expect(
      ask.agreement('China', 'USA', { window: 'month' }).windows.map(({ from, to, score }) => [from, to, score]),
    ).toEqual([['2006-07-01', '2006-07-31', null]])
    expect(ask.agreement('JPN', 'CHN', { window: 5 }).windows.map(({ from, conflict }) => [from, conflict])).toEqual([
      ['2006-07-07', 1],
      ['2006-07-12', 1],
    ])
    expect(ask.agreement('Japan', 'France').score).toBeNull()
  })

  it('tells what was said when', () => {
    expect(ask.timeline('sanctions').map(({ period, support, oppose }) => [period, support, oppose])).toEqual([
      ['2006-07', 3, 2],
    ])
    expect(ask.timeline(undefined, { by: 'day' }).map(({ period }) => period)).toEqual([
      '2006-07-07',
      '2006-07-11',
      '2006-07-12',
      '2006-07-13',
      '2006-07-14',
      '2006-07-15',
    ])
  })

  it('groups', () => {
    expect(
      ask
        .by('actor')
        .map(({ key, statements: { length } }) => [key, length])
        .slice(0, 2),
    ).toEqual([
      ['CHN', 3],
      ['JPN', 3],
    ])
    expect(ask.by('stance').map(({ key }) => key)).toEqual(['support', 'oppose'])
    expect(ask.by('month').map(({ key }) => key)).toEqual(['', '2006-07'])
  })

  it('draws the graph of what is left', () => {
    expect(ask.actor('Japan').graph().nodes()).toEqual([
      'JPN',
      'issue:china-russia-draft',
      'issue:un-resolution-sanctions-prk',
    ])
  })

  it('finds by a filter what a plain filter finds', () => {
    fc.assert(
      fc.property(arbitraryStatements(), fc.constantFrom('support', 'oppose', 'neutral'), (random, stance) => {
        const wanted = random.filter(
          (one) => one.stance === stance && one.date !== undefined && one.date >= '2007-01-01',
        )
        const found = query(random)
          .stance(stance as 'support')
          .since('2007-01-01')
          .toArray()
        expect(new Set(found)).toEqual(new Set(wanted))
      }),
    )
  })
})
