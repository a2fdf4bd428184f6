import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../viz/carry/write-csv.ts'
import { convexHull } from '../../viz/draw/draw-hulls.ts'
import { type LabelWish, placeLabels } from '../../viz/draw/place-labels.ts'
import { spreadParallel } from '../../viz/draw/spread-parallel.ts'
import { wrapLabel } from '../../viz/draw/wrap-label.ts'
import { buildAlliances, pickSpeakers } from '../../viz/model/build-alliances.ts'
import { buildModel } from '../../viz/model/build-model.ts'
import { countByTime, findBin } from '../../viz/model/count-by-time.ts'
import { createStore } from '../../viz/model/create-store.ts'
import { deriveView } from '../../viz/model/derive-view.ts'
import { describeBlocs } from '../../viz/model/describe-blocs.ts'
import { readHash, writeHash } from '../../viz/model/hash.ts'
import { layOutAlliances } from '../../viz/model/lay-out-alliances.ts'
import { collectPositions, comparePair } from '../../viz/model/positions.ts'
import { createSearch } from '../../viz/model/search.ts'
import { STANCES } from '../../viz/model/stances.ts'
import { ACTOR_TYPES, INITIAL_STATE, isFiltered, MODES, type State, THEMES } from '../../viz/model/state.ts'
import { splitParagraphs } from '../../viz/panels/article-pane.ts'
import { safeLink } from '../../viz/panels/safe-link.ts'
import { splitMarks } from '../../viz/panels/split-marks.ts'
import { makeSample } from './sample.ts'

const sample = makeSample()
const model = buildModel(sample)
const stateWith = (patch: Partial<State>): State => ({ ...INITIAL_STATE, ...patch })
const positionsOf = (patch: Partial<State> = {}) => collectPositions(model, deriveView(model, stateWith(patch)))
const everyone = new Set(['NOR', 'ISL', 'DNK', 'GREENPEACE', 'NORDIC_COUNCIL'])

describe('writeHash and readHash', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9:|_-]{1,20}$/)
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const id = fc.stringMatching(/^[A-Z0-9_]{1,12}$/)
  const selection = fc.oneof(
    fc.constant({ kind: 'none' } as const),
    fc.record({ kind: fc.constant('node' as const), id: word }),
    fc.record({ kind: fc.constant('edge' as const), key: word }),
    fc.record({ kind: fc.constant('pair' as const), first: id, second: id }),
  )
  const states = fc.record({
    mode: fc.constantFrom(...MODES),
    selection,
    article: fc.option(word),
    statement: fc.option(word),
    stances: fc.subarray([...STANCES]),
    types: fc.subarray([...ACTOR_TYPES]),
    issues: fc.array(word, { maxLength: 4 }),
    actors: fc.array(id, { maxLength: 4 }),
    sources: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
    certainty: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    weight: fc.integer({ min: 1, max: 50 }),
    from: fc.option(day),
    until: fc.option(day),
    focus: fc.boolean(),
    all: fc.boolean(),
    theme: fc.constantFrom(...THEMES),
  })

  it('give back every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readHash(`#${writeHash(state)}`)).toEqual(state)
      }),
    )
  })

  it('never fail, whatever stands in the link', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        readHash(hash)
      }),
    )
  })

  it('write nothing for the first view', () => expect(writeHash(INITIAL_STATE)).toBe(''))
})

describe('createStore', () => {
  it('tells listeners what is new and what was', () => {
    const store = createStore({ a: 1, b: 1 })
    const heard: unknown[] = []
    const stop = store.subscribe((value, before) => heard.push([value.a, before?.a]))
    store.set({ a: 2 })
    stop()
    store.set({ a: 3 })
    expect(heard).toEqual([
      [1, undefined],
      [2, 1],
    ])
  })

  it('does not tell stale news where a listener changes the value itself', () => {
    const store = createStore({ a: 0 })
    const heard: number[] = []
    store.subscribe(({ a }) => {
      if (a === 1) store.set({ a: 2 })
    })
    store.subscribe(({ a }) => heard.push(a))
    store.set({ a: 1 })
    expect(heard).toEqual([0, 2])
  })
})

