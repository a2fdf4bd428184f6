import { createHash } from 'node:crypto'
import { EntenteError } from '../errors.ts'
import { Article } from '../schema/article.ts'
import type { Day } from '../schema/date.ts'
import { cleanText } from '../text/clean-text.ts'
import { dayInName, toDay } from '../text/detect-day.ts'
import type { ArticleDraft } from './article-draft.ts'

/** Words that no input gave: the date and source of articles that name none. */
export type ArticleDefaults = Readonly<{ date?: Day; source?: string }>

export type MadeArticles = Readonly<{ articles: readonly Article[]; problems: readonly EntenteError[] }>

/** `N. Korea: talks` → `n.-korea-talks`; '' where nothing of it can stand in a slug. */
export function toSlug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.replace(/[^a-z0-9._-]+/g, '-').replace(/^[^a-z0-9]+|[-._]+$/g, '')
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

const trimmed = (value: string | null | undefined): string | undefined =>
  value === null || value === undefined ? undefined : cleanText(value).replace(/\s+/g, ' ').trim() || undefined

function makeArticle({ raw, where, stem }: ArticleDraft, defaults: ArticleDefaults): Article {
  const isGold = raw.statements !== undefined
  const text = isGold ? (raw.text ?? '') : cleanText(raw.text ?? '').trimEnd()
  if (text.trim() === '') throw new EntenteError('empty-input', `${where}: has no text`)
  const written = trimmed(raw.date)
  const date = written === undefined ? (dayInName(stem ?? '') ?? defaults.date) : toDay(written)
  if (written !== undefined && date === undefined) {
    throw new EntenteError('bad-row', `${where}: its date "${written}" names no day; write YYYY-MM-DD`)
  }
  const fields = {
    title: trimmed(raw.title),
    date,
    source: trimmed(raw.source) ?? defaults.source,
    url: trimmed(raw.url),
    language: trimmed(raw.language),
  }
  return Article.parse({
    id: toSlug(String(raw.id ?? '')) || toSlug(stem ?? '') || hashOf(text),
    text,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  })
}

const isMetadata = ({ raw }: ArticleDraft): boolean =>
  raw.id !== undefined && raw.id !== null && (raw.text ?? '') === '' && raw.statements === undefined

const idOf = ({ raw, stem }: ArticleDraft): string => toSlug(String(raw.id ?? '')) || toSlug(stem ?? '')

/** A row that has an id and no text tells more of the article that has that id; what the article says itself comes first. */
function joinMetadata(drafts: readonly ArticleDraft[], problems: EntenteError[]): ArticleDraft[] {
  const known = new Map(drafts.filter(isMetadata).map((draft) => [idOf(draft), draft]))
  const articles = drafts.filter((draft) => !isMetadata(draft))
  const joined = articles.map((draft) => {
    const more = known.get(idOf(draft))
    if (more === undefined) return draft
    const own = Object.fromEntries(
      Object.entries(draft.raw).filter(([, value]) => value !== null && value !== undefined),
    )
    return { ...draft, raw: { ...more.raw, ...own } }
  })
  const ids = new Set(articles.map(idOf))
  for (const [id, { where }] of known) {
    if (!ids.has(id))
      problems.push(new EntenteError('empty-input', `${where}: has no text, and no other input is the article "${id}"`))
  }
  return joined
}

/**
 * Makes articles of drafts: cleans the text, names each, reads its date. An article read twice counts once; two files of one
 * name are told apart by a number; an id that an input gives to two different texts is a problem, and the first keeps it.
 */
export function makeArticles(drafts: readonly ArticleDraft[], defaults: ArticleDefaults): MadeArticles {
  const problems: EntenteError[] = []
  const byId = new Map<string, Article>()
  for (const draft of joinMetadata(drafts, problems)) {
    try {
      const article = makeArticle(draft, defaults)
      const id = freeId(article, draft, byId)
      if (id !== undefined) byId.set(id, { ...article, id })
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error
      problems.push(error)
    }
  }
  return { articles: [...byId.values()], problems }
}

/** The article's id, or undefined where it has been read already. */
function freeId(
  article: Article,
  { raw, where }: ArticleDraft,
  taken: ReadonlyMap<string, Article>,
): string | undefined {
  let id = article.id
  for (let count = 2; taken.has(id); count++) {
    if (taken.get(id)?.text === article.text) return undefined
    if (raw.id !== undefined && raw.id !== null) {
      throw new EntenteError(
        'duplicate-id',
        `${where}: the id "${article.id}" belongs to another text already; give it one of its own`,
      )
    }
    id = `${article.id}-${count}`
  }
  return id
}
