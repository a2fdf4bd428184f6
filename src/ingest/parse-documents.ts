import { parseFeed as parseFeedXml } from '@rowanmanning/feed-parser'
import { parse as parseYaml } from 'yaml'
import { EntenteError } from '../errors.ts'
import { cleanText } from '../text/clean-text.ts'
import { detectDay } from '../text/detect-day.ts'
import { detectTitle } from '../text/detect-title.ts'
import { htmlToArticle } from '../text/html-to-article.ts'
import { htmlToParagraphs } from '../text/html-to-paragraphs.ts'
import { unwrapLines } from '../text/unwrap-lines.ts'
import { type ArticleDraft, RawArticle } from './article-draft.ts'

/** Plain text: the whole file is the text; its headline and date count where it plainly has them. */
export function parsePlain(text: string, where: string, stem?: string): ArticleDraft {
  const lines = unwrapLines(cleanText(text))
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
  return {
    raw: { text: lines, title: detectTitle(lines), date: detectDay(lines) },
    where,
    ...(stem === undefined ? {} : { stem }),
  }
}

const FRONT_MATTER = /^\ufeff?---[^\S\n]*\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/

function readFrontMatter(block: string, where: string): Partial<RawArticle> {
  let value: unknown
  try {
    // "core" keeps a date a string.
    value = parseYaml(block, { schema: 'core' })
  } catch {
    throw new EntenteError('bad-row', `${where}: its front matter, between the lines "---", is not YAML`)
  }
  const { data } = RawArticle.omit({ text: true, statements: true }).safeParse(value ?? {})
  if (!data)
    throw new EntenteError(
      'bad-row',
      `${where}: its front matter must be keys such as title, date, source, with text as values`,
    )
  return data
}

/** The words of Markdown without its marks: headings, emphasis, links, lists, quotes, code fences and images. */
function stripMarkdown(text: string): string {
  return text
    .replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^[^\S\n]{0,3}#{1,6}[^\S\n]+/gm, '')
    .replace(/^[^\S\n]{0,3}(?:>[^\S\n]?)+/gm, '')
    .replace(/^[^\S\n]*(?:[*+-]|\d+[.)])[^\S\n]+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
}

/** Markdown: YAML front matter gives the fields, a first `#` heading the title; the marks go, the words stay. */
export function parseMarkdown(text: string, where: string, stem?: string): ArticleDraft {
  const front = FRONT_MATTER.exec(text)
  const fields = front ? readFrontMatter(front[1] ?? '', where) : {}
  const body = cleanText(text.slice(front?.[0].length ?? 0))
  const heading = /^\s*#[^\S\n]+([^\n]+)\n/.exec(body)
  const plain = parsePlain(stripMarkdown(heading ? body.slice(heading[0].length) : body), where, stem)
  const title = fields.title ?? heading?.[1]?.trim() ?? plain.raw.title
  return { ...plain, raw: { ...plain.raw, ...fields, title, date: fields.date ?? plain.raw.date } }
}

/** A web page: its main text, title, date, site and language. */
export function parseHtml(html: string, where: string, stem?: string): ArticleDraft {
  const { published, ...page } = htmlToArticle(html)
  return { raw: { ...page, date: published }, where, ...(stem === undefined ? {} : { stem }) }
}

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
