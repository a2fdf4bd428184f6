import type { ReaderAnswer, ReaderMessage, Reading, ReadRequest } from '../reader/messages.ts'
import type { FoundReader } from './find-reader.ts'
import { inflate } from './inflate.ts'

export type Reader = Readonly<{
  /** Starts the worker, if it is not started yet: it takes a second to learn what it knows. */
  start: () => void
  /** Errors: rejects with one line to show. */
  read: (request: ReadRequest) => Promise<Reading>
}>

async function startWorker(found: FoundReader): Promise<Worker> {
  const isInline = found.kind === 'inline'
  const script = isInline ? URL.createObjectURL(new Blob([await inflate(found.worker())])) : found.worker()
  const worker = new Worker(script)
  const weights = isInline ? await inflate(found.weights()) : new URL(found.weights(), location.href).href
  const message: ReaderMessage = { kind: 'weights', weights }
  worker.postMessage(message)
  return worker
}

/** Reads articles in a worker, which is started when it is first wanted and then kept. */
export function createReader(found: FoundReader): Reader {
  let started: Promise<Worker> | null = null
  const getWorker = (): Promise<Worker> => {
    started ??= startWorker(found)
    return started
  }
  return {
    start: () => void getWorker().catch(() => {}),
    async read(request) {
      const worker = await getWorker()
      return new Promise((resolve, reject) => {
        worker.onerror = () => {
          started = null
          reject(new Error('The reader could not be started: open the page again, in a browser that is up to date.'))
        }
        worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
          if (data.kind === 'done') resolve(data.reading)
          else reject(new Error(data.message))
        }
        const message: ReaderMessage = { kind: 'read', ...request }
        worker.postMessage(message)
      })
    },
  }
}
