import type { Extractor } from '../pipeline.ts'
import type { Article } from '../schema/article.ts'
import { readingLines } from './reading-lines.ts'
import type { Style } from './style.ts'
import { indentLines } from './wrap-text.ts'

/** What the rules see in a text that may hold no statement, and what let nothing through, sentence by sentence. */
export function explainText(
  article: Article,
  { explainArticle, findMentions }: Extractor,
  { columns, style }: Readonly<{ columns: number; style: Style }>,
): string {
  const { text } = article
  const mentions = findMentions(article)
  const blocks = explainArticle(article).map((sentence) => {
    const here = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    const named = here.flatMap(({ actor, via, start, end }) =>
      actor ? [`${text.slice(start, end)} (${actor}, ${via})`] : [],
    )
    const lines = readingLines(text, sentence, named, columns, style)
    return `${indentLines(lines).join('\n')}\n`
  })
  return blocks.join('\n')
}

/** The same for programs: each sentence with its statements, the steps to each, and the cues that gave nothing. */
export function explainTextJson(article: Article, { explainArticle }: Extractor): string {
  const sentences = explainArticle(article).map(({ start, end, findings, rejected }) => ({
    start,
    end,
    text: article.text.slice(start, end),
    findings,
    rejected,
  }))
  return `${JSON.stringify({ sentences }, null, 2)}\n`
}
