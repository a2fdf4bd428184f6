import type { Article } from '../../src/schema/article.ts'
import type { Statement } from '../../src/schema/statement.ts'
import type { ViewerArticle } from '../../src/schema/viewer.ts'

/** An article as it was pasted or dropped. `where` names it in messages. */
export type RawArticle = Readonly<{
  where: string
  text: string
  id?: string
  title?: string
  date?: string
  source?: string
  url?: string
}>

/** What the page shows already: issues keep their ids, articles theirs. */
export type Present = Readonly<{ articles: readonly ViewerArticle[]; statements: readonly Statement[] }>

export type ReadRequest = Readonly<{ articles: readonly RawArticle[]; present: Present }>

/** What was found in the articles; `labels` are the issues' best wordings, by id. */
export type Reading = Readonly<{
  articles: readonly Article[]
  statements: readonly Statement[]
  labels: Readonly<Record<string, string>>
}>

/** What the page tells the worker: first the weights, or where they are, then what to read. */
export type ReaderMessage =
  | Readonly<{ kind: 'weights'; weights: Uint8Array | string }>
  | (ReadRequest & Readonly<{ kind: 'read' }>)

export type ReaderAnswer = Readonly<{ kind: 'done'; reading: Reading }> | Readonly<{ kind: 'failed'; message: string }>