describe('buildModel', () => {
  it('keeps one line an actor, stance and target, newest statement first', () => {
    const edge = model.edges.get('NOR|support|issue:harbour-levy')
    expect(edge?.statements.map(({ date }) => date)).toEqual(['2022-11-18', '2021-03-02', '2019-05-06'])
  })

  it('gives a statement the source and link of its article', () => {
    const statement = model.statements.get('statement-01')
    expect([statement?.source, statement?.url]).toEqual(['The Fjord Gazette', 'https://example.org/levy'])
  })
})

describe('deriveView', () => {
  it.each<[string, Partial<State>, number]>([
    ['everything at first', {}, 13],
    ['one stance', { stances: ['oppose'] }, 3],
    ['no stance, no statement', { stances: [] }, 0],
    ['only organizations', { types: ['organization'] }, 2],
    ['only one issue', { issues: ['issue:whale-census'] }, 5],
    ['only some actors', { actors: ['ISL', 'DNK'] }, 7],
    ['only one source', { sources: ['Daily Harbour'] }, 3],
    ['from a day on', { from: '2021-03-02' }, 8],
    ['up to a day', { until: '2021-03-02' }, 10],
    ['what is certain enough', { certainty: 0.7 }, 11],
    ['lines of three statements or more', { weight: 3 }, 3],
    ['one actor’s world', { focus: true, selection: { kind: 'node', id: 'ISL' } }, 3],
  ])('shows %s', (_claim, patch, count) => {
    expect(deriveView(model, stateWith(patch)).statements.size).toBe(count)
  })

  it('counts at every node what is left of it', () => {
    const view = deriveView(model, stateWith({ until: '2019-12-31' }))
    expect(view.nodes.get('issue:harbour-levy')).toEqual({ total: 3, support: 1, oppose: 1, neutral: 1 })
  })

  it.each<[string, Partial<State>, boolean]>([
    ['is not filtered at first', {}, false],
    ['is filtered by a day', { from: '2020-01-01' }, true],
    ['is not filtered by what is picked', { selection: { kind: 'node', id: 'ISL' } }, false],
  ])('%s', (_claim, patch, filtered) => expect(isFiltered(stateWith(patch))).toBe(filtered))
})

