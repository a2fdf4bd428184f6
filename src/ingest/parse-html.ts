import { htmlToArticle } from '../text/html-to-article.ts'
import type { ArticleDraft } from './article-draft.ts'

/** A web page: its main text, title, date, site and language. */
export function parseHtml(html: string, where: string, stem?: string): ArticleDraft {
  const { published, ...page } = htmlToArticle(html)
  return { raw: { ...page, date: published }, where, ...(stem === undefined ? {} : { stem }) }
}
