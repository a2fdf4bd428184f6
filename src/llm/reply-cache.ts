import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFile } from '../store/write-file.ts'
import type { ChatMessage } from './llm-prompt.ts'
import { LlmReply } from './llm-reply.ts'

/** Where the answer to a question lies: its name is the hash of the model and of every word of the question. */
export function cacheFile(folder: string, model: string, question: readonly ChatMessage[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([model, question]))
    .digest('hex')
  return join(folder, `${hash}.json`)
}

/** A kept answer, or undefined where there is none that can be read. */
export async function readCachedReply(file: string): Promise<LlmReply | undefined> {
  try {
    return LlmReply.safeParse(JSON.parse(await readFile(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Keeps an answer. Errors: `not-writable`. */
export async function keepReply(file: string, reply: LlmReply): Promise<void> {
  await writeFile(file, `${JSON.stringify(reply)}\n`)
}
