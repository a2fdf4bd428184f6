import { createRandom } from '../../src/graph/seeded-random.ts'
import type { Statement } from '../../src/schema/statement.ts'

const STANCES = ['support', 'oppose', 'neutral'] as const

/** Made statements, the same each time: so many actors on so many issues, with quotes of 150 characters and dates over ten years. */
export function madeStatements(count: number, actors: number, issues: number): Statement[] {
  const random = createRandom(1)
  const pick = (n: number): number => Math.floor(random() * n)
  return Array.from({ length: count }, (_, i) => {
    const actor = `A${pick(actors)}`
    const issue = pick(issues)
    const quote =
      `${actor} spoke of issue ${issue} ${'in words that an editor thought worth quoting, '.repeat(3)}`.slice(0, 150)
    const date = new Date(Date.UTC(2010, 0, 1 + pick(3650))).toISOString().slice(0, 10)
    return {
      id: `s${i}`,
      article: `a${i % 50_000}`,
      date,
      actor: { id: actor, name: `Actor ${actor}`, type: 'state' },
      stance: STANCES[pick(20) === 0 ? 2 : pick(2)] ?? 'support',
      target: { kind: 'issue', id: `i${issue}`, label: `issue number ${issue}`, actors: [] },
      modality: 'actual',
      attribution: null,
      confidence: Math.round(random() * 100) / 100,
      evidence: { start: 0, end: 150, quote, spans: { actor: null, cue: null, target: null, negation: null } },
      rule: 'made',
    }
  })
}
