import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { EdgeAttributes, GraphAttributes, type GraphOptions, NodeAttributes } from '../../src/schema/graph.ts'
import { arbitraryStatements } from './arbitrary-statements.ts'
import { makeStatement } from './make-statement.ts'

const ISSUE = { id: 'un-resolution', label: 'UN resolution', actors: ['PRK', 'UN'] }

describe('buildGraph', () => {
  it('makes one edge per source, stance and target', () => {
    const graph = buildGraph([
      makeStatement({ actor: 'JPN', stance: 'support', target: ISSUE }),
      makeStatement({ actor: 'JPN', stance: 'support', target: ISSUE }),
      makeStatement({ actor: 'JPN', stance: 'oppose', target: ISSUE }),
      makeStatement({ actor: 'CHN', stance: 'support', target: 'PRK' }),
    ])
    expect(graph.edges()).toEqual([
      'CHN|support|PRK',
      'JPN|oppose|issue:un-resolution',
      'JPN|support|issue:un-resolution',
    ])
    expect(graph.nodes()).toEqual(['CHN', 'JPN', 'PRK', 'issue:un-resolution'])
    expect(graph.getEdgeAttribute('JPN|support|issue:un-resolution', 'weight')).toBe(2)
    expect(graph.getNodeAttributes('issue:un-resolution')).toMatchObject({ type: 'issue', actors: ['PRK', 'UN'] })
  })

  it('keeps quotes, days, articles and sources on the edge, in the order of time', () => {
    const at = { actor: 'JPN', stance: 'support', target: ISSUE } as const
    const graph = buildGraph([
      makeStatement({ ...at, id: 'late', date: '2006-07-14', article: 'b', quote: 'insists', source: 'Reuters' }),
      makeStatement({ ...at, id: 'undated', article: 'c', quote: 'backs' }),
      makeStatement({ ...at, id: 'early', date: '2006-07-05', article: 'a', quote: 'wants', confidence: 0.9 }),
    ])
    expect(graph.getEdgeAttributes('JPN|support|issue:un-resolution')).toEqual({
      label: 'support',
      stance: 'support',
      sign: 1,
      weight: 3,
      color: '#1b7f79',
      statements: ['early', 'late', 'undated'],
      articles: ['a', 'b', 'c'],
      sources: ['Reuters'],
      dates: ['2006-07-05', '2006-07-14'],
      first: '2006-07-05',
      last: '2006-07-14',
      confidence: 0.9,
      evidence: ['wants', 'insists', 'backs'],
    })
    expect(graph.getAttributes()).toEqual({ level: 'aggregate', first: '2006-07-05', last: '2006-07-14' })
  })

  it.each([
    ['include', 6],
    ['document', 5],
    ['week', 4],
    ['month', 3],
    ['year', 3],
    ['range', 1],
  ] as const)('counts by the duplicate rule %s', (duplicates, weight) => {
    const at = { actor: 'JPN', stance: 'support', target: ISSUE } as const
    const statements = [
      makeStatement({ ...at, article: 'a', date: '2006-07-14' }),
      makeStatement({ ...at, article: 'a', date: '2006-07-14' }),
      makeStatement({ ...at, article: 'b', date: '2006-07-16' }), // Sunday of the same week
      makeStatement({ ...at, article: 'c', date: '2006-07-17' }), // Monday of the next
      makeStatement({ ...at, article: 'd', date: '2007-07-17' }),
      makeStatement({ ...at, article: 'e' }), // no date: its article counts for it
    ]
    const graph = buildGraph(statements, { duplicates })
    expect(graph.getEdgeAttribute('JPN|support|issue:un-resolution', 'weight')).toBe(weight)
    expect(graph.getEdgeAttribute('JPN|support|issue:un-resolution', 'evidence')).toHaveLength(6)
  })

  it('draws one edge a statement on request, and none for a duplicate', () => {
    const at = { actor: 'JPN', stance: 'support', target: ISSUE } as const
    const statements = [makeStatement({ ...at, id: 'x' }), makeStatement({ ...at, id: 'y' })]
    expect(buildGraph(statements, { level: 'statement' }).edges()).toEqual(['x', 'y'])
    expect(buildGraph(statements, { level: 'statement', duplicates: 'document' }).edges()).toEqual(['x'])
  })

  it.each<[string, GraphOptions, string[]]>([
    ['leaves conditional stances out', {}, ['actual', 'future']],
    ['takes the modalities it is told', { modalities: ['conditional'] }, ['conditional']],
    ['leaves unsure ones out', { minConfidence: 0.85 }, ['future']],
    ['begins with a day', { since: '2006-07-15' }, ['future']],
    ['ends with a day', { until: '2006-07-14' }, ['actual']],
    ['finds nothing outside', { since: '2010-01-01' }, []],
  ])('%s', (_claim, options, ids) => {
    const at = { actor: 'JPN', stance: 'support', target: ISSUE } as const
    const graph = buildGraph(
      [
        makeStatement({ ...at, id: 'actual', date: '2006-07-14' }),
        makeStatement({ ...at, id: 'future', date: '2006-07-15', modality: 'future', confidence: 0.9 }),
        makeStatement({ ...at, id: 'conditional', modality: 'conditional' }),
      ],
      { ...options, level: 'statement' },
    )
    expect(graph.edges().sort()).toEqual(ids)
  })

  it('names the option that is no day', () => {
    expect(() => buildGraph([], { since: '2006-7-1' })).toThrow(EntenteError)
    expect(() => buildGraph([], { since: '2006-02-30' })).toThrow('since: "2006-02-30" is no day')
  })

  it('gives an empty graph for no statements', () => {
    expect(buildGraph([]).order).toBe(0)
  })

  it('does not depend on the order of statements, and takes each id once', () => {
    fc.assert(
      fc.property(arbitraryStatements(), (statements) => {
        const turned = buildGraph([...statements].reverse().concat(statements)).export()
        expect(turned).toEqual(buildGraph(statements).export())
      }),
    )
  })

  it('keeps to the schema', () => {
    fc.assert(
      fc.property(arbitraryStatements(), fc.constantFrom('aggregate', 'statement'), (statements, level) => {
        const graph = buildGraph(statements, { level: level as 'aggregate' })
        GraphAttributes.parse(graph.getAttributes())
        graph.forEachNode((_node, attributes) => NodeAttributes.parse(attributes))
        graph.forEachEdge((_edge, attributes) => EdgeAttributes.parse(attributes))
      }),
    )
  })
})