describe('alliances', () => {
  it('count the targets on which two actors took the same side, and those on which they did not', () => {
    expect(buildAlliances(positionsOf(), everyone)).toEqual([
      { first: 'DNK', second: 'GREENPEACE', agree: 1, differ: 0 },
      { first: 'DNK', second: 'ISL', agree: 0, differ: 2 },
      { first: 'DNK', second: 'NOR', agree: 2, differ: 0 },
      { first: 'DNK', second: 'NORDIC_COUNCIL', agree: 1, differ: 0 },
      { first: 'GREENPEACE', second: 'ISL', agree: 0, differ: 1 },
      { first: 'GREENPEACE', second: 'NOR', agree: 1, differ: 0 },
      { first: 'ISL', second: 'NOR', agree: 0, differ: 2 },
      { first: 'ISL', second: 'NORDIC_COUNCIL', agree: 0, differ: 1 },
      { first: 'NOR', second: 'NORDIC_COUNCIL', agree: 1, differ: 0 },
    ])
  })

  it('count no neutral statement', () => {
    expect(buildAlliances(positionsOf({ until: '2019-12-31', issues: ['issue:harbour-levy'] }), everyone)).toEqual([
      { first: 'ISL', second: 'NOR', agree: 0, differ: 1 },
    ])
  })

  it('leave out whoever was not asked about', () => {
    expect(
      buildAlliances(positionsOf(), pickSpeakers(positionsOf(), 2)).map(({ first, second }) => first + second),
    ).toEqual(['DNKNOR'])
  })

  it('put into a bloc who agrees, never who only differs, and say on what', () => {
    const ties = buildAlliances(positionsOf(), everyone)
    const [bloc, ...others] = describeBlocs(ties, positionsOf())
    expect(others).toEqual([])
    expect(bloc?.members).toEqual(['DNK', 'GREENPEACE', 'NOR', 'NORDIC_COUNCIL'])
    expect(bloc?.on).toEqual({ target: 'issue:harbour-levy', stance: 'support', members: 3 })
  })

  it('are laid out the same every time, nobody on top of another', () => {
    const ties = buildAlliances(positionsOf(), everyone)
    const places = layOutAlliances(ties, describeBlocs(ties, positionsOf()))
    expect(layOutAlliances(ties, describeBlocs(ties, positionsOf()))).toEqual(places)
    const all = Array.from(places.values())
    for (const [index, a] of all.entries()) {
      for (const b of all.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(1.9)
    }
  })

  it('compare two actors target by target', () => {
    expect(
      comparePair(positionsOf(), 'NOR', 'ISL').map(({ target, agree, differ }) => [target, agree, differ]),
    ).toEqual([
      ['issue:harbour-levy', false, true],
      ['issue:whale-census', false, true],
    ])
    expect(comparePair(positionsOf(), 'GREENPEACE', 'NORDIC_COUNCIL')).toEqual([])
  })
})

describe('countByTime', () => {
  it.each([
    ['days', '2020-01-01', '2020-01-20', 'day', 20],
    ['weeks', '2020-01-01', '2020-12-31', 'week', 53],
    ['months', '2015-03-15', '2020-01-01', 'month', 59],
    ['quarters', '2000-01-01', '2019-12-31', 'quarter', 80],
    ['years', '1950-01-01', '2020-12-31', 'year', 71],
  ])('counts in %s where these are readable', (_claim, first, last, unit, count) => {
    const histogram = countByTime([], first, last)
    expect([histogram.unit, histogram.bins.length]).toEqual([unit, count])
  })

  it('puts every dated statement in exactly one bin, and bins follow on one another', () => {
    const { bins, most } = countByTime(sample.statements, '2019-05-06', '2022-11-18')
    expect(bins.reduce((sum, { support, oppose, neutral }) => sum + support + oppose + neutral, 0)).toBe(13)
    expect(most).toBe(5)
    for (const [index, bin] of bins.entries()) {
      expect(findBin(bins, bin.from)).toBe(index)
      expect(findBin(bins, bin.until)).toBe(index)
    }
  })
})

describe('createSearch', () => {
  const find = createSearch(model)
  it.each<[string, string, string[]]>([
    ['finds an actor by the start of its name', 'nor', ['actor NOR', 'actor NORDIC_COUNCIL']],
    ['finds an actor by its id', 'DNK', ['actor DNK']],
    ['finds an issue by a word within it', 'levy harb', ['issue issue:harbour-levy']],
    ['finds nothing for no words', '  ', []],
    ['finds nothing for strange words', 'zebra', []],
    ['ignores case and accents', 'ÍCELAND', ['actor ISL']],
  ])('%s', (_claim, words, expected) => {
    const found = find(words).flatMap((finding) =>
      finding.kind === 'quote' ? [] : [`${finding.kind} ${finding.node.id}`],
    )
    expect(found).toEqual(expected)
  })

  it('finds a quote by the name of its speaker', () => {
    expect(find('kari dahl').map((finding) => (finding.kind === 'quote' ? finding.statement.id : ''))).toEqual([
      'statement-03',
    ])
  })
})

describe('splitMarks', () => {
  const marks = fc.array(
    fc
      .tuple(fc.nat(60), fc.nat(60), fc.constantFrom('a', 'b', 'c'))
      .map(([x, y, name]) => ({ start: Math.min(x, y), end: Math.max(x, y) + 1, name })),
    { maxLength: 6 },
  )
  it('covers the range without gap or overlap, each piece under exactly the marks that lie over it', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const pieces = splitMarks(10, 50, list)
        expect(pieces[0]?.start).toBe(10)
        expect(pieces.at(-1)?.end).toBe(50)
        for (const [index, piece] of pieces.entries()) {
          expect(piece.end).toBeGreaterThan(piece.start)
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end)
          const over = list.filter(({ start, end }) => start < piece.end && end > piece.start)
          expect(piece.names).toEqual(over.map(({ name }) => name))
        }
      }),
    )
  })
})

