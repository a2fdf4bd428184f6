import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { beforeAll, describe, expect, it } from 'vitest'
import { statementsOfGexf, toStanceGraph } from '../../src/gexf/to-stance-graph.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import { readGexf } from '../../src/store/read-gexf.ts'
import { writeGexf } from '../../src/store/write-gexf.ts'
import { hasPython, readWithPython } from '../formats/read-with-python.ts'
import { goldStatements } from '../graph/gold-statements.ts'
import { makeStatement } from '../graph/make-statement.ts'

// The mended schema lies in the shared folder beside the checkout, where that exists.
const SCHEMA = new URL('../../../shared/gexf/gexf.xsd', import.meta.url).pathname
const GOLD = new URL('../../seeds/gold', import.meta.url).pathname
const hasSchema = existsSync(SCHEMA)
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0
if (!hasSchema)
  process.stderr.write('SKIPPED validation of GEXF by its schema: no shared folder beside the checkout holds it\n')
if (hasSchema && !hasXmllint) {
  const hint = 'xmllint is missing: install it (Debian: apt-get install libxml2-utils)'
  if (process.env.CI) throw new Error(hint)
  process.stderr.write(`SKIPPED validation of GEXF: ${hint}\n`)
}

const hard = makeStatement({
  actor: 'CIV',
  name: 'Côte d’Ivoire <&"\u0007>',
  stance: 'support',
  target: { id: 'x', label: 'a "b" [c], d|e\\f \u{1f54a}' },
  quote: 'one, "two"\nthree\tfour',
  date: '2006-07-14',
})

const folder = mkdtempSync(join(tmpdir(), 'entente gexf '))
const file = join(folder, 'graph.gexf')
const statements = [...(existsSync(GOLD) ? goldStatements(GOLD) : []), hard]
const graph = layoutGraph(buildGraph(statements), { iterations: 20 })

describe('a GEXF file', () => {
  beforeAll(() => writeGexf(graph, file, { statements }))

  it('comes back from disk as it was, gzipped or not', async () => {
    const read = await readGexf(file)
    // XML has no control characters: they become U+FFFD.
    const legible = JSON.parse(JSON.stringify(graph.export()).replaceAll('\\u0007', '\ufffd'))
    expect(toStanceGraph(read).export()).toEqual(legible)
    expect(statementsOfGexf(read)).toHaveLength(statements.length)
    await writeGexf(graph, `${file}.gz`, { statements })
    expect((await readGexf(`${file}.gz`)).export()).toEqual(read.export())
  })

  it('parses in graphology-gexf, with every node, edge, quote and colour', async () => {
    const read = parse(MultiDirectedGraph, await readFile(file, 'utf8'))
    expect([read.order, read.size]).toEqual([graph.order, graph.size])
    graph.forEachNode((node, { x, size, color, type }) => {
      expect(read.getNodeAttributes(node)).toMatchObject({ x, size, type })
      expect(color).toBe(hexOf(read.getNodeAttribute(node, 'color')))
    })
    graph.forEachEdge((edge, { stance, weight, confidence }) => {
      expect(read.getEdgeAttributes(edge)).toMatchObject({ stance, weight, confidence, kind: stance, label: stance })
      expect(read.getEdgeAttribute(edge, 'evidence')).toHaveLength(graph.getEdgeAttribute(edge, 'evidence').length)
    })
  })

  it.skipIf(!hasPython('networkx')).each([
    // networkx knows the namespaces up to 1.2: it is told that of 1.3.
    [
      '1.3',
      "nx.readwrite.gexf.GEXF.versions['1.3'] = dict(nx.readwrite.gexf.GEXF.versions['1.2draft'], NS_GEXF='http://gexf.net/1.3', NS_VIZ='http://gexf.net/1.3/viz')",
    ],
    ['1.2', ''],
  ] as const)('opens in networkx as version %s, with dates', async (version, telling) => {
    const versioned = join(folder, `${version}.gexf`)
    await writeGexf(graph, versioned, { version })
    const read = readWithPython(
      `import json, sys, networkx as nx
${telling}
g = nx.read_gexf(sys.argv[1])
edges = g.edges(keys=True, data=True) if g.is_multigraph() else [(u, v, d['id'], d) for u, v, d in g.edges(data=True)]
print(json.dumps({
  'nodes': {n: [d['label'], d['type'], d['statements'], d.get('start')] for n, d in g.nodes(data=True)},
  'edges': {k: [u, v, d['stance'], d['sign'], d['weight'], d.get('spells', []), d['confidence']] for u, v, k, d in edges}
}))`,
      versioned,
    )
    const nodes = graph.mapNodes((node, { label, type, statements: count, first = null }) => [
      node,
      [label.replaceAll('\u0007', '\ufffd'), type, count, first],
    ])
    const edges = graph.mapEdges((edge, { stance, sign, weight, dates, confidence }, source, target) => [
      edge,
      [source, target, stance, sign, weight, dates.map((day) => [day, day]), confidence],
    ])
    expect(read).toEqual({ nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) })
  })

  it.skipIf(!hasXmllint || !hasSchema)('is valid by the schema', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, file], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, `${file} validates\n`])
  })

  it('has the same bytes when it is written again', async () => {
    const again = join(folder, 'again', 'graph.gexf')
    await writeGexf(layoutGraph(buildGraph([...statements].reverse()), { iterations: 20 }), again, { statements })
    expect((await readFile(again)).equals(await readFile(file))).toBe(true)
  })

  it.each([
    ['a folder that cannot be written', () => writeGexf(graph, '/proc/none/graph.gexf'), 'not-writable'],
    ['a file that is not there', () => readGexf(join(folder, 'none.gexf')), 'not-found'],
    ['a gzipped file that is not there', () => readGexf(join(folder, 'none.gexf.gz')), 'not-found'],
  ])('says so for %s', async (_claim, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ name: 'EntenteError', code })
  })
})

/** graphology-gexf gives `rgb(1,2,3)`. */
function hexOf(color: string): string {
  return `#${(color.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}
