import { describe, expect, it } from 'vitest'
import { seeds } from '../../src/seeds.ts'

const DAY = 86_400_000
const LONGEST_GAP = 45

const firstDay = (date: string): number => Date.parse(date + '-01-01'.slice(date.length - 4))

/** A month or a year lasts to its last day. */
function lastDay(date: string): number {
  if (date.length === 10) return Date.parse(date)
  const [year = 0, month = 12] = date.split('-').map(Number)
  return Date.UTC(year, month, 0)
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The spells in `[from, to]` of more than 45 days in which none of the actors' terms in one of the offices holds. */
function gapsOf(actors: readonly string[], offices: readonly string[], from: string, to: string): readonly string[] {
  const spells = seeds.offices
    .filter((term) => actors.includes(term.actor) && offices.includes(term.office))
    .map((term) => [firstDay(term.from ?? '0001'), term.to === undefined ? Date.parse(to) : lastDay(term.to)] as const)
    .sort(([a], [b]) => a - b)
  const gaps: string[] = []
  let held = Date.parse(from)
  for (const [start, end] of [...spells, [Date.parse(to), Date.parse(to)] as const]) {
    if (start - held > LONGEST_GAP * DAY) gaps.push(`${dayOf(held)} to ${dayOf(start)}`)
    held = Math.max(held, end)
  }
  return gaps
}

describe('the permanent members of the Security Council', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['USA head of state', ['USA'], ['head of state'], []],
    ['USA head of government, who is the president', ['USA'], ['head of state'], []],
    ['USA foreign minister', ['USA'], ['foreign minister'], []],
    ['Soviet, then Russian head of state', ['SUN', 'RUS'], ['head of state'], []],
    ['Soviet, then Russian head of government', ['SUN', 'RUS'], ['head of government'], []],
    ['Soviet, then Russian foreign minister', ['SUN', 'RUS'], ['foreign minister'], []],
    // Nobody was head of state between Zhu De's death and the new constitution.
    ['Chinese head of state', ['CHN'], ['head of state'], ['1976-07-06 to 1978-03-05']],
    ['Chinese head of government', ['CHN'], ['head of government'], []],
    ['Chinese foreign minister', ['CHN'], ['foreign minister'], []],
    ['British head of state', ['GBR'], ['head of state'], []],
    ['British head of government', ['GBR'], ['head of government'], []],
    ['British foreign minister', ['GBR'], ['foreign minister'], []],
    ['French head of state', ['FRA'], ['head of state'], []],
    ['French head of government', ['FRA'], ['head of government'], []],
    ['French foreign minister', ['FRA'], ['foreign minister'], []],
  ])('the table knows each %s from 1945 to 2026', (_claim, actors, offices, vacancies) => {
    expect(gapsOf(actors, offices, '1945-01-01', '2026-11-24')).toEqual(vacancies)
  })

  it('would show a gap', () => {
    expect(gapsOf(['USA'], ['foreign minister'], '1940-01-01', '1950-01-01')).toEqual(['1940-01-01 to 1944-12-01'])
  })
})
