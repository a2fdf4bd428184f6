import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractWithLlm } from '../../src/llm/extract-with-llm.ts'
import type { LlmOptions } from '../../src/llm/llm-options.ts'
import type { LlmStatement } from '../../src/llm/llm-reply.ts'
import { readReply } from '../../src/llm/request-reply.ts'
import { seeds } from '../../src/seeds.ts'
import { loadExtractor } from '../../src/store/load-extractor.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { type FakeAnswer, fakeServer } from './fake-server.ts'

const article = {
  id: 'a1',
  date: '2006-07-14',
  text: 'Norway on Monday backed a ban on nuclear tests. Sweden rejected the ban.\n\nThe Norwegians praised Finland.',
}

const said = (part: Partial<LlmStatement> = {}): LlmStatement => ({
  actor: 'Norway',
  speaker: null,
  stance: 'support',
  target_kind: 'issue',
  target: 'ban on nuclear tests',
  modality: 'actual',
  evidence: 'Norway on Monday backed a ban on nuclear tests.',
  ...part,
})

const reply = (...statements: readonly LlmStatement[]): FakeAnswer => ({ content: { statements } })

const knowledge = {
  actors: new Map(seeds.actors.map((actor) => [actor.id, actor])),
  findMentions: loadExtractor().findMentions,
}

async function run(answers: readonly FakeAnswer[], options: Partial<LlmOptions> = {}, articles = [article]) {
  const { url, asked } = await fakeServer(answers)
  const extraction = await extractWithLlm(articles, { url, model: 'tiny', pause: 1, ...options }, knowledge)
  return { ...extraction, asked }
}

