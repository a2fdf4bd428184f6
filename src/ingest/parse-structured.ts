import { parse as parseCsvRows } from 'csv-parse/sync'
import type { z } from 'zod'
import { EntenteError } from '../errors.ts'
import { Statement } from '../schema/statement.ts'
import { type ArticleDraft, RawArticle } from './article-draft.ts'

/** What a file holds: articles or statements, and a line for each part of it that could not be read. */
export type FileContent = Readonly<{
  drafts: readonly ArticleDraft[]
  statements: readonly Statement[]
  problems: readonly EntenteError[]
}>

type Entry = { value: unknown; where: string; stem?: string }

const firstIssue = (error: z.ZodError): string => {
  const [issue] = error.issues
  const path = issue?.path.join('.') ?? ''
  return `${path === '' ? '' : `"${path}": `}${issue?.message ?? 'has another shape'}`
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A statement has its evidence; an article never has. */
const isStatement = (value: unknown): boolean => isObject(value) && 'evidence' in value && 'stance' in value

function sort(entries: readonly Entry[], problems: EntenteError[]): FileContent {
  const drafts: ArticleDraft[] = []
  const statements: Statement[] = []
  for (const { value, where, stem } of entries) {
    if (isStatement(value)) {
      const { data, error } = Statement.safeParse(value)
      if (data) statements.push(data)
      if (error) problems.push(new EntenteError('bad-row', `${where}: is no statement: ${firstIssue(error)}`))
      continue
    }
    const { data, error } = RawArticle.safeParse(value)
    if (data) drafts.push({ raw: data, where, ...(stem === undefined ? {} : { stem }) })
    if (error) problems.push(new EntenteError('bad-row', `${where}: is no article: ${firstIssue(error)}`))
  }
  return { drafts, statements, problems }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)

/** JSON: one article, one statement, or a list of either. Errors: `bad-json`. */
export function parseJson(text: string, where: string, stem: string): FileContent {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new EntenteError('bad-json', `${where}: is not JSON: ${messageOf(error)}`)
  }
  if (!Array.isArray(value)) return sort([{ value, where, stem }], [])
  return sort(
    value.map((item: unknown, i) => ({ value: item, where: `${where}[${i}]` })),
    [],
  )
}

/** JSONL: an article or a statement a line. A broken line is a problem of its own, with its number; the others count. */
export function parseJsonl(text: string, where: string): FileContent {
  const problems: EntenteError[] = []
  const entries: Entry[] = []
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    try {
      const value: unknown = JSON.parse(line)
      entries.push({ value, where: `${where}:${i + 1}` })
    } catch (error) {
      problems.push(new EntenteError('bad-json', `${where}:${i + 1}: is not JSON: ${messageOf(error)}`))
    }
  }
  return sort(entries, problems)
}

/** CSV with a header row that names the fields of an article. Errors: `bad-row` with the line where a row breaks the format. */
export function parseCsv(text: string, where: string): FileContent {
  const entries: Entry[] = []
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsvRows(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
    })
    for (const { record, info } of rows) {
      // An empty cell says nothing.
      const value = Object.fromEntries(Object.entries(record).filter(([, cell]) => cell.trim() !== ''))
      entries.push({ value, where: `${where}:${info.lines}` })
    }
  } catch (error) {
    throw new EntenteError('bad-row', `${where}: is not CSV: ${messageOf(error)}`)
  }
  const [first] = entries
  if (isObject(first?.value) && !('text' in first.value) && !('id' in first.value)) {
    const seen = Object.keys(first.value).join(', ')
    throw new EntenteError(
      'bad-row',
      `${where}: needs a column "text" (and id, title, date, source, url, language), has ${seen}`,
    )
  }
  return sort(entries, [])
}
