import { basename } from 'node:path'
import { EntenteError } from '../errors.ts'
import { statementsOfGexf } from '../gexf/to-stance-graph.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import { readGexf } from '../store/read-gexf.ts'
import { formatOf, listFiles } from './list-files.ts'
import { type ArticleDefaults, makeArticles } from './make-articles.ts'
import { parsePlain } from './parse-plain.ts'
import { type FileContent, parseCsv, parseJson, parseJsonl } from './parse-structured.ts'
import { readFileBytes, readFileText, readStandardInput } from './read-file-text.ts'

/** Everything that the inputs held, and one problem for each part that could not be read. */
export type Inputs = Readonly<{
  articles: readonly Article[]
  statements: readonly Statement[]
  problems: readonly EntenteError[]
}>

export type ReadOptions = ArticleDefaults & Readonly<{ standardInput: AsyncIterable<unknown> }>

const onlyDrafts = (...drafts: FileContent['drafts']): FileContent => ({ drafts, statements: [], problems: [] })

// Parsers of web pages, feeds and YAML are loaded where a file needs them: most runs do not.
async function parseFile(text: string, path: string): Promise<FileContent> {
  const stem = basename(path)
    .replace(/\.gz$/i, '')
    .replace(/\.[^.]+$/, '')
  switch (formatOf(path)) {
    case 'json':
      return parseJson(text, path, stem)
    case 'jsonl':
    case 'ndjson':
      return parseJsonl(text, path)
    case 'csv':
      return parseCsv(text, path)
    case 'xml':
    case 'rss':
    case 'atom': {
      const { parseFeed } = await import('./parse-feed.ts')
      return onlyDrafts(...parseFeed(text, path))
    }
    case 'html':
    case 'htm': {
      const { parseHtml } = await import('./parse-html.ts')
      return onlyDrafts(parseHtml(text, path, stem))
    }
    case 'md': {
      const { parseMarkdown } = await import('./parse-markdown.ts')
      return onlyDrafts(parseMarkdown(text, path, stem))
    }
    default:
      return onlyDrafts(parsePlain(text, path, stem))
  }
}

async function readGraph(file: string): Promise<FileContent> {
  const statements = statementsOfGexf(await readGexf(file))
  if (statements.length > 0) return { drafts: [], statements, problems: [] }
  throw new EntenteError('bad-gexf', `${file}: carries no statements; only a graph that entente wrote does`)
}

/** A file of Discourse Network Analyzer: its texts stay byte for byte, for its statements count offsets in them. */
async function readCoded(file: string): Promise<FileContent> {
  const [{ readDna }, { seeds }] = await Promise.all([import('../formats/read-dna.ts'), import('../seeds.ts')])
  const { articles, statements, incomplete } = readDna(await readFileBytes(file), { name: file, actors: seeds.actors })
  const missing = `${file}: ${incomplete.length} of its statements lack an actor, a concept or an agreement, and are left out`
  return {
    drafts: articles.map((article) => ({
      raw: { ...article, statements: [] },
      where: `${file}, document ${article.id}`,
    })),
    statements,
    problems: incomplete.length > 0 ? [new EntenteError('bad-row', missing)] : [],
  }
}

async function readFileContent(file: string): Promise<FileContent> {
  const format = formatOf(file)
  if (format === 'gexf') return readGraph(file)
  if (format === 'dna') return readCoded(file)
  return parseFile(await readFileText(file), file)
}

function parseStandardInput(text: string): FileContent {
  const where = 'standard input'
  const start = text.replace(/^\ufeff/, '').trimStart()
  return start.startsWith('{') ? parseJsonl(text, where) : onlyDrafts(parsePlain(text, where))
}

async function readInput(input: string, options: ReadOptions): Promise<FileContent[]> {
  if (input === '-') return [parseStandardInput(await readStandardInput(options.standardInput))]
  const files = await listFiles(input)
  const contents: FileContent[] = []
  for (const file of files) {
    contents.push(await catchProblem(() => readFileContent(file)))
  }
  return contents
}

async function catchProblem(read: () => Promise<FileContent>): Promise<FileContent> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    return { drafts: [], statements: [], problems: [error] }
  }
}

/**
 * Reads articles and statements from files, folders and `-`, which is standard input.
 *
 * One bad part never stops the others: each gives an `EntenteError` in `problems`, whose message starts with the place.
 */
export async function readInputs(inputs: readonly string[], options: ReadOptions): Promise<Inputs> {
  const contents: FileContent[] = []
  for (const input of inputs) {
    try {
      contents.push(...(await readInput(input, options)))
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error
      contents.push({ drafts: [], statements: [], problems: [error] })
    }
  }
  const { articles, problems } = makeArticles(
    contents.flatMap(({ drafts }) => drafts),
    options,
  )
  return {
    articles,
    statements: contents.flatMap(({ statements }) => statements),
    problems: [...contents.flatMap((content) => content.problems), ...problems],
  }
}
