import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { EntenteError } from '../errors.ts'

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error)

function unzip(bytes: Uint8Array, where: string): Uint8Array {
  try {
    return gunzipSync(bytes)
  } catch {
    throw new EntenteError('bad-input', `${where}: starts like a gzip file but cannot be unpacked: is it cut off?`)
  }
}

const isUtf8 = (bytes: Uint8Array, mayEndWithin: boolean): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayEndWithin })
    return true
  } catch {
    return false
  }
}

/** Where the first character that is no UTF-8 starts. */
function firstBrokenByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isUtf8(bytes.subarray(0, middle), true)) low = middle
    else high = middle - 1
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low), false)) low--
  return low
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/**
 * Decodes a file's bytes: gzip is unpacked, UTF-8 wanted, UTF-16 with a byte order mark accepted.
 *
 * Errors: `empty-input`, `not-text` (with the byte and line where UTF-8 breaks), `bad-input` for broken gzip.
 */
export function decodeText(bytes: Uint8Array, where: string): string {
  const plain = isGzip(bytes) ? unzip(bytes, where) : bytes
  if (plain.length === 0) throw new EntenteError('empty-input', `${where}: is empty, an article's text was expected`)
  if (isUtf16(plain)) return new TextDecoder(plain[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(plain)
  if (plain.subarray(0, 8192).includes(0)) {
    throw new EntenteError('not-text', `${where}: is a binary file, text in UTF-8 was expected`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    const at = firstBrokenByte(plain)
    const line = plain.subarray(0, at).reduce((count, byte) => (byte === 10 ? count + 1 : count), 1)
    throw new EntenteError('not-text', `${where}: byte ${at} (line ${line}) is not UTF-8: convert the file to UTF-8`)
  }
}

/** Reads a whole file. Errors: `not-found` where it cannot be read. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new EntenteError('not-found', `${path}: cannot be read (${reasonOf(error)})`)
  }
}

/** Reads a whole file as text. Errors: those of `readFileBytes` and `decodeText`. */
export async function readFileText(path: string): Promise<string> {
  return decodeText(await readFileBytes(path), path)
}

/** Reads standard input to its end as text. Errors: those of `decodeText`. */
export async function readStandardInput(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    if (chunk instanceof Uint8Array) chunks.push(chunk)
  }
  return decodeText(Buffer.concat(chunks), 'standard input')
}
