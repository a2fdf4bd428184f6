import { describe, expect, it } from 'vitest'
import { Actor } from '../../src/schema/actor.ts'
import { checkActorIds, checkRows, checkSeeds } from '../../tools/check-seeds.mjs'

const norway = {
  id: 'NOR',
  name: 'Norway',
  type: 'state',
  kind: 'un-member',
  names: [{ text: 'Norway', kind: 'name' }],
  source: 'test',
}
const seeds = { actors: [norway], offices: [], roles: [], words: { plurals: {} } }

describe('the seeds', () => {
  it('all fit their schemas, and every actor named has a row', () => {
    expect(checkSeeds()).toEqual([])
  })
})

describe('the check of the seeds', () => {
  it.each<[string, unknown, string]>([
    ['a missing field', { ...norway, name: undefined }, 'seeds/actors.json[0].name: '],
    ['an unknown field', { ...norway, flag: 'x' }, 'seeds/actors.json[0]: '],
    ['a date that is none', { ...norway, from: 'observer' }, 'seeds/actors.json[0].from: must be YYYY'],
    [
      'an unknown kind of name',
      { ...norway, names: [{ text: 'Norway', kind: 'nick' }] },
      'seeds/actors.json[0].names[0].kind: ',
    ],
  ])('finds %s', (_claim, row, line) => {
    expect(checkRows('actors', [row], Actor)).toEqual([expect.stringContaining(line)])
  })

  it.each<[string, object, string]>([
    ['two rows with one id', { actors: [norway, norway] }, 'seeds/actors.json[1].id: "NOR" is taken by an earlier row'],
    [
      'a successor without a row',
      { actors: [{ ...norway, successor: 'SWE' }] },
      'seeds/actors.json[0].successor: no actor has the id "SWE"',
    ],
    [
      'a member without a row',
      { actors: [{ ...norway, members: [{ id: 'SWE' }] }] },
      'seeds/actors.json[0].members[0]: no actor has the id "SWE"',
    ],
    ['an office of nobody', { offices: [{ actor: 'SWE' }] }, 'seeds/offices.json[0].actor: no actor has the id "SWE"'],
  ])('finds %s', (_claim, part, line) => {
    expect(checkActorIds({ ...seeds, ...part })).toEqual([line])
  })

  it('finds nothing in a sound row', () => {
    expect([...checkRows('actors', [norway], Actor), ...checkActorIds(seeds)]).toEqual([])
  })
})
