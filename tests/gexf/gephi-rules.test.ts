import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { gexfChunks } from '../../src/gexf/gexf-chunks.ts'
import { parseList } from '../../src/gexf/list-text.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import type { Statement } from '../../src/schema/statement.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'

const TYPES = /^(list)?(string|integer|long|double|boolean)$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const KEPT = new Set(['id', 'label', 'timeset', 'weight'])

/**
 * What Gephi's importer would complain of, one line each: unknown types, its own columns' names, colours that are not three
 * bytes, weights not above 0, ids used twice, nodes that are nowhere, dates that are no full days, spells that overlap or run
 * backward, values beyond 524,288 characters, line ends in lists, undeclared attributes.
 */
function complaints(text: string): string[] {
  const found: string[] = []
  const nodes = new Set<string>()
  const edges = new Set<string>()
  const columns = new Map<string, string>()
  let columnsOf = ''
  let item = ''
  let lastEnd = ''
  const spell = (start: string | undefined, end: string | undefined) => {
    if (start === undefined && end === undefined) return
    if (!DAY.test(start ?? '') || !DAY.test(end ?? '')) found.push(`${item}: no full day: ${start} to ${end}`)
    if ((start ?? '') > (end ?? '')) found.push(`${item}: ends before it starts`)
  }
  const rules: Record<string, (at: Readonly<Record<string, string | undefined>>) => void> = {
    attributes: (at) => {
      columnsOf = String(at.class)
    },
    attribute: ({ id, type }) => {
      if (!TYPES.test(String(type))) found.push(`unknown type ${type}`)
      if (KEPT.has(String(id))) found.push(`column ${id} is Gephi's own`)
      columns.set(`${columnsOf} ${id}`, String(type))
    },
    node: ({ id, start, end }) => {
      item = 'node'
      if (nodes.has(String(id))) found.push(`node ${id} twice`)
      nodes.add(String(id))
      spell(start, end)
    },
    edge: ({ id, source, target, weight, type }) => {
      item = 'edge'
      lastEnd = ''
      if (edges.has(String(id))) found.push(`edge ${id} twice`)
      edges.add(String(id))
      if (!nodes.has(String(source)) || !nodes.has(String(target))) found.push(`edge ${id} ends nowhere`)
      if (!(Number(weight) > 0)) found.push(`weight ${weight}`)
      if (type !== undefined) found.push(`type ${type}`)
    },
    attvalue: (at) => {
      const type = columns.get(`${item} ${at.for}`)
      const value = String(at.value)
      if (type === undefined) found.push(`${at.for} is not declared`)
      if (value.length > 524_288) found.push(`${at.for} is too long`)
      if (type?.startsWith('list') && (/[\n\r]/.test(value) || !value.startsWith('[') || !value.endsWith(']')))
        found.push(`list ${value}`)
      if (type === 'liststring' && value !== '[]' && parseList(value).length === 0) found.push(`list ${value}`)
      if (/^(integer|long|double)$/.test(type ?? '') && !Number.isFinite(Number(value))) found.push(`number ${value}`)
    },
    spell: ({ start, end }) => {
      spell(start, end)
      if (String(start) <= lastEnd) found.push(`spell ${start} overlaps`)
      lastEnd = String(end)
    },
    color: (at) => {
      if (Object.keys(at).join() !== 'r,g,b') found.push(`colour ${Object.keys(at)}`)
      for (const byte of [at.r, at.g, at.b])
        if (!/^\d+$/.test(String(byte)) || Number(byte) > 255) found.push(`colour ${byte}`)
    },
  }
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => rules[name.replace('viz:', '')]?.(attributes))
  parser.write(text).close()
  return found
}

/** The same statements, in words that files have choked on. */
function hostile(statements: readonly Statement[], words: string): Statement[] {
  return statements.map((statement) => ({
    ...statement,
    actor: { ...statement.actor, name: words },
    target: { ...statement.target, label: words },
    source: words,
    evidence: { ...statement.evidence, end: statement.evidence.start + words.length, quote: words },
  }))
}

describe('Gephi', () => {
  it('has nothing to complain of, whatever the statements say', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        'a\nb',
        'a|b',
        '[a, b]',
        '"',
        "it's",
        '\\',
        ']]>',
        '\u0008',
        '\ud800',
        '=1+1',
        'x'.repeat(600_000),
      ),
    )
    fc.assert(
      fc.property(
        arbitraryStatements({ maxLength: 20 }),
        words,
        fc.constantFrom('aggregate', 'statement'),
        (random, text, level) => {
          const statements = hostile(random, text)
          const graph = layoutGraph(buildGraph(statements, { level: level as 'aggregate' }), { iterations: 3 })
          expect(complaints([...gexfChunks(graph)].join(''))).toEqual([])
          expect(complaints([...gexfChunks(graph, { statements: random })].join(''))).toEqual([])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('would complain of a file that breaks its rules', () => {
    const edge = (at: string) =>
      `<gexf><graph><nodes><node id="a"/></nodes><edges><edge id="e" source="a" target="a" ${at}/></edges></graph></gexf>`
    expect(complaints(edge('weight="1"'))).toEqual([])
    expect(complaints(edge('weight="0"'))).toEqual(['weight 0'])
    expect(complaints(edge('weight="1"').replace('target="a"', 'target="b"'))).toEqual(['edge e ends nowhere'])
    expect(complaints('<gexf><node id="a" start="2024-01" end="2024-02-01"/></gexf>')).toEqual([
      'node: no full day: 2024-01 to 2024-02-01',
    ])
  })
})
