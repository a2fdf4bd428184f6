import fc from 'fast-check'
import { MultiDirectedGraph, UndirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { gexfChunks } from '../../src/gexf/gexf-chunks.ts'
import { formatList, parseList } from '../../src/gexf/list-text.ts'
import { parseGexf } from '../../src/gexf/parse-gexf.ts'
import { statementsOfGexf, toStanceGraph } from '../../src/gexf/to-stance-graph.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import { query } from '../../src/query/query.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'

/** A file with the given insides of `<graph>`, which begin on line 2. */
const gexf = (inside: string, at = '') =>
  `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph ${at}>\n${inside}</graph></gexf>`
const NODES = '<nodes><node id="a"/><node id="b"/></nodes>'
const STRINGS =
  '<attributes class="edge"><attribute id="0" title="note" type="string"/><attribute id="1" title="n" type="integer"/></attributes>'

/** XML turns what it forbids into U+FFFD; the visible line feed stands for a real one. */
const legal = fc.string({ unit: 'grapheme' }).filter((text) => !/[\u2424\u240d]/.test(text))

describe('parseGexf', () => {
  it('brings every attribute of a stance graph back', () => {
    fc.assert(
      fc.property(arbitraryStatements(), fc.constantFrom('aggregate', 'statement'), (statements, level) => {
        const graph = layoutGraph(buildGraph(statements, { level: level as 'aggregate' }), { iterations: 5 })
        const back = toStanceGraph(parseGexf(gexfChunks(graph)))
        expect(back.export()).toEqual({
          ...graph.export(),
          attributes: { ...graph.getAttributes(), ...(graph.size === 0 && { level: 'aggregate' }) },
        })
      }),
      { numRuns: 60 },
    )
  })

  it('brings the statements back whole, so that they can be asked again', () => {
    fc.assert(
      fc.property(arbitraryStatements(), (statements) => {
        const graph = buildGraph(statements, { modalities: ['actual', 'future', 'conditional'] })
        const read = parseGexf(gexfChunks(graph, { statements }))
        expect(statementsOfGexf(read)).toEqual(query(statements).toArray())
        expect(toStanceGraph(read).export()).toEqual(graph.export())
        expect(statementsOfGexf(parseGexf(gexfChunks(graph)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('brings back whole what XML or lists would change', () => {
    const quote = 'a\u0000b\ufffec\uffffd\u2424e\u240df\ng"\\h'
    const statements = [makeStatement({ actor: 'A', stance: 'support', target: { id: 'x' }, quote })]
    expect(statementsOfGexf(parseGexf(gexfChunks(buildGraph(statements), { statements })))).toEqual(statements)
  })

  it('brings any attributes of any graph back', () => {
    const values = fc.dictionary(
      fc.constantFrom('id', 'note', '12', 'for', 'type', 'größe'),
      fc.oneof(legal, fc.integer(), fc.boolean()),
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(values, { minLength: 1 }), fc.array(legal), (records, list) => {
        // One type a column: a column that mixes types is a column of texts.
        const texts = records.map((record) =>
          Object.fromEntries(
            Object.entries(record).map(([key, value]) => [key, key === 'note' ? String(value) : key.length]),
          ),
        )
        const graph = new UndirectedGraph()
        for (const [i, record] of texts.entries())
          graph.addNode(`n${i + 1000}`, { label: `n${i + 1000}`, ...record, list })
        expect(parseGexf(gexfChunks(graph)).export().nodes).toEqual(graph.export().nodes)
      }),
    )
  })

  it('does not mind where a file is cut', () => {
    const text = [...gexfChunks(buildGraph(fc.sample(arbitraryStatements(), { seed: 1, numRuns: 1 })[0] ?? []))].join(
      '',
    )
    expect(parseGexf([...text]).export()).toEqual(parseGexf(text).export())
  })

  it.each([
    [
      'version 1.2 with hexadecimal colours',
      '<nodes><node id="a"><viz:color hex="#AABBCC"/></node></nodes>',
      { color: '#aabbcc' },
    ],
    [
      'opacity, which it drops',
      '<nodes><node id="a"><viz:color r="1" g="2" b="3" a="0.5"/></node></nodes>',
      { color: '#010203' },
    ],
    ['any prefix', '<nodes><node id="a"><v:size value="2.5"/></node></nodes>', { size: 2.5 }],
    [
      'defaults',
      '<attributes class="node"><attribute id="0" title="n" type="long"><default>7</default></attribute></attributes><nodes><node id="a"/></nodes>',
      { n: 7 },
    ],
    [
      'values that change: the last',
      '<attributes class="node" mode="dynamic"><attribute id="0" title="n" type="double"/></attributes><nodes><node id="a"><attvalues><attvalue for="0" value="1" end="2020-01-01"/><attvalue for="0" value="2" start="2020-01-01"/></attvalues></node></nodes>',
      { n: 2 },
    ],
    [
      'the time of a node',
      '<nodes><node id="a"><spells><spell start="2020-01-01" end="2020-02-01"/><spell start="2021-01-01" end="2021-01-01"/></spells></node></nodes>',
      { first: '2020-01-01', last: '2021-01-01' },
    ],
    [
      'types that it does not know, as texts',
      '<attributes class="node"><attribute id="0" title="u" type="anyURI"/></attributes><nodes><node id="a"><attvalues><attvalue for="0" value="http://x"/></attvalues></node></nodes>',
      { u: 'http://x' },
    ],
    ['nodes in nodes', '<nodes><node id="p" label="P"><nodes><node id="a"/></nodes></node></nodes>', {}],
  ])('reads %s', (_claim, inside, wanted) => {
    expect(parseGexf(gexf(inside)).getNodeAttributes('a')).toEqual(wanted)
  })

  it('reads intervals, parallel edges, edges without ids and edges before their nodes', () => {
    const graph = parseGexf(
      gexf(
        `<edges><edge source="a" target="b" kind="x"><spells><spell start="2020-01-01"/></spells></edge><edge source="a" target="b" kind="x"/></edges>${NODES}`,
        'defaultedgetype="directed"',
      ),
    )
    expect(graph).toBeInstanceOf(MultiDirectedGraph)
    expect(graph.mapEdges((key, values) => [key, values])).toEqual([
      ['a|x|b', { kind: 'x', spells: ['2020-01-01/'] }],
      ['a|x|b|2', { kind: 'x' }],
    ])
  })

  it('takes an edge that is not of the default type', () => {
    const graph = parseGexf(
      gexf(
        `${NODES}<edges><edge id="d" source="a" target="b"/><edge id="u" source="a" target="b" type="undirected"/></edges>`,
        'defaultedgetype="directed"',
      ),
    )
    expect([graph.isDirected('d'), graph.isUndirected('u')]).toEqual([true, true])
  })

  it.each([
    ['a DOCTYPE', '<!DOCTYPE gexf [<!ENTITY a "b">]>\n<gexf/>', 'line 1: a DOCTYPE'],
    ['an entity that nobody declared', gexf('<nodes><node id="&x;"/></nodes>'), 'line 2: undefined entity'],
    ['a file cut short', gexf(NODES).slice(0, 90), 'line 2: unclosed tag'],
    ['tags that do not match', gexf('\n<nodes></edges>'), 'line 3: unexpected close tag'],
    ['another language', '<graphml/>', 'line 1: <graphml> where <gexf> was wanted'],
    ['no graph', '<gexf></gexf>', 'no <graph>'],
    ['nothing', '', 'line 1: document must contain a root element'],
    [
      'an undeclared attribute',
      gexf('<nodes><node id="a"><attvalues>\n<attvalue for="z" value="1"/></attvalues></node></nodes>'),
      'line 3: the attribute "z" of a node is not declared',
    ],
    [
      'a value of another type',
      gexf(
        `${STRINGS}${NODES}<edges>\n<edge source="a" target="b"><attvalues><attvalue for="1" value="many"/></attvalues></edge></edges>`,
      ),
      'line 3: "n" is "many", but its declared type is integer',
    ],
    [
      'a weight that is no number',
      gexf(`${NODES}<edges><edge source="a" target="b" weight="x"/></edges>`),
      'line 2: "weight" is "x"',
    ],
    [
      'an edge to nowhere',
      gexf(`${NODES}<edges>\n\n<edge source="a" target="c"/></edges>`),
      'line 4: an edge ends at "c", which is no node',
    ],
    ['an edge from nowhere', gexf(`${NODES}<edges><edge target="b"/></edges>`), 'line 2: a <edge> without "source"'],
    [
      'an id used twice',
      gexf('<nodes><node id="a"/>\n<node id="a"/></nodes>'),
      'line 3: the node id "a" is used twice',
    ],
    [
      'an edge id used twice',
      gexf(`${NODES}<edges><edge id="e" source="a" target="b"/><edge id="e" source="b" target="a"/></edges>`),
      'line 2: the edge id "e" is used twice',
    ],
    ['a node without an id', gexf('<nodes><node label="x"/></nodes>'), 'line 2: a <node> without "id"'],
    ['control characters', gexf('<nodes><node id="\u0008"/></nodes>'), 'line 2: disallowed character'],
  ])('refuses %s and says the line', (_claim, text, message) => {
    const read = () => parseGexf(text, 'graph.gexf')
    expect(read).toThrow(EntenteError)
    expect(read).toThrow(message)
    expect(read).toThrow(/^graph\.gexf: /)
  })

  it('says what is missing where a file holds no stance graph', () => {
    expect(() => toStanceGraph(parseGexf(gexf(NODES)))).toThrow(/node "a": .*not a stance graph/)
  })
})

describe('parseList', () => {
  it.each([
    ['[a, b]', ['a', 'b']],
    ['["a, b", "c"]', ['a, b', 'c']],
    ["['a', 'it\\'s']", ['a', "it's"]],
    ['["a","b"]', ['a', 'b']],
    ['["a", b]', ['a', 'b']],
    ['[]', []],
    ['', []],
    ['a,b', ['a', 'b']],
    ['a|b', ['a', 'b']],
    ['["a", ]', ['a', '']],
    ['["\\"", "\\\\"]', ['"', '\\']],
  ])('reads %s', (text, items) => {
    expect(parseList(text)).toEqual(items)
  })

  it('brings any texts back', () => {
    fc.assert(
      fc.property(fc.array(legal), (items) => {
        expect(parseList(formatList(items))).toEqual(items)
      }),
    )
  })
})