describe('splitParagraphs', () => {
  it.each([
    ['at blank lines', 'One\nline.\n\nTwo.', ['One\nline.', 'Two.']],
    ['at line ends where no line is blank', 'One.\nTwo.\n', ['One.', 'Two.']],
    ['not at all in one line', 'One.', ['One.']],
  ])('splits %s', (_claim, text, expected) => {
    expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('labels', () => {
  const wishes = fc.array(
    fc.record({
      x: fc.nat(400),
      y: fc.nat(300),
      radius: fc.integer({ min: 3, max: 20 }),
      width: fc.integer({ min: 10, max: 120 }),
      height: fc.integer({ min: 10, max: 40 }),
    }),
    { maxLength: 40 },
  )
  it('never cover one another, nor leave the stage', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const placed = placeLabels(
          list.map((wish, index): LabelWish => ({ ...wish, id: String(index), must: 'no' })),
          400,
          300,
        )
        for (const [index, { box: a }] of placed.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 400 && a.y + a.height <= 300).toBe(true)
          for (const { box: b } of placed.slice(index + 1)) {
            expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(
              false,
            )
          }
        }
      }),
    )
  })

  it('of what is picked are drawn whatever they cover', () => {
    const wish = { x: 50, y: 50, radius: 10, width: 40, height: 12 }
    const placed = placeLabels(
      [0, 1, 2, 3, 4, 5].map((id): LabelWish => ({ ...wish, id: String(id), must: 'always' })),
      100,
      100,
    )
    expect(placed.length).toBe(6)
  })

  it.each([
    ['keep short names on a line', 'Japan', ['Japan']],
    [
      'break at spaces',
      'UN resolution with sanctions on North Korea',
      ['UN resolution with', 'sanctions on North Korea'],
    ],
    [
      'end in an ellipsis after three lines',
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
      ['one two three four five', 'six seven eight nine ten', 'eleven twelve thirteen…'],
    ],
    ['cut a word that fits no line', 'x'.repeat(80), [`${'x'.repeat(34)}…`]],
  ])('%s', (_claim, label, lines) => expect(wrapLabel(label)).toEqual(lines))
})

describe('spreadParallel', () => {
  it('leaves single lines straight and bends others apart, whichever way they run', () => {
    const curves = spreadParallel([
      { key: 'alone', source: 'A', target: 'C' },
      { key: 'for', source: 'A', target: 'B' },
      { key: 'against', source: 'A', target: 'B' },
      { key: 'back', source: 'B', target: 'A' },
    ])
    expect(curves.get('alone')).toBe(0)
    const bends = ['for', 'against', 'back'].map((key) => (curves.get(key) ?? 0) * (key === 'back' ? -1 : 1))
    expect(new Set(bends).size).toBe(3)
  })
})

describe('convexHull', () => {
  it('holds every point', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: fc.nat(50), y: fc.nat(50) }), { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(points)
        for (const point of points) {
          for (const [index, a] of hull.entries()) {
            const b = hull[(index + 1) % hull.length] ?? a
            expect((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })
})

describe('what leaves the page', () => {
  it.each([
    ['http', 'http://example.org/a', 'http://example.org/a'],
    ['https', 'https://example.org/', 'https://example.org/'],
    ['mail', 'mailto:desk@example.org', 'mailto:desk@example.org'],
    ['no script', 'javascript:alert(1)', null],
    ['no script behind blanks', ' \tJaVaScript:alert(1)', null],
    ['no data', 'data:text/html,<script>1</script>', null],
    ['no file', 'file:///etc/passwd', null],
    ['nothing that is no address', 'example.org', null],
  ])('links to %s', (_claim, address, expected) => expect(safeLink(address)).toBe(expected))

  it('is no formula in a spreadsheet', () => {
    const [statement] = sample.statements
    if (!statement) throw new Error('the sample is empty')
    const quote = '=HYPERLINK("x")'
    const csv = writeCsv([{ ...statement, evidence: { ...statement.evidence, quote }, rule: '@sum', source: '+1' }])
    expect(csv).toContain('"\'=HYPERLINK(""x"")"')
    expect(csv).toContain("'@sum")
    expect(csv).toContain("'+1")
  })
})
