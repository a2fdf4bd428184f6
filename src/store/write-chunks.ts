import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { EntenteError } from '../errors.ts'

/** Makes a folder and those above it. Not by `recursive`, which never comes back from places such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || code === 'EISDIR') return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await mkdir(folder)
  }
}

/**
 * Writes pieces of text to a file as they come, in UTF-8, gzipped where the name ends in `.gz`. Folders are made as needed.
 *
 * Errors: `not-writable` where the system refuses; what the generator throws comes through.
 */
export async function writeChunks(file: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  try {
    await makeFolder(resolve(dirname(file)))
    const source = Readable.from(chunks, { objectMode: true, highWaterMark: 4 })
    const sink = createWriteStream(file)
    if (file.endsWith('.gz')) await pipeline(source, createGzip(), sink)
    else await pipeline(source, sink)
  } catch (error) {
    if (error instanceof EntenteError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new EntenteError('not-writable', `${file}: cannot be written (${reason}). Choose another folder, or free it.`)
  }
}
