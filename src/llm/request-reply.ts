import { EntenteError } from '../errors.ts'
import type { LlmOptions } from './llm-options.ts'
import { askAgain, type ChatMessage } from './llm-prompt.ts'
import { LlmReply } from './llm-reply.ts'
import { requestCompletion } from './request-completion.ts'

const REPAIRS = 2

type Read = Readonly<{ reply: LlmReply } | { fault: string }>

/** A reply from what a model wrote, code fences and words around the object aside. */
export function readReply(answer: string): Read {
  const object = /\{[\s\S]*\}/.exec(answer)?.[0]
  if (object === undefined) return { fault: 'it holds no JSON object' }
  let value: unknown
  try {
    value = JSON.parse(object)
  } catch (error) {
    return { fault: `it is not JSON (${error instanceof Error ? error.message : String(error)})` }
  }
  const { data, error } = LlmReply.safeParse(value)
  if (data) return { reply: data }
  const [issue] = error.issues
  return { fault: `${issue?.path.join('.')}: ${issue?.message}` }
}

/** Asks until the answer has the right shape, at most twice more. Errors: `bad-input`. */
export async function requestReply(question: readonly ChatMessage[], options: LlmOptions): Promise<LlmReply> {
  let messages = question
  let fault = ''
  for (let attempt = 0; attempt <= REPAIRS; attempt++) {
    const answer = await requestCompletion(messages, options)
    const read = readReply(answer)
    if ('reply' in read) return read.reply
    fault = read.fault
    messages = askAgain(question, answer, fault)
  }
  throw new EntenteError(
    'bad-input',
    `the model "${options.model}" answered in a wrong shape ${REPAIRS + 1} times: ${fault}`,
  )
}
