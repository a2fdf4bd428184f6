import { parse as parseCsvRows } from 'csv-parse/sync'
import { EntenteError } from '../errors.ts'
import { Statement } from '../schema/statement.ts'
import { type ArticleDraft, RawArticle } from './article-draft.ts'
import { checkShape, parseJsonText } from './check-json.ts'

/** What a file holds: articles or statements, and a line for each part of it that could not be read. */
export type FileContent = Readonly<{
  drafts: readonly ArticleDraft[]
  statements: readonly Statement[]
  problems: readonly EntenteError[]
}>

type Entry = { value: unknown; where: string; stem?: string }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A statement has its evidence; an article never has. */
const isStatement = (value: unknown): boolean => isObject(value) && 'evidence' in value && 'stance' in value

/** Runs a reader of one entry; what it throws is that entry's problem alone. */
function attempt(read: () => void, problems: EntenteError[]): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    problems.push(error)
  }
}

function sort(entries: readonly Entry[], problems: EntenteError[] = []): FileContent {
  const drafts: ArticleDraft[] = []
  const statements: Statement[] = []
  for (const { value, where, stem } of entries) {
    attempt(() => {
      if (isStatement(value)) statements.push(checkShape(Statement, value, where, 'statement'))
      else
        drafts.push({
          raw: checkShape(RawArticle, value, where, 'article'),
          where,
          ...(stem !== undefined && { stem }),
        })
    }, problems)
  }
  return { drafts, statements, problems }
}

/** JSON: one article, one statement, or a list of either. Errors: `bad-json`. */
export function parseJson(text: string, where: string, stem: string): FileContent {
  const value = parseJsonText(text, where)
  if (!Array.isArray(value)) return sort([{ value, where, stem }])
  return sort(value.map((item: unknown, i) => ({ value: item, where: `${where}[${i}]` })))
}

/** JSONL: an article or a statement a line. A broken line is a problem of its own, with its number; the others count. */
export function parseJsonl(text: string, where: string): FileContent {
  const problems: EntenteError[] = []
  const entries: Entry[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const place = `${where}:${i + 1}`
    attempt(() => entries.push({ value: parseJsonText(line, place), where: place }), problems)
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
    throw new EntenteError(
      'bad-row',
      `${where}: is not CSV: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : error}`,
    )
  }
  const [first] = entries
  if (isObject(first?.value) && !('text' in first.value) && !('id' in first.value)) {
    const seen = Object.keys(first.value).join(', ')
    throw new EntenteError(
      'bad-row',
      `${where}: needs a column "text" (and id, title, date, source, url, language), has ${seen}`,
    )
  }
  return sort(entries)
}
