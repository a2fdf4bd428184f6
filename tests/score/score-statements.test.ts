import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGold } from '../../src/ingest/read-gold.ts'
import type { GoldArticle } from '../../src/schema/gold.ts'
import { Stance, type Statement } from '../../src/schema/statement.ts'
import { formatScore } from '../../src/score/format-score.ts'
import { measureCalibration } from '../../src/score/measure-calibration.ts'
import { scoreStatements } from '../../src/score/score-statements.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { goldStatements } from './gold-statements.ts'

const ROOT = join(import.meta.dirname, '../..')
// The reference scorer lies in the shared folder beside the checkout, on machines that have one.
const SHARED = join(ROOT, '../shared/gold')
const REFERENCE = join(SHARED, 'score.mjs')

const gold: GoldArticle[] = [
  {
    id: 'a',
    text: 'Japan backed the sanctions. The U.S. Navy watched. Mr. Aso said France and Italy rejected the treaty.\n\nChina praised North Korea. It abstained on the text.',
    statements: [
      {
        actor: 'JPN',
        stance: 'support',
        target: { kind: 'issue', label: 'sanctions', heads: ['sanctions'], issue: 'sanctions' },
        evidence: 'Japan backed the sanctions',
      },
      {
        actor: 'FRA',
        stance: 'oppose',
        target: { kind: 'issue', label: 'treaty', heads: ['treaty'], issue: 'treaty' },
        evidence: 'France and Italy rejected the treaty',
      },
      {
        actor: 'ITA',
        stance: 'oppose',
        target: { kind: 'issue', label: 'treaty', heads: ['treaty'], issue: 'treaty' },
        evidence: 'France and Italy rejected the treaty',
      },
      { actor: 'CHN', stance: 'support', target: { kind: 'actor', id: 'PRK' }, evidence: 'China praised North Korea' },
      {
        actor: 'CHN',
        stance: 'neutral',
        target: { kind: 'issue', label: 'text', heads: ['text', 'resolution'], issue: 'sanctions' },
        evidence: 'It abstained on the text',
        hard: true,
      },
    ],
  },
  { id: 'b', text: 'Nothing was said.', statements: [] },
]

const perfect = goldStatements(gold)
const [first] = perfect as [Statement]
const change = (i: number, part: Partial<Statement>): Statement[] =>
  perfect.map((one, k) => (k === i ? { ...one, ...part } : one))
const issue = (id: string, label: string): Statement['target'] => ({ kind: 'issue', id, label, actors: [] })

describe('scoreStatements', () => {
  it('finds all right where the predictions are the gold', () => {
    const score = scoreStatements(gold, perfect)
    expect(score.strict).toEqual({ right: 5, predicted: 5, gold: 5, precision: 1, recall: 1, f1: 1 })
    expect(score.recall.hard).toEqual({ found: 1, gold: 1, recall: 1 })
    expect(score.issues).toEqual({ pairs: 4, precision: 1, recall: 1, f1: 1 })
    expect(score.articlesWithoutPrediction).toBe(1)
  })

  it('finds nothing where nothing was predicted', () => {
    const score = scoreStatements(gold, [])
    expect(score.strict).toMatchObject({ right: 0, precision: 0, recall: 0, f1: 0 })
    expect(score.misses).toHaveLength(5)
    expect(score.issues).toEqual({ pairs: 0, precision: null, recall: null, f1: null })
  })

  it.each<[string, Statement[], number]>([
    ['another word for the issue does not match', change(0, { target: issue('x', 'trade') }), 4],
    ['the plural of a head matches', change(1, { target: issue('treaty', 'the treaties') }), 5],
    ['any of the heads matches', change(4, { target: issue('sanctions', 'draft resolution') }), 5],
    ['another stance does not match', change(0, { stance: 'oppose' }), 4],
    ['an issue never matches an actor', change(3, { target: issue('prk', 'North Korea') }), 4],
    [
      'another place does not match',
      change(0, { evidence: { ...first.evidence, start: 30, end: 40, quote: 'S. Navy wa' } }),
      4,
    ],
    ['a repeat in the same sentence counts once', [...perfect, { ...first, id: 'again' }], 5],
  ])('%s', (_claim, statements, right) => {
    expect(scoreStatements(gold, statements).strict.right).toBe(right)
  })

  it('takes any of the further targets that the gold allows', () => {
    const also = [{ kind: 'actor', id: 'PRK' } as const]
    const allowed = gold.map((article) => ({
      ...article,
      statements: article.statements.map((one, i) => (i === 0 ? { ...one, also } : one)),
    }))
    const statements = change(0, { target: { kind: 'actor', id: 'PRK', label: 'North Korea', type: 'state' } })
    expect(scoreStatements(gold, statements).strict.right).toBe(4)
    expect(scoreStatements(allowed, statements).strict.right).toBe(5)
  })

  it('does not depend on the order of the statements', () => {
    const messy = [...change(0, { stance: 'oppose' }), ...change(2, { target: issue('x', 'trade') })]
    const withoutLines = (statements: readonly Statement[]) => {
      const { falsePositives, ...score } = scoreStatements(gold, statements)
      return { ...score, falsePositives: falsePositives.map(({ line: _, ...rest }) => rest) }
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(messy, { minLength: messy.length }), (shuffled) => {
        expect(withoutLines(shuffled)).toEqual(withoutLines(messy))
      }),
    )
  })

  it.each<[string, Statement[], RegExp]>([
    ['a statement about another article', [{ ...first, article: 'z' }], /the gold has no article "z"/],
    [
      'evidence outside the text',
      [{ ...first, article: 'b', evidence: { ...first.evidence, end: 999 } }],
      /outside the text/,
    ],
  ])('refuses %s', (_claim, statements, message) => {
    expect(() => scoreStatements(gold, statements)).toThrow(message)
  })
})

