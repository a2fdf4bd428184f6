import { EntenteError } from '../errors.ts'
import { compareKeys } from '../graph/compare-keys.ts'
import { readInputs } from '../ingest/read-inputs.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import { askModel } from './ask-model.ts'
import { type CommandContext, reportProblems } from './command-context.ts'
import { extractArticles } from './extract-articles.ts'
import { readIssueRegistry, writeIssueRegistry } from './issue-registry.ts'
import type { ReadingOptions } from './options.ts'
import type { UserKnowledge } from './read-codebook.ts'
import { showProgress } from './show-progress.ts'

/** All articles of the inputs, and all statements: those read, and those extracted from the articles. */
export type Loaded = Readonly<{ articles: readonly Article[]; statements: readonly Statement[] }>

const byPlace = (a: Statement, b: Statement): number =>
  compareKeys(a.article, b.article) ||
  a.evidence.start - b.evidence.start ||
  a.evidence.end - b.evidence.end ||
  compareKeys(a.id, b.id)

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

/** The codebook that the options name, if any. YAML and the seeds are loaded only then. */
export async function loadKnowledge({ codebook }: ReadingOptions): Promise<UserKnowledge | undefined> {
  if (codebook === undefined) return undefined
  const { readCodebook } = await import('./read-codebook.ts')
  return readCodebook(codebook)
}

async function extract(
  articles: readonly Article[],
  options: ReadingOptions,
  knowledge: UserKnowledge | undefined,
  context: CommandContext,
): Promise<readonly Statement[]> {
  if (articles.length === 0) return []
  const { step, stop } = showProgress(articles.length, context.terminal, options.quiet || options.json)
  const { jobs } = options
  const seeds = knowledge?.seeds
  const { statements, problems } = await (options.extractor === 'llm'
    ? askModel(articles, options, seeds, context, step)
    : extractArticles(articles, { ...(jobs !== undefined && { jobs }), ...(seeds && { seeds }), onArticle: step })
  ).finally(stop)
  reportProblems(problems, context)
  const [{ resolveIssues }, { mergeReports }] = await Promise.all([
    import('../issues/resolve-issues.ts'),
    import('../duplicates/merge-reports.ts'),
  ])
  const known = options.registry === undefined ? [] : await readIssueRegistry(options.registry)
  const resolution = resolveIssues(statements, articles, { known, ...(seeds && { actors: seeds.actors }) })
  if (options.registry !== undefined) await writeIssueRegistry(options.registry, resolution.issues)
  for (const { from, into, because } of resolution.merges) {
    if (!options.quiet) context.terminal.tell(`entente: the issue ${from} is now ${into}: ${because}`)
  }
  const resolved = resolution.statements
  return options.eachReport ? resolved : mergeReports(resolved, articles)
}

/**
 * Reads the inputs, and extracts from articles of which no statement was read: statements sorted by article, then place, each id once, the codebook applied.
 *
 * Problems of single inputs have been reported when this returns. Null where nothing at all could be read.
 */
export async function loadStatements(
  inputs: readonly string[],
  options: ReadingOptions,
  context: CommandContext,
): Promise<Loaded | null> {
  const knowledge = await loadKnowledge(options)
  const loaded = await loadArticles(inputs, options, context)
  if (!loaded) return null
  // What was coded or extracted before stands: its articles are there to be shown, not to be read again.
  const coded = new Set(loaded.statements.map(({ article }) => article))
  const unread = loaded.articles.filter(({ id }) => !coded.has(id))
  const extracted = await extract(unread, options, knowledge, context)
  const statements = withoutRepeats([...loaded.statements, ...extracted]).sort(byPlace)
  if (!knowledge) return { articles: loaded.articles, statements }
  const { applyCodebook } = await import('../codebook/apply-codebook.ts')
  return { articles: loaded.articles, statements: applyCodebook(statements, knowledge.codebook) }
}
