import { Statement } from '../../src/schema/statement.ts'

export type IssueSketch = Readonly<{
  id?: string
  article?: string
  date?: string
  actor?: string
  stance?: Statement['stance']
  /** The issue's id and what it is called. */
  issue: string
  label: string
  concerns?: readonly string[]
}>

/** A statement on an issue, from the parts that a test of codebooks is about. */
export function makeIssueStatement({ label, issue, ...sketch }: IssueSketch): Statement {
  const { article = 'a1', actor = 'JPN', stance = 'support', concerns = [] } = sketch
  return Statement.parse({
    id: sketch.id ?? `${article}-${actor}-${issue}-${label.replace(/\W+/g, '-')}`,
    article,
    ...(sketch.date !== undefined && { date: sketch.date }),
    actor: { id: actor, name: actor, type: 'state' },
    stance,
    target: { kind: 'issue', id: issue, label, actors: concerns },
    modality: 'actual',
    attribution: null,
    confidence: 0.9,
    evidence: {
      start: 0,
      end: label.length,
      quote: label,
      spans: { actor: null, cue: null, target: null, negation: null },
    },
    rule: 'test',
  })
}
