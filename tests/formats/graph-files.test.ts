import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { cypherChunks } from '../../src/formats/cypher-chunks.ts'
import { graphJsonChunks, parseGraphJson } from '../../src/formats/graph-json.ts'
import { graphmlChunks } from '../../src/formats/graphml-chunks.ts'
import { jsonLdChunks } from '../../src/formats/json-ld-chunks.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import { buildNetworkGraph } from '../../src/networks/build-network-graph.ts'
import { projectNetwork } from '../../src/networks/project-network.ts'
import { arbitraryStatements } from '../graph/arbitrary-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'
import { hasPython, readWithPython } from './read-with-python.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente formats '))
const statements = [
  makeStatement({
    actor: 'JPN',
    name: 'Japan <&"\'>',
    stance: 'support',
    target: { id: 'r', label: 'a\nb\t🕊' },
    date: '2006-07-14',
    quote: '"one", two',
  }),
  makeStatement({
    actor: 'JPN',
    name: 'Japan <&"\'>',
    stance: 'oppose',
    target: { id: 'r', label: 'a\nb\t🕊' },
    confidence: 0.25,
    quote: '`x` \\ $y',
  }),
  makeStatement({ actor: 'CHN', stance: 'oppose', target: { id: 'r', label: 'a\nb\t🕊' } }),
  makeStatement({ actor: 'CHN', stance: 'neutral', target: 'JPN', quote: 'takes no side' }),
]
const graph = layoutGraph(buildGraph(statements), { iterations: 5 })

function save(name: string, chunks: Iterable<string>): string {
  const file = join(folder, name)
  writeFileSync(file, [...chunks].join(''))
  return file
}

/** What a reader without lists ought to see. */
const flat = (values: object) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? JSON.stringify(value) : value]),
  )

describe('graphmlChunks', () => {
  it.skipIf(!hasPython('networkx'))('opens in networkx with every attribute', () => {
    const read = readWithPython(
      `import json, sys, networkx as nx
g = nx.read_graphml(sys.argv[1])
print(json.dumps({'multi': g.is_multigraph(), 'nodes': dict(g.nodes(data=True)),
  'edges': {k: [u, v, d] for u, v, k, d in g.edges(keys=True, data=True)}}))`,
      save('networkx.graphml', graphmlChunks(graph)),
    )
    expect(read).toEqual({
      multi: true,
      nodes: Object.fromEntries(graph.mapNodes((node, values) => [node, flat(values)])),
      edges: Object.fromEntries(
        graph.mapEdges((edge, values, source, target) => [edge, [source, target, flat(values)]]),
      ),
    })
  })

  it.skipIf(!hasPython('igraph'))('opens in igraph with every attribute', () => {
    const read = readWithPython(
      `import json, sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
name = lambda v: g.vs[v]['id']
print(json.dumps({'directed': g.is_directed(), 'nodes': {v['id']: [v['label'], v['type'], v['x'], v['statements']] for v in g.vs},
  'edges': {e['id']: [name(e.source), name(e.target), e['weight'], e['stance'], e['evidence']] for e in g.es}}))`,
      save('igraph.graphml', graphmlChunks(graph)),
    )
    expect(read).toEqual({
      directed: true,
      nodes: Object.fromEntries(
        graph.mapNodes((node, { label, type, x, statements: n }) => [node, [label, type, x, n]]),
      ),
      edges: Object.fromEntries(
        graph.mapEdges((edge, { weight, stance, evidence }, source, target) => [
          edge,
          [source, target, weight, stance, JSON.stringify(evidence)],
        ]),
      ),
    })
  })

  it('says of an undirected network that it is one', () => {
    const network = buildNetworkGraph(projectNetwork(statements, { kind: 'subtract' }), graph)
    expect([...graphmlChunks(network)].join('')).toContain('edgedefault="undirected"')
  })
})

describe('graph JSON', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(arbitraryStatements(), (random) => {
        const made = buildGraph(random)
        expect(parseGraphJson([...graphJsonChunks(made)].join('')).export()).toEqual(made.export())
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['no JSON', '{', 'bad-json', 'g.json: no JSON'],
    ['another thing', '{"a":1}', 'bad-input', 'g.json: options'],
    [
      'an edge to nowhere',
      JSON.stringify({ ...graph.export(), nodes: [] }),
      'bad-input',
      'which is no node of the graph',
    ],
  ])('refuses %s', (_claim, text, code, message) => {
    expect(() => parseGraphJson(text, 'g.json')).toThrow(EntenteError)
    expect(() => parseGraphJson(text, 'g.json')).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })
})

describe('jsonLdChunks', () => {
  type Resource = { '@id': string } & Record<string, unknown>
  const read = (list: typeof statements): { '@context': Record<string, unknown>; '@graph': Resource[] } =>
    JSON.parse([...jsonLdChunks(list)].join(''))

  it('says from where each statement is quoted, whose it is, and where its words stand', () => {
    const resources = read(statements)['@graph']
    const first = resources.find(({ '@id': id }) => id === `urn:entente:statement:${statements[0]?.id}`)
    expect(first).toMatchObject({
      stance: 'support',
      actor: 'urn:entente:actor:JPN',
      target: 'urn:entente:issue:r',
      wasQuotedFrom: 'urn:entente:article:a1',
      wasAttributedTo: ['urn:entente:actor:JPN'],
      wasGeneratedBy: { rule: 'test' },
      'oa:hasTarget': { selector: [{ start: 0, end: 10 }, { exact: '"one", two' }] },
    })
  })

  it('speaks of no resource that it does not hold, and declares every term', () => {
    fc.assert(
      fc.property(arbitraryStatements({ maxLength: 10 }), (random) => {
        const { '@context': context, '@graph': resources } = read(random)
        const ids = new Set(resources.map(({ '@id': id }) => id))
        expect(ids.size).toBe(resources.length)
        for (const resource of resources) {
          for (const key of Object.keys(resource)) {
            expect(key.startsWith('@') || key in context || (key.split(':')[0] ?? '') in context).toBe(true)
          }
          for (const key of ['actor', 'target', 'wasQuotedFrom']) {
            if (resource[key] !== undefined) expect(ids.has(String(resource[key]))).toBe(true)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('cypherChunks', () => {
  const script = [...cypherChunks(graph)].join('')

  it.each([
    ['actors', 'SET n:Actor, n += row;'],
    ['issues', 'SET n:Issue, n += row;'],
    ['stances', 'MERGE (a)-[r:SUPPORTS {key: row.properties.key}]->(b)'],
    ['quotes, escaped', '`evidence`: ["`x` \\\\ $y"]'],
    ['quotation marks, escaped', '["\\"one\\", two"]'],
    ['line ends and signs beyond ASCII as escapes', '"a\\u000ab\\u0009\\ud83d\\udd4a"'],
    ['numbers', '`weight`: 1'],
  ])('writes %s', (_claim, text) => {
    expect(script).toContain(text)
  })

  it('ends every statement, and is plain ASCII', () => {
    expect(script).toMatch(/^[\n -~]*;\n$/)
    expect(script.split(';\n').filter((part) => part.startsWith('UNWIND'))).toHaveLength(5)
  })
})
