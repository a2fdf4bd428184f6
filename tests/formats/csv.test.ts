import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRow } from '../../src/formats/csv-row.ts'
import { edgeCsv, nodeCsv } from '../../src/formats/graph-csv.ts'
import { networkCsv } from '../../src/formats/network-csv.ts'
import { statementCsv } from '../../src/formats/statement-csv.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { projectNetwork } from '../../src/networks/project-network.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'

describe('csvRow', () => {
  it.each([
    ['plain cells', ['a', 1, true], 'a,1,true\n'],
    ['commas, quotes and line ends', ['a,b', 'c"d', 'e\nf'], '"a,b","c""d","e\nf"\n'],
    ['what is missing', [undefined, null, '', Number.NaN], ',,,\n'],
    ['lists', [['a', 'b']], 'a | b\n'],
    ['negative numbers as they are', [-1.5], '-1.5\n'],
  ])('writes %s', (_claim, values, text) => {
    expect(csvRow(values)).toBe(text)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps a spreadsheet from running %j', (text) => {
    expect(parse(csvRow([text]))[0]).toEqual([`'${text}`])
  })

  it('comes back from a real reader, with nothing lost but formulas', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2 }), (cells) => {
        expect(parse(csvRow(cells))).toEqual([cells])
      }),
    )
  })
})

describe('networkCsv', () => {
  it('writes each pair once, sorted, with its weight', () => {
    const statements = ['C', 'A', 'B'].map((actor, i) =>
      makeStatement({ actor, stance: i === 0 ? 'oppose' : 'support', target: { id: 'x' } }),
    )
    const network = projectNetwork(statements, { kind: 'subtract', normalize: 'average' })
    expect([...networkCsv(network)].join('')).toBe('source,target,weight\nA,B,1\nA,C,-1\nB,C,-1\n')
  })
})

describe('graph tables', () => {
  it('hold every node and edge, under the names that Gephi looks for', () => {
    fc.assert(
      fc.property(arbitraryStatements(), (statements) => {
        const graph = buildGraph(statements)
        const nodes: Record<string, string>[] = parse([...nodeCsv(graph)].join(''), { columns: true })
        const edges: Record<string, string>[] = parse([...edgeCsv(graph)].join(''), { columns: true })
        expect(nodes.map(({ id }) => id)).toEqual(graph.nodes())
        expect(edges.map(({ source, stance, target }) => `${source}|${stance}|${target}`)).toEqual(graph.edges())
        expect(edges.map(({ weight, type }) => [Number(weight), type])).toEqual(
          graph.mapEdges((_e, { weight }) => [weight, 'Directed']),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('statementCsv', () => {
  it('writes one row a statement, with its quote and place', () => {
    const statement = makeStatement({
      id: 's1',
      actor: 'JPN',
      name: 'Japan',
      stance: 'support',
      target: { id: 'r', label: 'resolution, binding', actors: ['PRK', 'UN'] },
      date: '2006-07-14',
      speaker: 'Shinzo Abe',
      quote: '"We will insist,"\nhe said',
      start: 7,
    })
    const [row] = parse([...statementCsv([statement])].join(''), { columns: true })
    expect(row).toMatchObject({
      id: 's1',
      date: '2006-07-14',
      actor: 'JPN',
      actor_name: 'Japan',
      speaker: 'Shinzo Abe',
      target: 'r',
      target_label: 'resolution, binding',
      target_actors: 'PRK | UN',
      start: '7',
      end: '32',
      quote: '"We will insist,"\nhe said',
      attribution: '',
    })
  })
})
