import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadWeights } from '../../src/parse.ts'
import { createExtractor } from '../../src/pipeline.ts'
import { Statement } from '../../src/schema/statement.ts'
import { ViewerData } from '../../src/schema/viewer.ts'
import { addToData, NO_DATA } from '../../viz/add/add-to-data.ts'
import { findStatementFault } from '../../viz/add/check-statement.ts'
import { placeNodes } from '../../viz/add/place-nodes.ts'
import { makeNewArticles } from '../../viz/reader/make-article.ts'
import { readArticles } from '../../viz/reader/read-articles.ts'
import { makeSample } from './sample.ts'

const sample = makeSample()

/** Every place in a value, as a list of keys. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [[...path], ...inner.flatMap(([key, item]) => pathsOf(item, [...path, key]))]
}

/** The value with something else at one place; `undefined` takes the place away. */
function change(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? change(item, rest, put) : item))
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  const next = change(copy[key], rest, put)
  if (next === undefined) delete copy[key]
  else copy[key] = next
  return copy
}

const full: Statement = {
  ...(sample.statements[2] as Statement),
  actor: { id: 'COD', name: 'Congo', type: 'state', candidates: ['COG'] },
  attribution: 'NOR',
  reports: ['harbour-levy-2019'],
  source: 'x',
  url: 'https://example.org',
  codebook: 'y',
}

const toActor: Statement = {
  ...full,
  target: { kind: 'actor', id: 'KOR', label: 'Korea', type: 'state', candidates: ['PRK'] },
}

