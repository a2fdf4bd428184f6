import { createWriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { EntenteError } from '../errors.ts'
import { makeFolder } from './make-folder.ts'
import { notWritable } from './not-writable.ts'

/**
 * Writes pieces of text to a file as they come, in UTF-8, gzipped where the name ends in `.gz`. Folders are made as needed.
 *
 * Errors: `not-writable` where the system refuses; what the generator throws comes through.
 */
export async function writeChunks(file: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  try {
    await makeFolder(dirname(file))
    const source = Readable.from(chunks, { objectMode: true, highWaterMark: 4 })
    const sink = createWriteStream(file)
    if (file.endsWith('.gz')) await pipeline(source, createGzip(), sink)
    else await pipeline(source, sink)
  } catch (error) {
    if (error instanceof EntenteError) throw error
    throw notWritable(file, error)
  }
}
