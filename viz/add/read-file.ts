import { EntenteError } from '../../src/errors.ts'
import type { Statement } from '../../src/schema/statement.ts'
import type { RawArticle } from '../reader/messages.ts'
import { findStatementFault, isStatement } from './check-statement.ts'
import { readGexfStatements } from './read-gexf.ts'

export type FileContent = Readonly<{ statements: readonly Statement[]; articles: readonly RawArticle[] }>

/** What the sheet takes, by the ends of names. */
export const FILE_TYPES = '.txt,.jsonl,.json,.gexf'

const MOST_BYTES = 64_000_000

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new EntenteError('bad-json', `${where}: is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function sortEntry(value: unknown, where: string): FileContent {
  if (isStatement(value)) return { statements: [value], articles: [] }
  if (isObject(value) && 'evidence' in value) {
    throw new EntenteError(
      'bad-row',
      `${where}: is no statement: its "${findStatementFault(value)}" is not as it should be`,
    )
  }
  if (!isObject(value) || typeof value.text !== 'string') {
    throw new EntenteError('bad-row', `${where}: is neither an article, which has a "text", nor a statement`)
  }
  const fields = ['id', 'title', 'date', 'source', 'url'].flatMap((name) => {
    const field = value[name]
    return typeof field === 'string' && field !== '' ? [[name, field]] : []
  })
  return { statements: [], articles: [{ ...Object.fromEntries(fields), text: value.text, where }] }
}

const join = (contents: readonly FileContent[]): FileContent => ({
  statements: contents.flatMap(({ statements }) => statements),
  articles: contents.flatMap(({ articles }) => articles),
})

function readLines(text: string, where: string): FileContent {
  const contents = text.split('\n').flatMap((line, index) => {
    const place = `${where}:${index + 1}`
    return line.trim() === '' ? [] : [sortEntry(parseJson(line, place), place)]
  })
  return join(contents)
}

function readJson(text: string, where: string): FileContent {
  const value = parseJson(text, where)
  return Array.isArray(value)
    ? join(value.map((item, index) => sortEntry(item, `${where}[${index}]`)))
    : sortEntry(value, where)
}

/** The text of a file, and what it holds. Errors: one line, with the file's name and, for lines, their number. */
export function readText(text: string, name: string): FileContent {
  const type = name.slice(name.lastIndexOf('.')).toLowerCase()
  if (!FILE_TYPES.split(',').includes(type)) {
    throw new EntenteError('bad-input', `${name}: ends in none of ${FILE_TYPES.replaceAll(',', ', ')}`)
  }
  if (text.trim() === '') throw new EntenteError('empty-input', `${name}: is empty`)
  if (type === '.gexf') return { statements: readGexfStatements(text, name), articles: [] }
  if (type === '.jsonl') return readLines(text, name)
  if (type === '.json') return readJson(text, name)
  return { statements: [], articles: [{ where: name, text }] }
}

function decode(bytes: ArrayBuffer, name: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Said below, as of a binary file.
  }
  throw new EntenteError('not-text', `${name}: is not text in UTF-8`)
}

/** All that the files hold. Errors: that of the first file that cannot be read; then nothing is added. */
export async function readFiles(files: readonly File[]): Promise<FileContent> {
  const contents: FileContent[] = []
  for (const file of files) {
    if (file.size > MOST_BYTES)
      throw new EntenteError('bad-input', `${file.name}: is larger than 64 MB; build a page of it`)
    contents.push(readText(decode(await file.arrayBuffer(), file.name), file.name))
  }
  return join(contents)
}
