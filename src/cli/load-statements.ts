import { EntenteError } from '../errors.ts'
import { readInputs } from '../ingest/read-inputs.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import { askModel } from './ask-model.ts'
import { type CommandContext, reportProblems } from './command-context.ts'
import { extractArticles } from './extract-articles.ts'
import type { ReadingOptions } from './options.ts'
import { showProgress } from './show-progress.ts'

/** All articles of the inputs, and all statements: those read, and those extracted from the articles. */
export type Loaded = Readonly<{ articles: readonly Article[]; statements: readonly Statement[] }>

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byPlace = (a: Statement, b: Statement): number =>
  compare(a.article, b.article) ||
  a.evidence.start - b.evidence.start ||
  a.evidence.end - b.evidence.end ||
  compare(a.id, b.id)

const withoutRepeats = (statements: readonly Statement[]): Statement[] => [
  ...new Map(statements.map((statement) => [statement.id, statement])).values(),
]

/** Articles alone, for commands that look into texts. Null where there is none; the reasons have been reported. */
export async function loadArticles(
  inputs: readonly string[],
  options: ReadingOptions,
  context: CommandContext,
): Promise<Loaded | null> {
  const { date, source } = options
  const { articles, statements, problems } = await readInputs(inputs, {
    standardInput: context.terminal.standardInput,
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
  })
  reportProblems(problems, context)
  if (articles.length > 0 || statements.length > 0) return { articles, statements }
  if (problems.length === 0) throw new EntenteError('empty-input', `${inputs.join(', ')}: holds no article`)
  return null
}

/**
 * Reads the inputs and extracts: statements sorted by article, then place, each id once.
 *
 * Problems of single inputs have been reported when this returns. Null where nothing at all could be read.
 */
export async function loadStatements(
  inputs: readonly string[],
  options: ReadingOptions,
  context: CommandContext,
): Promise<Loaded | null> {
  const loaded = await loadArticles(inputs, options, context)
  if (!loaded || loaded.articles.length === 0)
    return loaded && { ...loaded, statements: withoutRepeats(loaded.statements).sort(byPlace) }
  const { articles } = loaded
  const progress = showProgress(articles.length, context.terminal, options.quiet || options.json)
  const extracted = await (options.extractor === 'llm'
    ? askModel(articles, options, context, progress.step)
    : extractArticles(articles, {
        ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
        onArticle: progress.step,
      })
  ).finally(progress.stop)
  reportProblems(extracted.problems, context)
  const { resolveIssues } = await import('../issues/resolve-issues.ts')
  const resolved = resolveIssues(extracted.statements, articles).statements
  return { articles, statements: withoutRepeats([...loaded.statements, ...resolved]).sort(byPlace) }
}
