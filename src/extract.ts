import { applyCodebook } from './codebook/apply-codebook.ts'
import { overrideActors } from './codebook/override-actors.ts'
import { EntenteError } from './errors.ts'
import { resolveIssues } from './issues/resolve-issues.ts'
import { Article } from './schema/article.ts'
import type { Codebook } from './schema/codebook.ts'
import type { Statement } from './schema/statement.ts'
import { seeds } from './seeds.ts'
import { loadExtractor } from './store/load-extractor.ts'

export type ExtractOptions = Readonly<{
  /** The user's own actors, issues and verdicts: see `parseCodebook`. */
  codebook?: Codebook
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
 * have one id. Statements come in the order of the articles, then by place in the text. The parser's weights are loaded on
 * first use.
 *
 * Units: every offset counts UTF-16 code units in `article.text`, which is read as it is: clean it before, not after.
 * Errors: `bad-input` where an article lacks an id or a text, or its date is no day.
 *
 * @example
 * extractStatements({ id: 'a1', date: '2006-07-14', text: 'Norway backed the treaty. Sweden rejected it.' })
 */
export function extractStatements(
  articles: Article | readonly Article[],
  { codebook }: ExtractOptions = {},
): readonly Statement[] {
  const checked = ('text' in articles ? [articles] : articles).map(checkArticle)
  const actors = codebook ? overrideActors(seeds.actors, codebook) : seeds.actors
  const extractor = loadExtractor(codebook && { ...seeds, actors })
  const { statements } = resolveIssues(checked.flatMap(extractor.extractStatements), checked, { actors })
  return codebook ? applyCodebook(statements, codebook) : statements
}
