import { describe, expect, it } from 'vitest'
import { Actor } from '../../src/schema/actor.ts'
import { checkActorIds, checkHolders, checkOpenTerms, checkRows, checkSeeds } from '../../tools/check-seeds.mjs'

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
      { actors: [{ ...norway, successors: [{ id: 'SWE', how: 'continues', date: '1905' }] }] },
      'seeds/actors.json[0].successors[0]: no actor has the id "SWE"',
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

  const term = { name: 'A', actor: 'NOR', office: 'head of state', from: '2000', to: '2003-05' }

  it.each([
    ['two holders of one office for a year', [term, { ...term, name: 'B', from: '2002-05-31' }], 1],
    ['one person twice in an office', [term, { ...term, from: '2003-03', to: '2004' }], 1],
    [
      'two holders who are both open',
      [
        { ...term, to: undefined },
        { ...term, name: 'B', from: '2001', to: undefined },
      ],
      2,
    ],
    ['no fault in holders who follow each other', [term, { ...term, name: 'B', from: '2003-05-01', to: '2004' }], 0],
    [
      'no fault in a joint post',
      [
        { ...term, actor: 'BIH' },
        { ...term, actor: 'BIH', name: 'B' },
      ],
      0,
    ],
    [
      'no fault in an office of many',
      [
        { ...term, office: 'envoy' },
        { ...term, office: 'envoy', name: 'B' },
      ],
      0,
    ],
  ])('finds %s', (_claim, offices, count) => {
    expect(checkHolders(offices)).toHaveLength(count)
  })

  it.each([
    ['an open term that says not when it was checked', { ...term, to: undefined }, 1],
    ['an ended term that says when it was checked', { ...term, checked: '2026-01-31' }, 1],
    ['no fault in an open term with its day', { ...term, to: undefined, checked: '2026-01-31' }, 0],
    ['no fault in an ended term', term, 0],
  ])('finds %s', (_claim, row, count) => {
    expect(checkOpenTerms([row])).toHaveLength(count)
  })
})
