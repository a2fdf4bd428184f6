import { mergeReports } from '../../src/duplicates/merge-reports.ts'
import { listIssues } from '../../src/issues/list-issues.ts'
import { resolveIssues } from '../../src/issues/resolve-issues.ts'
import type { Extractor } from '../../src/pipeline.ts'
import type { Article } from '../../src/schema/article.ts'
import type { ViewerArticle } from '../../src/schema/viewer.ts'
import { makeNewArticles } from './make-article.ts'
import type { Reading, ReadRequest } from './messages.ts'
import { recallKnown } from './recall-known.ts'

const withText = (articles: readonly ViewerArticle[]): readonly Article[] =>
  articles.flatMap(({ text, ...article }) => (text === undefined ? [] : [{ ...article, text }]))

/**
 * The statements of pasted articles, on issues with the ids of those present. A sentence that an article present reports already
 * gives none. Articles that are present give nothing at all.
 *
 * Errors: as `makeArticle`.
 */
export function readArticles({ articles: raws, present }: ReadRequest, { extractStatements }: Extractor): Reading {
  const articles = makeNewArticles(raws, present.articles)
  const found = articles.flatMap((article) => extractStatements(article))
  const before = withText(present.articles)
  const known = recallKnown(present.statements, before)
  const resolved = resolveIssues(found, articles, { known }).statements
  const kept = new Set(mergeReports([...present.statements, ...resolved], [...before, ...articles]).map(({ id }) => id))
  const statements = resolved.filter(({ id }) => kept.has(id))
  const { issues } = listIssues([...present.statements, ...statements])
  return { articles, statements, labels: Object.fromEntries(issues.map(({ id, label }) => [id, label])) }
}
