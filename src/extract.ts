import { EntenteError } from './errors.ts'
import { resolveIssues } from './issues/resolve-issues.ts'
import { Article } from './schema/article.ts'
import type { Statement } from './schema/statement.ts'
import type { Seeds } from './seeds.ts'
import { loadExtractor } from './store/load-extractor.ts'

export type ExtractOptions = Readonly<{
  /** The knowledge to read with; default what ships with the package. */
  seeds?: Seeds
}>

function checkArticle(given: Article): Article {
  const { data, error } = Article.safeParse(given)
  if (data) return data
  const [issue] = error.issues
  const field = issue?.path.join('.') || 'the article'
  throw new EntenteError('bad-input', `article ${JSON.stringify(given?.id ?? null)}: ${field}: ${issue?.message}`)
}

/**
 * Finds who supports, opposes or stays neutral on what in an article, or in several; then issues that several articles share
 * have one id. Statements come in the order of the articles, then by place in the text. The parser's weights are loaded on first use.
 *
 * Units: every offset counts UTF-16 code units in `article.text`, which is read as it is: clean it before, not after.
 * Errors: `bad-input` where an article lacks an id or a text, or its date is no day.
 *
 * @example
 * extractStatements({ id: 'a1', date: '2006-07-14', text: 'Norway backed the treaty. Sweden rejected it.' })
 */
export function extractStatements(
  articles: Article | readonly Article[],
  options: ExtractOptions = {},
): readonly Statement[] {
  const list = 'text' in articles ? [articles] : articles
  const checked = list.map(checkArticle)
  const { extractStatements: extractOne } = loadExtractor(options.seeds)
  return resolveIssues(checked.flatMap(extractOne), checked).statements
}
