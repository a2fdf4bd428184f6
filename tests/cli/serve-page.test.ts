import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedPage, servePage } from '../../src/cli/serve-page.ts'

type Answer = Readonly<{ status: number; headers: Record<string, unknown>; body: string }>

let page: ServedPage
let port = 0

beforeAll(async () => {
  const files = new Map([['/reader.js', { type: 'text/javascript; charset=utf-8', body: Buffer.from('run()') }]])
  page = await servePage('<p>Søren</p>', 0, files)
  port = Number(new URL(page.url).port)
})
afterAll(() => page.close())

/** Asks as a program may: with a Host and an Origin that a browser would not let a page choose. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('servePage', () => {
  it('listens on this machine alone', () => expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/))

  it.each([
    ['the page', '/', 200, '<p>Søren</p>'],
    ['the page by its name', '/index.html', 200, '<p>Søren</p>'],
    ['a file that it was given', '/reader.js', 200, 'run()'],
    ['no other path', '/package.json', 404, 'There is nothing here.\n'],
    ['no path out of a folder', '/../../etc/passwd', 404, 'There is nothing here.\n'],
    ['no path that is written in code', '/%2e%2e/%2e%2e/etc/passwd', 404, 'There is nothing here.\n'],
    ['no other address', 'http://example.org/', 404, 'There is nothing here.\n'],
  ])('gives %s', async (_claim, path, status, body) => {
    expect(await ask(path)).toMatchObject({ status, body })
  })

  it.each([
    ['another name for it, as after DNS rebinding', { host: 'evil.example' }],
    ['that name with the right port', { host: 'evil.example:PORT' }],
    ['this machine with another port', { host: '127.0.0.1:1' }],
    ['a page elsewhere', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin of its own', { origin: 'null' }],
  ])('refuses who comes by %s', async (_claim, headers) => {
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', `${port}`)]),
    )
    for (const path of ['/', '/reader.js']) {
      expect(await ask(path, own)).toMatchObject({ status: 403, body: 'Only its own page may ask here.\n' })
    }
  })

  it('answers its own page, by either name of this machine', async () => {
    expect((await ask('/reader.js', { origin: `http://127.0.0.1:${port}` })).status).toBe(200)
    expect((await ask('/', { host: `localhost:${port}`, origin: `http://localhost:${port}` })).status).toBe(200)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('does not take %s', async (method) => {
    expect((await ask('/', {}, method)).status).toBe(405)
  })

  it('tells the length to HEAD, in bytes, and sends no body', async () => {
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '13' } })
  })

  it('keeps its answers out of frames, caches and other pages, and its worker to itself', async () => {
    expect((await ask('/')).headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await ask('/reader.js')).headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
    )
  })

  it('says so where the port is taken', async () => {
    await expect(servePage('', port)).rejects.toThrow(`port ${port} is taken; choose another with --port`)
  })
})
