import fc from 'fast-check'
import type { Statement } from '../../src/schema/statement.ts'
import { makeStatement } from './make-statement.ts'

export type StatementSpread = { actors?: number; issues?: number; maxLength?: number; isDated?: boolean }

/** Random statements over few actors and issues, so that they meet: with and without dates, towards issues and actors. */
export function arbitraryStatements(spread: StatementSpread = {}): fc.Arbitrary<Statement[]> {
  const { actors = 5, issues = 4, maxLength = 40, isDated = false } = spread
  const day = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2006, 0, 1 + n)).toISOString().slice(0, 10))
  const actor = fc.integer({ min: 1, max: actors }).map((n) => `A${n}`)
  const sketch = fc.record({
    actor,
    stance: fc.constantFrom('support', 'oppose', 'neutral'),
    target: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: issues }).map((n) => ({ id: `i${n}`, actors: ['A1'] })) },
      { weight: 1, arbitrary: actor },
    ),
    date: isDated ? day : fc.option(day, { nil: undefined }),
    article: fc.constantFrom('a1', 'a2', 'a3'),
    modality: fc.constantFrom('actual', 'future', 'conditional'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    // Without the signs that stand for line ends in GEXF's lists.
    quote: fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .map((text) => text.replace(/[\u2424\u240d]/g, '?')),
  })
  return fc
    .array(sketch, { maxLength })
    .map((sketches) => sketches.map((parts, i) => makeStatement({ ...parts, id: `s${i}` } as never)))
}
