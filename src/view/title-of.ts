import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import { countOf } from './count-of.ts'

/** A title for what a page shows: the article's own, or how many articles there are and from when. */
export function titleOf(
  articles: readonly Pick<Article, 'id' | 'title'>[],
  statements: readonly Pick<Statement, 'article' | 'date'>[],
): string {
  const [only] = articles
  if (only && articles.length === 1) return only.title ?? only.id
  const days = statements.flatMap(({ date }) => date ?? []).sort()
  const [first] = days
  const last = days.at(-1)
  const count = new Set([...articles.map(({ id }) => id), ...statements.map(({ article }) => article)]).size
  const period = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
  return `${countOf(count, 'article')}${period}`
}