describe('findStatementFault', () => {
  it('takes what the schema takes', () => {
    for (const statement of [full, toActor, ...sample.statements]) expect(findStatementFault(statement)).toBeNull()
  })

  it('says of any changed statement what the schema says of it', () => {
    const places = [...pathsOf(full), ['more'], ['evidence', 'more'], ['target', 'type'], ['target', 'candidates']]
    const values = fc.oneof(
      fc.constantFrom(
        undefined,
        null,
        '',
        0,
        1,
        -1,
        1.5,
        'support',
        'NOR',
        'a-slug',
        '2020-02-30',
        [],
        {},
        [3, 2],
        [0, 4],
      ),
      fc.string(),
      fc.integer(),
    )
    fc.assert(
      fc.property(fc.constantFrom(full, toActor), fc.constantFrom(...places), values, (from, path, put) => {
        const changed = change(from, path, put)
        expect(findStatementFault(changed) === null, JSON.stringify(changed)).toBe(Statement.safeParse(changed).success)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('placeNodes', () => {
  const placed = new Map([
    ['a', { x: 0, y: 0, radius: 5 }],
    ['b', { x: 100, y: 0, radius: 5 }],
    ['c', { x: 0, y: 100, radius: 5 }],
  ])

  it('puts a node near the middle of its neighbours, and covers nobody', () => {
    const found = placeNodes(placed, [{ id: 'd', radius: 4, neighbours: ['a', 'b'] }]).get('d')
    expect(Math.hypot((found?.x ?? 0) - 50, found?.y ?? 0)).toBeLessThan(40)
    for (const { x, y, radius } of placed.values()) {
      expect(Math.hypot((found?.x ?? 0) - x, (found?.y ?? 0) - y)).toBeGreaterThan(radius + 4)
    }
  })

  it('places chains from those that are placed outwards, each in a place of its own, the same in any order', () => {
    const nodes = [
      { id: 'far', radius: 4, neighbours: ['near'] },
      { id: 'near', radius: 4, neighbours: ['c', 'far'] },
      { id: 'alone', radius: 4, neighbours: [] },
    ]
    const found = placeNodes(placed, nodes)
    expect(new Set(Array.from(found.values(), ({ x, y }) => `${x},${y}`)).size).toBe(3)
    expect(placeNodes(placed, nodes.toReversed())).toEqual(found)
  })

  it('begins somewhere where nothing is placed', () => {
    expect(placeNodes(new Map(), [{ id: 'a', radius: 4, neighbours: [] }]).get('a')).toEqual({ x: 0, y: 0, radius: 4 })
  })
})

describe('addToData', () => {
  const [first, ...rest] = sample.statements
  const more = { articles: [], statements: [first as Statement], labels: {} }

  it('adds nothing twice', () => {
    const [whole, added] = addToData(sample, more)
    expect(added).toEqual({ articles: [], statements: [], nodes: [] })
    expect(whole.statements).toEqual(sample.statements)
  })

  it('fills an empty page with data that the schema takes', () => {
    const [whole, added] = addToData(NO_DATA, { ...more, statements: sample.statements })
    expect(ViewerData.parse(whole).statements).toHaveLength(13)
    expect([...added.nodes].sort()).toEqual(sample.graph.nodes.map(({ key }) => key).sort())
  })

  it('carries statements on a condition and draws no line for them', () => {
    const conditional = { ...(first as Statement), id: 'c', modality: 'conditional' as const }
    const [whole, added] = addToData(sample, { ...more, statements: [conditional] })
    expect(added.statements).toEqual([])
    expect(whole.graph.edges.flatMap(({ attributes }) => attributes.statements)).not.toContain('c')
  })

  it('keeps places and labels of what was there', () => {
    const renamed = rest.map((statement) => ({
      ...statement,
      id: `new-${statement.id}`,
      target: { ...statement.target, label: 'another wording' },
    }))
    const [whole] = addToData(sample, { ...more, statements: renamed })
    const look = ({ key, attributes: { label, x, y } }: ViewerData['graph']['nodes'][number]) => [key, label, x, y]
    expect(whole.graph.nodes.map(look)).toEqual(expect.arrayContaining(sample.graph.nodes.map(look)))
  })
})

describe('reading pasted articles', () => {
  const extractor = createExtractor({ weights: loadWeights() })
  const present = { articles: sample.articles, statements: sample.statements }
  const read = (text: string) => readArticles({ articles: [{ where: 'it', text }], present }, extractor)

  it('gives statements whose quotes are the words of the article, on issues with the ids that they have', () => {
    const { articles, statements, labels } = read(
      'Sweden rejected the harbour levy. Finland condemned the lighthouse ban.',
    )
    for (const { evidence } of statements) {
      expect(articles[0]?.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
    }
    expect(statements.map(({ target }) => target.id)).toEqual(['harbour-levy', 'lighthouse-ban'])
    expect(Object.keys(labels).sort()).toEqual(['harbour-levy', 'lighthouse-ban', 'whale-census'])
    for (const statement of statements) expect(Statement.safeParse(statement).success).toBe(true)
  })

  it('counts a sentence that an article reported already once', () => {
    const backers = (text: string): readonly string[] =>
      readArticles({ articles: [{ where: 'it', text, date: '2019-05-07' }], present }, extractor)
        .statements.filter(({ target }) => target.id === 'whale-census')
        .map(({ actor }) => actor.id)
    const told = 'Denmark declined to say how it would vote on the harbour levy, and backed the whale census.'
    expect(backers(`It rained.\n\n${told}`)).toEqual([])
    expect(backers(`It rained.\n\n${told.replace('Denmark', 'Sweden')}`)).toEqual(['SWE'])
  })

  it('gives each article an id of its own, and none to one that is there', () => {
    const raws = ['One text.', 'Another text.', 'One text.'].map((text) => ({ where: 'it', text, title: 'The same' }))
    expect(makeNewArticles(raws, [{ id: 'the-same', text: 'A third.' }]).map(({ id }) => id)).toEqual([
      'the-same-2',
      'the-same-3',
    ])
  })

  it.each([
    [
      'title and day of the text',
      { text: 'News from the port\n\nOSLO, July 14, 2006 - It rained a lot in the port today.' },
      { title: 'News from the port', date: '2006-07-14' },
    ],
    [
      'what it is told before those',
      { text: 'News from the port\n\nIt rained.', title: ' Rain ', date: '1 May 2001' },
      { title: 'Rain', date: '2001-05-01' },
    ],
    ['nothing where there is nothing', { text: 'it rained.' }, { id: 'it-rained' }],
  ])('finds %s', (_claim, raw, wanted) => {
    expect(makeNewArticles([{ where: 'it', ...raw }], [])[0]).toMatchObject(wanted)
  })
})
