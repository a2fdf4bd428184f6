import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { EntenteError } from '../errors.ts'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import type { Seeds } from '../seeds.ts'
import type { WorkerAnswer, WorkerTask } from './extract-worker.ts'

export type ExtractOptions = Readonly<{
  /** Threads; by default one for few articles, else one for each core. */
  jobs?: number
  seeds?: Seeds
  /** Told after each article. */
  onArticle?: () => void
}>

export type Extracted = Readonly<{ statements: readonly Statement[]; problems: readonly EntenteError[] }>

// A thread takes as long to start as it takes to read some fifty articles.
const WORTH_A_THREAD = 50

const failure = (article: Article, reason: string): EntenteError =>
  new EntenteError('bad-input', `${article.id}: extraction failed, a fault of the program (${reason})`)

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function extractHere(
  articles: readonly Article[],
  { seeds, onArticle }: ExtractOptions,
): Promise<WorkerAnswer[]> {
  const { loadExtractor } = await import('../store/load-extractor.ts')
  const { extractStatements } = loadExtractor(seeds)
  const answers: WorkerAnswer[] = []
  for (const article of articles) {
    try {
      answers.push({ statements: extractStatements(article) })
    } catch (error) {
      answers.push({ failure: reasonOf(error) })
    }
    onArticle?.()
    // Lets a progress bar be drawn.
    if (answers.length % 16 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return answers
}

/** Each thread asks for the next article when it has done one; answers stand in the order of the articles. */
function extractInThreads(
  articles: readonly Article[],
  jobs: number,
  { seeds, onArticle }: ExtractOptions,
): Promise<WorkerAnswer[]> {
  const answers: WorkerAnswer[] = new Array(articles.length)
  let next = 0
  let open = articles.length
  return new Promise((resolve, reject) => {
    const workers = Array.from({ length: jobs }, () => {
      const worker = new Worker(new URL('./extract-worker.js', import.meta.url), { workerData: { seeds } })
      let current = -1
      const feed = (): void => {
        const article = articles[next]
        if (!article) return
        current = next++
        const task: WorkerTask = { article }
        worker.postMessage(task)
      }
      worker.on('message', (answer: WorkerAnswer) => {
        answers[current] = answer
        onArticle?.()
        open -= 1
        if (open > 0) return feed()
        Promise.all(workers.map((one) => one.terminate())).then(() => resolve(answers), reject)
      })
      worker.on('error', reject)
      feed()
      return worker
    })
  })
}

/**
 * Extracts the statements of articles, in their order. The number of jobs never changes the result.
 *
 * Errors: a fault in one article becomes a problem that names it; broken weights end everything.
 */
export async function extractArticles(articles: readonly Article[], options: ExtractOptions = {}): Promise<Extracted> {
  const jobs = Math.min(
    options.jobs ?? (articles.length < WORTH_A_THREAD ? 1 : availableParallelism()),
    articles.length,
  )
  const answers = await (jobs > 1 ? extractInThreads(articles, jobs, options) : extractHere(articles, options))
  const problems = answers.flatMap((answer, i) => {
    const article = articles[i]
    return 'failure' in answer && article ? [failure(article, answer.failure)] : []
  })
  return { statements: answers.flatMap((answer) => ('statements' in answer ? answer.statements : [])), problems }
}
