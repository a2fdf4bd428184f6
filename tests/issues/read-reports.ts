import type { Article } from '../../src/schema/article.ts'
import type { Stance, Statement } from '../../src/schema/statement.ts'

/** Actor, stance, the words of the sentence that name the issue, and the true issue. */
type Row = readonly [actor: string, stance: Stance, label: string, issue: string]
type Sentence = readonly [text: string, ...rows: Row[]]
export type Report = readonly [date: string, ...sentences: Sentence[]]

export type TrueStatement = Readonly<{ statement: Statement; issue: string }>

function readReport(id: string, [date, ...sentences]: Report): { article: Article; rows: TrueStatement[] } {
  const text = sentences.map(([sentence]) => sentence).join(' ')
  const rows = sentences.flatMap(([sentence, ...said]) =>
    said.map(([actor, stance, label, issue], i): TrueStatement => {
      const start = text.indexOf(sentence)
      const target = start + sentence.indexOf(label)
      const span = sentence.includes(label) ? ([target, target + label.length] as const) : null
      return {
        issue,
        statement: {
          id: `${id}-${start}-${i}`,
          article: id,
          date,
          actor: { id: actor, name: actor, type: actor.length === 3 ? 'state' : 'organization' },
          stance,
          target: { kind: 'issue', id: 'unresolved', label: label.replace(/^(?:the|an?|any) /, ''), actors: [] },
          modality: 'actual',
          attribution: null,
          confidence: 0.9,
          evidence: {
            start,
            end: start + sentence.length,
            quote: sentence,
            spans: { actor: null, cue: null, target: span && [...span], negation: null },
          },
          rule: 'test',
        },
      }
    }),
  )
  return { article: { id, date, text }, rows }
}

export type TrueReports = Readonly<{ articles: readonly Article[]; statements: readonly TrueStatement[] }>

/** The articles of the disputes, and what is true of them as statements by hand, their issues unresolved. */
export function readReports(disputes: Readonly<Record<string, readonly Report[]>>): TrueReports {
  const reports = Object.entries(disputes).flatMap(([dispute, list]) =>
    list.map((report) => readReport(`${dispute}-${report[0]}`, report)),
  )
  return { articles: reports.map(({ article }) => article), statements: reports.flatMap(({ rows }) => rows) }
}
