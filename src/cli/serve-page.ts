import { createServer } from 'node:http'
import { EntenteError } from '../errors.ts'

export type ServedPage = Readonly<{ url: string; close: () => Promise<void> }>

/** Serves one HTML page on this machine alone; port 0 takes any free one. Errors: `bad-usage` for a port that is taken. */
export function servePage(html: string, port: number): Promise<ServedPage> {
  const body = Buffer.from(html)
  const server = createServer((request, response) => {
    const isPage = request.url === '/' || request.url === '/index.html'
    if (!isPage) return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be opened (${error.code})`
      reject(new EntenteError('bad-usage', `port ${port} ${reason}; choose another with --port, or 0 for any free one`))
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const open = typeof address === 'object' && address ? address.port : port
      resolve({
        url: `http://127.0.0.1:${open}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
