import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import type { Seeds } from '../seeds.ts'
import { loadExtractor } from '../store/load-extractor.ts'

/** What a thread is asked, and what it answers. */
export type WorkerTask = Readonly<{ article: Article }>
export type WorkerAnswer = Readonly<{ statements: readonly Statement[] } | { failure: string }>

const { seeds }: { seeds?: Seeds } = workerData ?? {}
const { extractStatements } = loadExtractor(seeds)

parentPort?.on('message', ({ article }: WorkerTask) => {
  let answer: WorkerAnswer
  try {
    answer = { statements: extractStatements(article) }
  } catch (error) {
    answer = { failure: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(answer)
})
