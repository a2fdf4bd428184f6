import { z } from 'zod'
import { EntenteError } from '../errors.ts'
import type { LlmOptions } from './llm-options.ts'
import type { ChatMessage } from './llm-prompt.ts'
import { LlmReply } from './llm-reply.ts'

const ATTEMPTS = 5
const LONGEST_PAUSE = 30_000

const Completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })

const FORMAT = {
  type: 'json_schema',
  json_schema: { name: 'statements', strict: true, schema: z.toJSONSchema(LlmReply, { target: 'draft-7' }) },
}

const isPassing = (status: number): boolean => status === 429 || status >= 500

/** How long the server asks to wait, in milliseconds. */
function askedPause({ headers }: Response): number | undefined {
  const milliseconds = Number(headers.get('retry-after-ms') ?? Number.NaN)
  if (milliseconds >= 0) return milliseconds
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return seconds >= 0 ? seconds * 1000 : undefined
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/**
 * Asks the server once, at temperature 0, and again where it is busy or fails for the moment (429, 5xx, no connection).
 *
 * Errors: `bad-input` with the server's address and what it said; never the key.
 */
export async function requestCompletion(messages: readonly ChatMessage[], options: LlmOptions): Promise<string> {
  const { url, model, key, pause = 500, timeout = 120_000 } = options
  const address = `${url.replace(/\/+$/, '')}/chat/completions`
  let hasFormat = true
  let reason = ''
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let response: Response
    try {
      response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify({ model, temperature: 0, messages, ...(hasFormat ? { response_format: FORMAT } : {}) }),
        signal: AbortSignal.timeout(timeout),
      })
    } catch (error) {
      reason = error instanceof Error && error.name === 'TimeoutError' ? `no answer in ${timeout} ms` : 'no connection'
      await wait(Math.min(pause * 2 ** attempt, LONGEST_PAUSE))
      continue
    }
    if (response.ok) {
      const { data } = Completion.safeParse(await response.json().catch(() => null))
      if (data?.choices[0]) return data.choices[0].message.content
      reason = 'an answer that is no chat completion'
      break
    }
    const said = (await response.text()).replace(/\s+/g, ' ').slice(0, 200)
    reason = `status ${response.status}${said === '' ? '' : `: ${said}`}`
    if (response.status === 400 && hasFormat) {
      // Some servers know no JSON schema; the prompt asks for the shape as well.
      hasFormat = false
      continue
    }
    if (!isPassing(response.status)) break
    await wait(Math.min(askedPause(response) ?? pause * 2 ** attempt, LONGEST_PAUSE))
  }
  throw new EntenteError('bad-input', `${address}: the model "${model}" gave ${reason}`)
}
