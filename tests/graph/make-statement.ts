import type { Stance } from '../../src/schema/statement.ts'
import { Statement } from '../../src/schema/statement.ts'

export type StatementSketch = {
  id?: string
  article?: string
  date?: string | undefined
  actor: string
  stance: Stance
  /** An actor's id, or an issue. */
  target: string | { id: string; label?: string; actors?: string[] }
  speaker?: string | undefined
  quote?: string
  start?: number
  modality?: Statement['modality']
  confidence?: number
  source?: string
  name?: string
}

let count = 0

/** A statement that passes the schema, from the parts that a test is about. */
export function makeStatement(sketch: StatementSketch): Statement {
  const { actor, stance, target, date, speaker, source, article = 'a1', start = 0 } = sketch
  const quote = sketch.quote ?? `${actor} ${stance}`
  return Statement.parse({
    id: sketch.id ?? `s${String(count++).padStart(6, '0')}`,
    article,
    ...(date && { date }),
    actor: { id: actor, name: sketch.name ?? actor, type: 'state' },
    ...(speaker && { speaker: { name: speaker } }),
    stance,
    target:
      typeof target === 'string'
        ? { kind: 'actor', id: target, label: target, type: 'state' }
        : { kind: 'issue', id: target.id, label: target.label ?? target.id, actors: target.actors ?? [] },
    modality: sketch.modality ?? 'actual',
    attribution: null,
    confidence: sketch.confidence ?? 0.8,
    evidence: {
      start,
      end: start + quote.length,
      quote,
      spans: { actor: null, cue: null, target: null, negation: null },
    },
    rule: 'test',
    ...(source && { source }),
  })
}
