import { readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { EntenteError } from '../errors.ts'
import { loadWeights } from '../parse.ts'
import type { PageReader } from '../schema/viewer.ts'

const SCRIPT = new URL('../reader.js', import.meta.url)

/** A file that a page's own server hands out beside the page. */
export type ServedFile = Readonly<{ type: string; body: Uint8Array }>

async function readScript(): Promise<Buffer> {
  try {
    return await readFile(SCRIPT)
  } catch {
    throw new EntenteError(
      'not-found',
      'dist/reader.js: cannot be read. Run "npm run build", or install the package again.',
    )
  }
}

const pack = (bytes: Uint8Array): string => deflateRawSync(bytes, { level: 9 }).toString('base64')

/** What a page that is one file reads pasted articles with, to be carried in it. Errors: `not-found` where the package was not built. */
export async function loadPageReader(): Promise<PageReader> {
  return { kind: 'inline', worker: pack(await readScript()), weights: pack(loadWeights()) }
}

/** The same for a page that is served: its server hands the parts out, under these paths, when the page asks for them. */
export async function loadServedReader(): Promise<
  Readonly<{ reader: PageReader; files: ReadonlyMap<string, ServedFile> }>
> {
  const reader: PageReader = { kind: 'served', worker: '/reader.js', weights: '/english.bin' }
  const files = new Map<string, ServedFile>([
    [reader.worker, { type: 'text/javascript; charset=utf-8', body: await readScript() }],
    [reader.weights, { type: 'application/octet-stream', body: loadWeights() }],
  ])
  return { reader, files }
}