describe('extractWithLlm', () => {
  it('turns a reply into statements with ids, places and the model for a rule', async () => {
    const { statements, problems, asked } = await run([reply(said())], { key: 'secret' })
    expect(problems).toEqual([])
    expect(statements).toMatchObject([
      {
        article: 'a1',
        date: '2006-07-14',
        actor: { id: 'NOR', name: 'Norway', type: 'state' },
        stance: 'support',
        target: { kind: 'issue', label: 'ban on nuclear tests' },
        evidence: { start: 0, end: 47, quote: 'Norway on Monday backed a ban on nuclear tests.' },
        rule: 'llm:tiny',
      },
    ])
    expect(asked).toHaveLength(1)
    expect(asked[0]?.headers.authorization).toBe('Bearer secret')
    expect(asked[0]?.body).toMatchObject({ model: 'tiny', temperature: 0, response_format: { type: 'json_schema' } })
    expect(asked[0]?.body.messages.at(-1)?.content).toContain(article.text)
  })

  it.each<[string, Partial<LlmStatement>, 'evidence' | 'actors']>([
    ['words that are not in the text', { evidence: 'Norway backed a ban on nuclear tests.' }, 'evidence'],
    ['words from two sentences', { evidence: 'nuclear tests. Sweden rejected' }, 'evidence'],
    ['an actor that nobody knows', { actor: 'The Brotherhood of Fjords' }, 'actors'],
    ['a target that should be an actor and is none', { target_kind: 'actor', target: 'the ban' }, 'actors'],
  ])('drops and counts %s', async (_claim, part, kind) => {
    const { statements, dropped } = await run([
      reply(said(part), said({ actor: 'Sweden', stance: 'oppose', evidence: 'Sweden rejected the ban.' })),
    ])
    expect(statements.map(({ actor }) => actor.id)).toEqual(['SWE'])
    expect(dropped).toEqual({ evidence: 0, actors: 0, [kind]: 1 })
  })

  it('knows actors as the article names them', async () => {
    const { statements } = await run([
      reply(
        said({
          actor: 'The Norwegians',
          target_kind: 'actor',
          target: 'Finland',
          evidence: 'The Norwegians praised Finland',
        }),
      ),
    ])
    expect(statements).toMatchObject([{ actor: { id: 'NOR' }, target: { kind: 'actor', id: 'FIN' } }])
  })

  it('asks again where the server is busy or fails, as often as it takes', async () => {
    const busy = { status: 429, headers: { 'retry-after-ms': '1' }, content: '' }
    const { statements, asked } = await run([busy, { status: 503, content: '' }, reply(said())])
    expect(statements).toHaveLength(1)
    expect(asked).toHaveLength(3)
  })

  it('asks at most twice more where the shape is wrong, and says why', async () => {
    const mended = await run([
      { content: 'Gladly!' },
      { content: { statements: [{ actor: 'Norway' }] } },
      reply(said()),
    ])
    expect(mended.statements).toHaveLength(1)
    expect(mended.asked[2]?.body.messages.at(-1)?.content).toContain('statements.0.')
    const never = await run([{ content: 'Gladly!' }])
    expect(never.asked).toHaveLength(3)
    expect(never.problems.map(({ message }) => message)).toEqual([
      'a1: the model "tiny" answered in a wrong shape 3 times: it holds no JSON object',
    ])
  })

  it('does without a JSON schema where the server knows none', async () => {
    const { statements, asked } = await run([{ status: 400, body: 'response_format is unknown' }, reply(said())])
    expect(statements).toHaveLength(1)
    expect(asked[1]?.body.response_format).toBeUndefined()
  })

  it('gives up at once where asking again is no use, names the address, and does the other articles', async () => {
    const { problems, statements, asked } = await run(
      [{ status: 401, body: 'no such key' }, reply(said())],
      { jobs: 1, key: 'secret' },
      [article, { ...article, id: 'a2' }],
    )
    expect(asked).toHaveLength(2)
    expect(statements.map((one) => one.article)).toEqual(['a2'])
    expect(problems[0]?.message).toMatch(
      /^a1: http:.*\/v1\/chat\/completions: the model "tiny" gave status 401: no such key$/,
    )
    expect(problems[0]?.message).not.toContain('secret')
  })

  it('says so where there is no server', async () => {
    const { problems } = await extractWithLlm(
      [article],
      { url: 'http://127.0.0.1:9/v1', model: 'tiny', pause: 1 },
      knowledge,
    )
    expect(problems[0]?.message).toContain('no connection')
  })

  it('gives up on a server that never answers', async () => {
    const { createServer } = await import('node:net')
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((done) => silent.once('listening', done))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const options = { url: `http://127.0.0.1:${port}`, model: 'tiny', pause: 1, timeout: 50 }
    const { problems } = await extractWithLlm([article], options, knowledge)
    silent.close()
    expect(problems[0]?.message).toContain('no answer in 50 ms')
  })

  it('keeps answers by text, prompt and model, and asks once', async () => {
    const cache = temporaryFolder()
    const first = await run([reply(said())], { cache })
    const again = await run([{ status: 500 }], { cache })
    expect([first.cached, again.cached, again.asked.length]).toEqual([0, 1, 0])
    expect(again.statements).toEqual(first.statements)
    const other = await run([reply(said())], { cache, model: 'other' })
    expect(other.asked).toHaveLength(1)
    expect(readdirSync(cache)).toHaveLength(2)
  })
})

describe('readReply', () => {
  it.each([
    ['plain JSON', '{"statements":[]}'],
    ['JSON in a code fence', '```json\n{"statements":[]}\n```'],
    ['JSON after some words', 'Here you are: {"statements":[]}'],
  ])('reads %s', (_claim, answer) => {
    expect(readReply(answer)).toEqual({ reply: { statements: [] } })
  })

  it.each([
    ['no object', 'none', 'it holds no JSON object'],
    ['half an object', '{"statements": [}', 'it is not JSON'],
    ['another shape', '{"statements": 7}', 'statements: '],
  ])('says what is wrong with %s', (_claim, answer, fault) => {
    expect(readReply(answer)).toEqual({ fault: expect.stringContaining(fault) })
  })
})
