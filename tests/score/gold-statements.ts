import type { GoldArticle } from '../../src/schema/gold.ts'
import type { Statement } from '../../src/schema/statement.ts'

/** Every gold statement as the statement that a faultless extractor would give. */
export function goldStatements(gold: readonly GoldArticle[]): Statement[] {
  return gold.flatMap((article) =>
    article.statements.map(({ actor, speaker, stance, target, evidence }, i): Statement => {
      const start = article.text.indexOf(evidence)
      return {
        id: `${article.id}-${i}`,
        article: article.id,
        ...(article.date === undefined ? {} : { date: article.date }),
        actor: { id: actor, name: actor, type: 'state' },
        ...(speaker === undefined ? {} : { speaker: { name: speaker } }),
        stance,
        target:
          target.kind === 'actor'
            ? { kind: 'actor', id: target.id, label: target.id, type: 'state' }
            : { kind: 'issue', id: target.issue ?? 'none', label: target.label, actors: [] },
        modality: 'actual',
        attribution: null,
        confidence: 0.9,
        evidence: {
          start,
          end: start + evidence.length,
          quote: evidence,
          spans: { actor: null, cue: null, target: null, negation: null },
        },
        rule: 'gold',
      }
    }),
  )
}
