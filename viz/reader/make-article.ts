import { EntenteError } from '../../src/errors.ts'
import type { Article } from '../../src/schema/article.ts'
import { hashText } from '../../src/statements/hash-text.ts'
import { cleanText } from '../../src/text/clean-text.ts'
import { detectDay, toDay } from '../../src/text/detect-day.ts'
import { detectTitle } from '../../src/text/detect-title.ts'
import { unwrapLines } from '../../src/text/unwrap-lines.ts'
import type { RawArticle } from './messages.ts'

const LONGEST_ID = 60

const toSlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^[^a-z0-9]+|[-._]+$/g, '')

/** What names an article that has no title. */
const firstWords = (text: string): string => text.trim().split(/\s+/, 6).join(' ')

const trimmed = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : cleanText(value).replace(/\s+/g, ' ').trim() || undefined

function readDate({ date, where }: RawArticle, text: string): string | undefined {
  const written = trimmed(date)
  if (written === undefined) return detectDay(text)
  const day = toDay(written)
  if (day !== undefined) return day
  throw new EntenteError('bad-row', `${where}: its date "${written}" names no day; write YYYY-MM-DD`)
}

/**
 * An article of pasted text, as the command line would read it: cleaned, its headline and date found where it plainly has them.
 *
 * Errors: `empty-input` without text, `bad-row` where the date names no day.
 */
export function makeArticle(raw: RawArticle): Article {
  const text = unwrapLines(cleanText(raw.text))
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
  if (text.trim() === '') throw new EntenteError('empty-input', `${raw.where}: has no text`)
  const title = trimmed(raw.title) ?? detectTitle(text)
  const fields = { title, date: readDate(raw, text), source: trimmed(raw.source), url: trimmed(raw.url) }
  return {
    id: toSlug(raw.id ?? '') || toSlug(title ?? firstWords(text)) || hashText(text),
    text,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  }
}

/** Articles with ids of their own: not those that are `present`, with the same text, and never an id that another one has. */
export function makeNewArticles(
  raws: readonly RawArticle[],
  present: readonly Readonly<{ id: string; text?: string | undefined }>[],
): readonly Article[] {
  const texts = new Set(present.map(({ text }) => text))
  const taken = new Set(present.map(({ id }) => id))
  return raws.flatMap((raw) => {
    const article = makeArticle(raw)
    if (texts.has(article.text)) return []
    let { id } = article
    for (let count = 2; taken.has(id); count++) id = `${article.id}-${count}`
    texts.add(article.text)
    taken.add(id)
    return [{ ...article, id }]
  })
}