describe('measureCalibration', () => {
  it('compares confidence with the share that is right', () => {
    const sure = change(0, { stance: 'oppose' }).map((one) => ({ ...one, confidence: 0.8 }))
    const { bins, error } = measureCalibration(gold, sure)
    expect(bins).toEqual([{ from: 0.8, to: 0.9, count: 5, confidence: 0.8, right: 0.8 }])
    expect(error).toBeCloseTo(0)
  })
})

/** Gold statements, some of them spoilt: other stances, targets, labels and places, some left out, some twice. */
function spoil(articles: readonly GoldArticle[], seed: number): Statement[] {
  let state = seed
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const all = goldStatements(articles)
  return all.flatMap((statement, i) => {
    const others = all.filter(({ article }) => article === statement.article)
    const text = texts.get(statement.article) ?? ''
    return Array.from({ length: Math.floor(random() * 3) }, (_, k): Statement => {
      const target = random() < 0.7 ? statement.target : pick(others).target
      const place = random() < 0.8 ? statement.evidence : pick(others).evidence
      const start = Math.max(0, place.start - Math.floor(random() * 30))
      const end = Math.min(text.length, place.end + Math.floor(random() * 150))
      return {
        ...statement,
        id: `s${i}-${k}`,
        actor: random() < 0.9 ? statement.actor : pick(others).actor,
        stance: random() < 0.8 ? statement.stance : pick(Stance.options),
        target: target.kind === 'issue' && random() < 0.3 ? { ...target, id: `i${Math.floor(random() * 5)}` } : target,
        evidence: { ...place, start, end, quote: random() < 0.9 ? text.slice(start, end) : 'x'.repeat(end - start) },
      }
    })
  })
}

describe('the table of a score', () => {
  // The recorded tables are what the reference scorer printed: see below.
  it.each([1, 2, 3])('is what the reference scorer printed for spoilt gold %i, as recorded', async (seed) => {
    const articles = await readGold(join(ROOT, 'seeds/gold'))
    const table = formatScore(scoreStatements(articles, spoil(articles, seed)), { byArticle: true })
    await expect(table).toMatchFileSnapshot(`../fixtures/score-${seed}.txt`)
  })

  describe.runIf(existsSync(REFERENCE))('is what the reference scorer prints', () => {
    it.each(
      [1, 2, 3].flatMap((seed) => [
        ['seeds/gold', join(ROOT, 'seeds/gold'), seed] as const,
        ['the wire set', join(SHARED, 'wire'), seed] as const,
      ]),
    )('for spoilt %s', async (_name, folder, seed) => {
      const articles = await readGold(folder)
      const statements = spoil(articles, seed)
      const file = join(temporaryFolder(), 'predictions.jsonl')
      writeFileSync(file, statements.map((statement) => `${JSON.stringify(statement)}\n`).join(''))
      const wanted = execFileSync(process.execPath, [REFERENCE, folder, file, '--by-article', '--verbose'], {
        encoding: 'utf8',
      })
      expect(formatScore(scoreStatements(articles, statements), { byArticle: true, verbose: true })).toBe(wanted)
    })

    it.each([1, 2, 3])('for spoilt gold %i, as recorded', async (seed) => {
      const folder = join(ROOT, 'seeds/gold')
      const file = join(temporaryFolder(), 'predictions.jsonl')
      const statements = spoil(await readGold(folder), seed)
      writeFileSync(file, statements.map((statement) => `${JSON.stringify(statement)}\n`).join(''))
      const printed = execFileSync(process.execPath, [REFERENCE, folder, file, '--by-article'], { encoding: 'utf8' })
      expect(readFileSync(join(ROOT, `tests/fixtures/score-${seed}.txt`), 'utf8')).toBe(printed)
    })

    it('for the shipped annotation, which is the shared one', () => {
      const names = readdirSync(join(SHARED, 'dev')).sort()
      expect(readdirSync(join(ROOT, 'seeds/gold')).sort()).toEqual(names)
      for (const name of names) {
        expect(readFileSync(join(ROOT, 'seeds/gold', name))).toEqual(readFileSync(join(SHARED, 'dev', name)))
      }
    })
  })
})
