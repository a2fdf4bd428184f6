import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeReports } from '../../src/duplicates/merge-reports.ts'
import type { Article } from '../../src/schema/article.ts'
import { Statement } from '../../src/schema/statement.ts'

const SENTENCE =
  'Norway rejected the proposal to lift the ban on whale meat exports, its foreign minister said in Bergen.'

type Paper = Readonly<{
  id: string
  date?: string
  text: string
  says?: string
  actor?: string
  stance?: Statement['stance']
  label?: string
  issue?: string
}>

function read(papers: readonly Paper[]): { articles: Article[]; statements: Statement[] } {
  const articles = papers.map(({ id, date, text }): Article => ({ id, text, ...(date !== undefined && { date }) }))
  const statements = papers.map(
    ({
      id,
      date,
      text,
      says = text,
      actor = 'NOR',
      stance = 'oppose',
      label = 'lifting of the ban',
      issue = 'lifting-ban',
    }): Statement => {
      const start = text.indexOf(says)
      return Statement.parse({
        id: `${id}-${start}`,
        article: id,
        ...(date !== undefined && { date }),
        actor: { id: actor, name: actor, type: 'state' },
        stance,
        target: { kind: 'issue', id: issue, label, actors: [] },
        modality: 'actual',
        attribution: null,
        confidence: 0.9,
        evidence: {
          start,
          end: start + says.length,
          quote: says,
          spans: { actor: null, cue: null, target: null, negation: null },
        },
        rule: 'test',
      })
    },
  )
  return { articles, statements }
}

const merge = (papers: readonly Paper[], options = {}) => {
  const { articles, statements } = read(papers)
  return mergeReports(statements, articles, options)
}

