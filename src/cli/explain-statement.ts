import { splitSentences } from '../parse/index.ts'
import type { Article } from '../schema/article.ts'
import type { Span } from '../schema/span.ts'
import type { Statement } from '../schema/statement.ts'
import { type Mark, markSpans } from './mark-spans.ts'
import { describeStance } from './statement-lines.ts'
import { STANCE_SIGN, type Style } from './style.ts'
import { indentLines, wrapText } from './wrap-text.ts'

const LETTERS = { actor: 'a', cue: 'c', target: 't', negation: 'n' } as const
type Part = keyof typeof LETTERS
const PARTS: readonly Part[] = ['actor', 'negation', 'cue', 'target']

type Shown = Readonly<{ text: string; offset: number }>

/** The sentence around the evidence where its article was read, else the evidence alone. */
export function sentenceOf({ evidence }: Statement, article: Article | undefined): Shown {
  const { start, end, quote } = evidence
  const sentence = article && splitSentences(article.text).find((range) => range.start <= start && range.end >= end)
  if (!article || !sentence) return { text: quote, offset: start }
  return { text: article.text.slice(sentence.start, sentence.end), offset: sentence.start }
}

function wordsOf(span: Span | null, { text, offset }: Shown, article: Article | undefined): string | null {
  if (!span) return null
  const [start, end] = span
  if (article) return article.text.slice(start, end)
  return start >= offset && end <= offset + text.length ? text.slice(start - offset, end - offset) : null
}

function partLine(
  part: Part,
  statement: Statement,
  shown: Shown,
  article: Article | undefined,
  style: Style,
): string | null {
  const span = statement.evidence.spans[part]
  if (!span) return null
  const words = wordsOf(span, shown, article)
  const isOutside = span[0] < shown.offset || span[1] > shown.offset + shown.text.length
  const place = style.dim(`${span[0]}–${span[1]}${isOutside ? ', in another sentence' : ''}`)
  return `${style.bold(LETTERS[part])}  ${part.padEnd(10)} ${words === null ? '' : `${words.replace(/\s+/g, ' ')}  `}${place}`
}

/**
 * One statement for people: its sentence with the parts marked, what was read, the rule. `steps`: how the rules came to it, in lines.
 */
export function explainStatement(
  statement: Statement,
  article: Article | undefined,
  steps: readonly string[],
  { columns, style }: Readonly<{ columns: number; style: Style }>,
): string {
  const shown = sentenceOf(statement, article)
  const { stance, evidence, speaker, target } = statement
  const paint: Record<Part, (text: string) => string> = {
    actor: style.bold,
    cue: (text) => style.bold(style.stance[stance](text)),
    target: style.underline,
    negation: style.italic,
  }
  const marks = PARTS.flatMap((part): Mark[] => {
    const span = evidence.spans[part]
    return span
      ? [{ start: span[0] - shown.offset, end: span[1] - shown.offset, letter: LETTERS[part], paint: paint[part] }]
      : []
  })
  const facts: [string, string | undefined][] = [
    ['actor', `${statement.actor.name} (${statement.actor.id}, ${statement.actor.type})`],
    ['or', statement.actor.candidates && `${statement.actor.candidates.join(', ')}: the article does not tell`],
    ['speaker', speaker && [speaker.name, speaker.role].filter(Boolean).join(', ')],
    ['target', `${target.kind} ${target.id}`],
    [
      'or',
      target.kind === 'actor' && target.candidates
        ? `${target.candidates.join(', ')}: the article does not tell`
        : undefined,
    ],
    ['concerns', target.kind === 'issue' && target.actors.length > 0 ? target.actors.join(', ') : undefined],
    ['modality', statement.modality],
    ['said by', statement.attribution ?? undefined],
    ['rule', statement.rule],
    ['confidence', statement.confidence.toFixed(2)],
    ['codebook', statement.codebook],
    ['article', [statement.article, article?.title].filter(Boolean).join(', ')],
    ['date', statement.date],
    ['source', statement.source ?? article?.source],
    ['reported in', statement.reports?.join(', ')],
    ['id', statement.id],
  ]
  const width = 13
  return [
    ...wrapText(describeStance(statement), columns - 2).map(
      (line, i) => `${i === 0 ? style.stance[stance](STANCE_SIGN[stance]) : ' '} ${style.bold(line)}`,
    ),
    '',
    ...markSpans(shown.text, marks, columns - 2).map((line) => `  ${line}`),
    '',
    ...PARTS.flatMap((part) => partLine(part, statement, shown, article, style) ?? []).map((line) => `  ${line}`),
    '',
    ...facts.flatMap(([name, fact]) =>
      fact === undefined
        ? []
        : wrapText(fact, columns - width - 2).map(
            (line, i) => `  ${style.dim((i === 0 ? name : '').padEnd(width))}${line}`,
          ),
    ),
    ...(steps.length > 0 ? ['', ...indentLines(steps)] : []),
    '',
  ].join('\n')
}
