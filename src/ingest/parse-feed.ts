import { parseFeed as parseFeedXml } from '@rowanmanning/feed-parser'
import { EntenteError } from '../errors.ts'
import { htmlToParagraphs } from '../text/html-to-paragraphs.ts'
import type { ArticleDraft } from './article-draft.ts'

/** An RSS, Atom or RDF feed: one article an item, from its content or, failing that, its description. Errors: `bad-input`. */
export function parseFeed(xml: string, where: string): ArticleDraft[] {
  let feed: ReturnType<typeof parseFeedXml>
  try {
    feed = parseFeedXml(xml)
  } catch {
    throw new EntenteError('bad-input', `${where}: is no RSS or Atom feed`)
  }
  return feed.items.map((item, i) => ({
    raw: {
      // A feed's own id is an address more often than a name, so the text's hash names the article.
      title: item.title,
      text: htmlToParagraphs(item.content ?? item.description ?? ''),
      date: item.published?.toISOString() ?? item.updated?.toISOString(),
      source: feed.title,
      url: item.url,
      language: feed.language,
    },
    where: `${where}, item ${i + 1}`,
  }))
}
