import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Actor, OfficeTerm, Role } from '../../src/schema/actor.ts'
import { Place } from '../../src/schema/place.ts'
import { seeds } from '../../src/seeds.ts'

const FILES = [
  ['actors.json', Actor, 600],
  ['offices.json', OfficeTerm, 1250],
  ['roles.json', Role, 50],
  ['places.json', Place, 50],
] as const

const read = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')
const lastDay = (date: string): string => date + '9999-99-99'.slice(date.length)

describe('the registry of actors and office-holders', () => {
  it.each(FILES)('%s holds valid rows, one a line, and stays small', (name, schema, kilobytes) => {
    const text = read(name)
    const rows = z.array(schema).parse(JSON.parse(text))
    expect(text).toBe(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)
    expect(text.length / 1000).toBeLessThan(kilobytes)
  })

  it.each([
    ['actors', seeds.actors.map(({ id }) => id)],
    ['roles', seeds.roles.map(({ title }) => title)],
    ['places', seeds.places.map(({ name }) => name)],
  ])('%s are sorted, each once', (_name, keys) => {
    expect(keys).toEqual([...new Set(keys)].sort())
  })

  it('terms are sorted by actor, office and day', () => {
    const keys = seeds.offices.map(({ actor, office, from = '' }) => [actor, office, from].join('\t'))
    expect(keys).toEqual([...keys].sort())
  })

  it.each([
    ['CSK', ['CZE parts 1993-01-01', 'SVK parts 1993-01-01']],
    ['DDR', ['DEU unites 1990-10-03']],
    ['SCG', ['MNE parts 2006-06-03', 'SRB continues 2006-06-05']],
    ['YMD', ['YEM unites 1990-05-22']],
    ['SDN', ['SSD parts 2011-07-09']],
    ['EC', ['EU continues 1993-11-01']],
  ])('says who came after %s', (id, expected) => {
    const { successors = [] } = seeds.actors.find((actor) => actor.id === id) ?? {}
    expect(successors.map((one) => `${one.id} ${one.how} ${one.date}`)).toEqual(expected)
  })

  it.each([
    ['SUN', 15],
    ['YUG', 5],
  ])('knows all that came out of %s', (id, count) => {
    expect(seeds.actors.find((actor) => actor.id === id)?.successors).toHaveLength(count)
  })

  it('has successions in order of dates, of one at most that continues the actor, and of none before the successor is there', () => {
    const starts = new Map(seeds.actors.map(({ id, from = '0' }) => [id, from]))
    for (const { id, successors = [] } of seeds.actors) {
      const dates = successors.map(({ date }) => date)
      expect([id, dates]).toEqual([id, [...dates].sort()])
      expect(successors.filter(({ how }) => how === 'continues').length).toBeLessThan(2)
      const early = successors.filter((one) => one.date < (starts.get(one.id) ?? '0').slice(0, one.date.length))
      expect([id, early]).toEqual([id, []])
    }
  })

  it('lists every actor that a row names', () => {
    const ids = new Set(seeds.actors.map(({ id }) => id))
    const named = [
      ...seeds.actors.flatMap(({ country, successors = [], members = [] }) => [
        country,
        ...successors.map(({ id }) => id),
        ...members.map(({ id }) => id),
      ]),
      ...seeds.offices.map(({ actor }) => actor),
      ...seeds.roles.map(({ actor }) => actor),
    ]
    expect(named.filter((id) => id !== undefined && !ids.has(id))).toEqual([])
  })

  it('has the breadth that it promises', () => {
    const count = (type: string): number => seeds.actors.filter((actor) => actor.type === type).length
    expect(seeds.actors.filter(({ kind }) => kind === 'un-member')).toHaveLength(193)
    expect(count('organization')).toBeGreaterThanOrEqual(200)
    expect(count('group')).toBeGreaterThanOrEqual(120)
    expect(seeds.offices.length).toBeGreaterThanOrEqual(3000)
  })

  it('shows each actor under one of its names', () => {
    expect(
      seeds.actors.filter(({ name, names }) => !names.some(({ text }) => text === name)).map(({ id }) => id),
    ).toEqual([])
  })

  it('gives a name to two actors only where dates or context tell them apart', () => {
    const owners = new Map<string, Set<string>>()
    for (const { id, names } of seeds.actors)
      for (const { text } of names) owners.set(text, (owners.get(text) ?? new Set()).add(id))
    expect(
      [...owners]
        .filter(([, ids]) => ids.size > 1)
        .map(([text]) => text)
        .sort(),
    ).toEqual([
      'ADB',
      'Belgrade',
      'Brussels',
      'Congo',
      'Congolese',
      'Dominican',
      'Dominicans',
      'European Commission',
      'European Council',
      'ICC',
      'Korea',
      'Kremlin',
      'Moscow',
      'Patriotic Front',
      'Prague',
      'Russia',
      'Russian',
      'Russians',
      'UNO',
    ])
  })

  it('has no place that is an actor’s name', () => {
    const names = new Set(seeds.actors.flatMap((actor) => actor.names.map(({ text }) => text)))
    expect(seeds.places.filter(({ name }) => names.has(name))).toEqual([])
  })

  it('ends no spell before it begins', () => {
    const spells = [
      ...seeds.offices,
      ...seeds.actors,
      ...seeds.actors.flatMap((actor) => [...actor.names, ...(actor.members ?? [])]),
    ]
    expect(spells.filter(({ from = '', to = '9999' }) => from > lastDay(to))).toEqual([])
  })

  it('ships no row of a share-alike source', () => {
    const sources = new Set([...seeds.actors, ...seeds.offices].flatMap(({ source }) => source.split('; ')))
    expect([...sources].sort()).toEqual([
      'archigos',
      'country-codes',
      'country-orgs',
      'factbook',
      'hand',
      'pocom',
      'wikidata',
    ])
  })

  it.each([
    ['UN', 'secretary-general', 1947],
    ['NATO', 'secretary-general', 1953],
  ])('knows the %s %s of every year from %i on', (actor, office, first) => {
    const terms = seeds.offices.filter((term) => term.actor === actor && term.office === office)
    const years = Array.from({ length: 2026 - first + 1 }, (_, i) => `${first + i}`)
    const missing = years.filter(
      (year) => !terms.some(({ from = '', to = '9999' }) => from.slice(0, 4) <= year && year <= to.slice(0, 4)),
    )
    expect(missing).toEqual([])
  })
})
