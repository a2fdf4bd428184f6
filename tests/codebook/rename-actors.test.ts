import { describe, expect, it } from 'vitest'
import { extractStatements } from '../../src/extract.ts'
import { type Codebook, Codebook as schema } from '../../src/schema/codebook.ts'

const TEXT =
  'The Nimbus Front rejected the plan. Turkey rejected the treaty. Albion condemned Turkey. Norway backed the ban.'

/** Who takes the stance, with what is noted. */
const read = (codebook: Codebook): readonly (readonly [string, string | undefined])[] =>
  extractStatements({ id: 'a1', date: '2006-07-14', text: TEXT }, { codebook: schema.parse(codebook) }).map((one) => [
    `${one.actor.id} ${one.target.kind === 'actor' ? one.target.id : 'issue'}`,
    one.codebook,
  ])

describe('what a codebook says of actors is noted on the statements that it changed', () => {
  it.each<[string, Codebook, string, string]>([
    [
      'an actor that it adds',
      { actors: [{ id: 'NIMBUS', name: 'Nimbus Front', type: 'group' }] },
      'NIMBUS issue',
      'actor NIMBUS',
    ],
    ['a name that it changes', { actors: [{ id: 'TUR', name: 'Türkiye' }] }, 'TUR issue', 'actor TUR'],
    ['a type that it changes', { actors: [{ id: 'TUR', type: 'organization' }] }, 'TUR issue', 'actor TUR'],
    ['a name that it adds', { actors: [{ id: 'GBR', names: ['Albion'] }] }, 'GBR TUR', 'actor GBR'],
    ['an id that it merges', { merge: [{ into: 'NATO', from: ['TUR'] }] }, 'NATO issue', 'merge of TUR into NATO'],
    [
      'an id that it merges into an actor of its own',
      { merge: [{ into: 'PACT', from: ['TUR'] }], actors: [{ id: 'PACT', name: 'Pact', type: 'organization' }] },
      'PACT issue',
      'merge of TUR into PACT; actor PACT',
    ],
  ])('%s', (_claim, codebook, who, note) => {
    expect(read(codebook)).toContainEqual([who, note])
  })

  it.each<[string, Codebook]>([
    ['an actor that the text does not name', { actors: [{ id: 'WIBBLE', name: 'Wibble' }] }],
    ['what the registry says already', { actors: [{ id: 'TUR', name: 'Turkey', type: 'state', names: ['Turkey'] }] }],
    ['a name that the text does not use', { actors: [{ id: 'TUR', names: ['Anatolia'] }] }],
    ['a date', { actors: [{ id: 'NOR', from: '1905' }] }],
  ])('nothing is noted for %s', (_claim, codebook) => {
    expect(read(codebook).filter(([, note]) => note !== undefined)).toEqual([])
  })

  it('notes it on the target too, and nowhere else', () => {
    const notes = read({
      actors: [
        { id: 'GBR', names: ['Albion'] },
        { id: 'TUR', name: 'Türkiye' },
      ],
    })
    expect(notes).toContainEqual(['GBR TUR', 'actor GBR; actor TUR'])
    expect(notes.filter(([who]) => who === 'NOR issue')).toEqual([['NOR issue', undefined]])
  })
})
