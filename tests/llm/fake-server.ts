import { createServer, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished } from 'vitest'

export type FakeAnswer = Readonly<{
  status?: number
  headers?: Readonly<Record<string, string>>
  content?: unknown
  body?: string
}>
export type Asked = Readonly<{
  headers: IncomingHttpHeaders
  body: { model: string; temperature: number; messages: { role: string; content: string }[]; response_format?: object }
}>

/** A loopback server that answers chat completions one after another; the last answer for all that follow. */
export async function fakeServer(answers: readonly FakeAnswer[]): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? {}
    asked.push({ headers: request.headers, body: JSON.parse(text) })
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
    const content = typeof answer.content === 'string' ? answer.content : JSON.stringify(answer.content)
    response.end(answer.body ?? JSON.stringify({ choices: [{ message: { content } }] }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/v1`, asked }
}
