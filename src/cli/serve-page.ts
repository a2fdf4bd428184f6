import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { EntenteError } from '../errors.ts'
import type { ServedFile } from '../store/load-page-reader.ts'

export type ServedPage = Readonly<{ url: string; close: () => Promise<void> }>

const LOOPBACK = '127.0.0.1'
// The page has its policy in itself, with its hashes; the script of a worker gets it from here.
const POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'"

/**
 * Does the request come from this machine's own page? A page elsewhere may have its name lead to 127.0.0.1 (DNS rebinding):
 * then `Host` is that name. One that fetches from another origin says so in `Origin`.
 */
function isOwn({ headers: { host, origin } }: IncomingMessage, port: number): boolean {
  const hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`, ...(port === 80 ? [LOOPBACK, 'localhost'] : [])]
  if (host === undefined || !hosts.includes(host)) return false
  return origin === undefined || origin === `http://${host}`
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
  response.end(`${why}\n`)
}

function send({ method }: IncomingMessage, response: ServerResponse, { type, body }: ServedFile): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    ...(type.startsWith('text/html') ? {} : { 'content-security-policy': POLICY }),
  })
  response.end(method === 'HEAD' ? undefined : body)
}

/**
 * Serves one HTML page, and the files given by their paths, on this machine alone; port 0 takes any free one.
 * Requests that name another host or come from another origin get 403, other paths 404, other methods 405.
 * Errors: `bad-usage` for a port that is taken.
 */
export function servePage(
  html: string,
  port: number,
  files: ReadonlyMap<string, ServedFile> = new Map(),
): Promise<ServedPage> {
  const page: ServedFile = { type: 'text/html; charset=utf-8', body: Buffer.from(html) }
  const all = new Map<string | undefined, ServedFile>([...files, ['/', page], ['/index.html', page]])
  const server = createServer((request, response) => {
    if (!isOwn(request, request.socket.localPort ?? port))
      return refuse(response, 403, 'Only its own page may ask here.')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD.')
    const file = all.get(request.url)
    return file ? send(request, response, file) : refuse(response, 404, 'There is nothing here.')
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be opened (${error.code})`
      reject(new EntenteError('bad-usage', `port ${port} ${reason}; choose another with --port, or 0 for any free one`))
    })
    server.listen(port, LOOPBACK, () => {
      const address = server.address()
      const open = typeof address === 'object' && address ? address.port : port
      resolve({
        url: `http://${LOOPBACK}:${open}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
