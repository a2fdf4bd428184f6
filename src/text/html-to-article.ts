import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { z } from 'zod'
import { htmlToParagraphs } from './html-to-paragraphs.ts'

// What Readability may find; anything of another shape counts as not found.
const Found = z.object({
  title: z.string().nullish().catch(null),
  content: z.string().nullish().catch(null),
  siteName: z.string().nullish().catch(null),
  lang: z.string().nullish().catch(null),
  publishedTime: z.string().nullish().catch(null),
})

/** A page's article: its paragraphs, separated by blank lines, and what the page says of it. */
export type PageArticle = Readonly<{
  text: string
  title?: string
  source?: string
  language?: string
  /** As the page writes it. */
  published?: string
  url?: string
}>

const present = (value: string | null | undefined): string | undefined => value?.trim() || undefined

const metaOf = (html: string, pattern: RegExp): string | undefined => present(pattern.exec(html)?.[1])

/**
 * Takes the article out of a web page: its main text by Readability where it finds one, else all text of the body.
 *
 * Errors: none. A page without text gives `text: ''`.
 */
export function htmlToArticle(html: string): PageArticle {
  const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`)
  const url = present(document.querySelector('link[rel=canonical]')?.getAttribute('href'))
  const time = present(document.querySelector('time[datetime]')?.getAttribute('datetime'))
  const heading = present(document.querySelector('title, h1')?.textContent)
  const found = Found.safeParse(new Readability(document).parse()).data
  const main = htmlToParagraphs(found?.content ?? '')
  const title = present(found?.title) ?? heading
  const source = present(found?.siteName)
  const language = present(found?.lang) ?? metaOf(html, /<html[^>]*\blang=["']?([\w-]+)/i)
  const published = present(found?.publishedTime) ?? time
  return {
    text: main || htmlToParagraphs(html),
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  }
}
