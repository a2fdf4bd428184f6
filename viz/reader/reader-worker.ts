import { EntenteError } from '../../src/errors.ts'
import { createExtractor, type Extractor } from '../../src/pipeline.ts'
import type { ReaderAnswer, ReaderMessage } from './messages.ts'
import { readArticles } from './read-articles.ts'

async function fetchWeights(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new EntenteError('not-found', `${address}: answered ${response.status}; start the page again`)
  return new Uint8Array(await response.arrayBuffer())
}

let extractor: Promise<Extractor> | null = null

async function answer(message: ReaderMessage): Promise<ReaderAnswer | null> {
  if (message.kind === 'weights') {
    const { weights } = message
    extractor = Promise.resolve(typeof weights === 'string' ? fetchWeights(weights) : weights).then((bytes) =>
      createExtractor({ weights: bytes }),
    )
    // Told with the first article, not before: nobody waits yet.
    extractor.catch(() => {})
    return null
  }
  if (!extractor) return { kind: 'failed', message: 'The reader was given no weights.' }
  return { kind: 'done', reading: readArticles(message, await extractor) }
}

addEventListener('message', ({ data }: MessageEvent<ReaderMessage>) => {
  answer(data)
    .catch(
      (error: unknown): ReaderAnswer => ({
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((reply) => reply && postMessage(reply))
})
