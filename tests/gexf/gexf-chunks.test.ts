import fc from 'fast-check'
import { MultiDirectedGraph, MultiGraph, UndirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { type GexfOptions, gexfChunks } from '../../src/gexf/gexf-chunks.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import type { Statement } from '../../src/schema/statement.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'

const ISSUE = { id: 'r', label: 'resolution' }
const write = (statements: Statement[], options: GexfOptions = {}) =>
  [...gexfChunks(buildGraph(statements), options)].join('')

/** A graph with two nodes, and what an edge between them carries. */
function edgeWith(values: object): string {
  const graph = new MultiDirectedGraph()
  graph.addNode('a')
  graph.addNode('b')
  graph.addDirectedEdgeWithKey('e', 'a', 'b', values)
  return [...gexfChunks(graph)].join('')
}

function nodeWith(values: object): string {
  const graph = new MultiDirectedGraph()
  graph.addNode('a', values)
  return [...gexfChunks(graph)].join('')
}

describe('gexfChunks', () => {
  const at = { actor: 'JPN', stance: 'support', target: ISSUE } as const

  it.each([
    [
      'the version and the namespaces that Gephi writes',
      'xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"',
    ],
    [
      'time as intervals of days in UTC',
      'defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval" timezone="UTC"',
    ],
    [
      'one interval for a node, from its first to its last statement',
      '<node id="JPN" label="JPN" start="2006-07-05" end="2006-07-14">',
    ],
    [
      'a point for each day of an edge',
      '<spell start="2006-07-05" end="2006-07-05"/>\n          <spell start="2006-07-14" end="2006-07-14"/>',
    ],
    ['the stance as the kind', 'source="JPN" target="issue:r" kind="support" label="support" weight="3"'],
    ['the sign in an attribute of its own', '<attvalue for="sign" value="1"/>'],
    ['dates as attributes too', '<attvalue for="last" value="2006-07-14"/>'],
    ['colours as three bytes', '<viz:color r="27" g="127" b="121"/>'],
    ['lists of quotes', '<attvalue for="evidence" value="[&quot;a, &quot;, &quot;b\\\\c&quot;, &quot;d␤e&quot;]"/>'],
    ['the types of attributes', '<attribute id="evidence" title="evidence" type="liststring"/>'],
    ['positions', '<viz:position x="0" y="0" z="0"/>'],
    ['the day of the last change', '<meta lastmodifieddate="2006-07-14">'],
  ])('writes %s', (_claim, expected) => {
    const text = write([
      makeStatement({ ...at, date: '2006-07-05', quote: 'a, ' }),
      makeStatement({ ...at, date: '2006-07-14', quote: 'b\\c' }),
      makeStatement({ ...at, date: '2006-07-14', quote: 'd\ne', start: 9 }),
    ])
    expect(text).toContain(expected)
  })

  it('writes no time where nothing has a date', () => {
    const text = write([makeStatement(at)])
    expect(text).toContain('mode="static"')
    expect(text).not.toMatch(/spell|start=|timeformat/)
  })

  it.each([
    ['no opacity', edgeWith({ color: 'rgba(1, 2, 3, 0.5)' }), '<viz:color r="1" g="2" b="3"/>'],
    ['short colours at length', edgeWith({ color: '#0bC' }), '<viz:color r="0" g="187" b="204"/>'],
    ['whole numbers', edgeWith({ n: 3 }), 'id="n" title="n" type="integer"'],
    ['whole numbers beyond 32 bits', edgeWith({ n: 3e9 }), 'id="n" title="n" type="long"'],
    ['fractions', edgeWith({ n: 0.5 }), 'id="n" title="n" type="double"'],
    ['lists of numbers', edgeWith({ n: [1, 2.5] }), 'type="listdouble"/>'],
    ['truth', edgeWith({ ok: true }), 'id="ok" title="ok" type="boolean"'],
    ['structures as JSON', edgeWith({ s: { a: 1 } }), 'value="{&quot;a&quot;:1}"'],
    [
      'attributes with names that Gephi keeps for itself',
      edgeWith({ id: 7 }),
      '<attribute id="attribute_id" title="id" type="integer"/>',
    ],
    ['tabs and line ends of texts', edgeWith({ s: 'a\tb\nc' }), 'value="a&#9;b&#10;c"'],
    ['forbidden characters as U+FFFD', edgeWith({ s: 'a\u0008\ud800' }), 'value="a\ufffd\ufffd"'],
    ['forbidden characters in ids and labels', nodeWith({ label: '\u0001<' }), 'label="\ufffd&lt;"'],
    ['the key where there is no label', nodeWith({}), '<node id="a" label="a">'],
  ])('writes %s', (_claim, text, expected) => {
    expect(text).toContain(expected)
  })

  it.each([
    ['numbers that are not finite', edgeWith({ n: Number.NaN }), 'attvalue'],
    ['nothing', edgeWith({ n: null, m: undefined }), 'attvalue'],
    ['colours that it cannot read', edgeWith({ color: 'teal' }), 'viz:color'],
    ['positions that are not finite', nodeWith({ x: Number.NaN, y: 1 }), 'viz:position'],
  ])('leaves out %s', (_claim, text, absent) => {
    expect(text).not.toContain(absent)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the weight %d, which readers drop', (weight) => {
    expect(() => edgeWith({ weight })).toThrow(EntenteError)
  })

  it('cuts what no reader takes, at a whole item in lists', () => {
    const text = edgeWith({ long: 'x'.repeat(600_000), list: Array(100_000).fill('abcdef') })
    for (const [, value = ''] of text.matchAll(/value="([^"]*)"/g)) expect(value.length).toBeLessThan(1_200_000)
    expect(text).toContain('x… [cut]"')
    expect(text).toMatch(/&quot;abcdef&quot;, &quot;… \d+ more … \[cut\]&quot;\]"/)
  })

  it('writes undirected graphs as such, and says of mixed ones which edge is which', () => {
    const undirected = new UndirectedGraph()
    undirected.mergeEdge('a', 'b')
    expect([...gexfChunks(undirected)].join('')).toContain('defaultedgetype="undirected"')
    const mixed = new MultiGraph()
    for (const node of ['a', 'b']) mixed.addNode(node)
    mixed.addUndirectedEdgeWithKey('u', 'a', 'b')
    mixed.addDirectedEdgeWithKey('d', 'a', 'b')
    const text = [...gexfChunks(mixed)].join('')
    expect(text).not.toContain('defaultedgetype')
    expect(text).toContain('target="b" type="undirected"')
    expect(text).toContain('target="b" type="directed"')
  })

  it('says how to open a graph with an edge a statement', () => {
    const graph = buildGraph([makeStatement(at), makeStatement(at)], { level: 'statement' })
    expect([...gexfChunks(graph)].join('')).toContain('merge strategy')
  })

  it('gives the same bytes for the same statements, in any order, in pieces of any number', () => {
    fc.assert(
      fc.property(arbitraryStatements(), (statements) => {
        expect(write([...statements].reverse())).toBe(write(statements))
      }),
      { numRuns: 50 },
    )
  })

  it('does not hold the file: pieces come while it writes', () => {
    const statements = Array.from({ length: 2000 }, (_, i) => makeStatement({ ...at, actor: `A${i}` }))
    const sizes = Array.from(gexfChunks(buildGraph(statements)), ({ length }) => length)
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.max(...sizes)).toBeLessThan(80_000)
  })
})