describe('mergeReports', () => {
  it('counts a sentence in ten papers as one statement with ten reports', () => {
    const papers = Array.from({ length: 10 }, (_, i) => ({
      id: `paper-${i}`,
      date: `1987-03-0${1 + (i % 7)}`,
      text: `Paper ${'ABCDEFGHIJ'[i]} has its own first sentence about the weather at sea. ${SENTENCE}`,
      says: SENTENCE,
    }))
    const merged = merge(papers)
    expect(merged).toHaveLength(1)
    expect(merged[0]?.article).toBe('paper-0')
    expect(merged[0]?.reports).toHaveLength(10)
    expect(merged[0]?.reports?.[0]).toBe('paper-0')
    expect(Statement.parse(merged[0])).toEqual(merged[0])
  })

  it.each<[string, Paper, Paper]>([
    [
      'with a day put in',
      { id: 'a', text: SENTENCE },
      { id: 'b', text: SENTENCE.replace('Bergen', 'Bergen on Friday') },
    ],
    ['with one word changed', { id: 'a', text: SENTENCE }, { id: 'b', text: SENTENCE.replace('rejected', 'refused') }],
    [
      'where the issue has two ids but one wording',
      { id: 'a', text: SENTENCE, issue: 'x' },
      { id: 'b', text: SENTENCE, issue: 'y' },
    ],
    [
      'where the issue has two wordings but one id',
      { id: 'a', text: SENTENCE, label: 'end of the ban' },
      { id: 'b', text: SENTENCE },
    ],
    [
      'three days later',
      { id: 'a', date: '1987-03-01', text: SENTENCE },
      { id: 'b', date: '1987-03-04', text: SENTENCE },
    ],
  ])('finds a sentence again %s', (_claim, first, second) => {
    expect(merge([first, second]).map((one) => one.reports)).toEqual([['a', 'b']])
  })

  const HALL = 'Delegates of forty-two states had argued in the hall until long after midnight.'
  const SHORE = 'The fishermen who had sailed in from the islands cheered on the quay for an hour.'
  const SHORT = 'Norway voted no.'

  it.each<[string, string, string]>([
    ['the sentence before', `${HALL} ${SHORT} Rain fell.`, `${HALL} ${SHORT} ${SHORE}`],
    ['the sentence after', `Rain fell. ${SHORT} ${SHORE}`, `It was noon when they came. ${SHORT} ${SHORE}`],
    ['the sentence after, where none stands before', `${SHORT} ${SHORE}`, `It was noon. ${SHORT} ${SHORE}`],
    [
      'a few words changed beside it',
      `Rain fell. ${SHORT} ${SHORE}`,
      `It blew. ${SHORT} ${SHORE.replace('quay', 'pier')}`,
    ],
    ['another number on its other side', `It was 12. ${SHORT} ${SHORE}`, `Now 9 to 5. ${SHORT} ${SHORE}`],
  ])('finds a short sentence again by %s', (_claim, first, second) => {
    const merged = merge([
      { id: 'a', text: first, says: SHORT },
      { id: 'b', text: second, says: SHORT },
    ])
    expect(merged.map((one) => one.reports)).toEqual([['a', 'b']])
  })

  it('finds a short sentence again in six papers beside one that they share', () => {
    const papers = ['rose', 'fell', 'held', 'slid', 'soared', 'sank'].map((verb, i) => ({
      id: `paper-${i}`,
      text: `Prices of fish ${verb} on the market of our own town. ${SHORT} ${SHORE} Our reporter ${verb}, too, in the end.`,
      says: SHORT,
    }))
    expect(merge(papers).map((one) => one.reports?.length)).toEqual([6])
  })

  it.each<[string, Paper, Paper]>([
    ['of one article', { id: 'a', text: `${SENTENCE} ${SENTENCE}`, says: SENTENCE }, { id: 'a', text: SENTENCE }],
    ['with another stance', { id: 'a', text: SENTENCE }, { id: 'b', text: SENTENCE, stance: 'support' }],
    ['of another actor', { id: 'a', text: SENTENCE }, { id: 'b', text: SENTENCE, actor: 'ISL' }],
    [
      'on another issue',
      { id: 'a', text: SENTENCE },
      { id: 'b', text: SENTENCE, issue: 'other', label: 'whale meat exports' },
    ],
    ['a month later', { id: 'a', date: '1987-03-01', text: SENTENCE }, { id: 'b', date: '1987-04-02', text: SENTENCE }],
    [
      'with other numbers',
      { id: 'a', text: 'The council of the league rejected the motion to lift the ban by 12 votes to 2.' },
      { id: 'b', text: 'The council of the league rejected the motion to lift the ban by 9 votes to 5.' },
    ],
    [
      'so short that every paper has it, in other surroundings',
      {
        id: 'a',
        text: 'The vote was called at noon after a long debate. Norway voted no. Others cheered in the gallery.',
        says: 'Norway voted no.',
      },
      {
        id: 'b',
        text: 'Delegates left the hall in some haste. Norway voted no. Rain fell on the demonstrators.',
        says: 'Norway voted no.',
      },
    ],
    [
      'so short, beside another so short',
      { id: 'a', text: `${HALL} ${SHORT} Iceland abstained.`, says: SHORT },
      { id: 'b', text: `${SHORE} ${SHORT} Iceland abstained.`, says: SHORT },
    ],
  ])('keeps apart sentences %s', (_claim, first, second) => {
    const merged = merge([first, second])
    expect(merged).toHaveLength(2)
    expect(merged.every((one) => one.reports === undefined)).toBe(true)
  })

  it('gives the same statements in whatever order they come, in the order given, and changes nothing when done again', () => {
    const pool: readonly Paper[] = [
      { id: 'a', date: '1987-03-01', text: SENTENCE },
      { id: 'b', date: '1987-03-02', text: SENTENCE },
      { id: 'c', text: SENTENCE.replace('rejected', 'refused') },
      { id: 'd', date: '1987-06-02', text: SENTENCE },
      { id: 'e', date: '1987-03-01', text: SENTENCE, stance: 'neutral' },
    ]
    const { articles, statements } = read(pool)
    const wanted = mergeReports(statements, articles)
    const byId = (list: readonly Statement[]) => [...list].sort((x, y) => (x.id < y.id ? -1 : 1))
    fc.assert(
      fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
        const merged = mergeReports(shuffled, articles)
        expect(byId(merged)).toEqual(byId(wanted))
        expect(merged.map((one) => one.id)).toEqual(
          shuffled.map((one) => one.id).filter((id) => merged.some((one) => one.id === id)),
        )
        expect(mergeReports(merged, articles)).toEqual(merged)
      }),
    )
  })
})
