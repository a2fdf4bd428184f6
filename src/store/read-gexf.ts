import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { EntenteError } from '../errors.ts'
import { createGexfReader, type GexfGraph } from '../gexf/create-gexf-reader.ts'

/**
 * Reads a GEXF file in a stream, gunzipped where the name ends in `.gz`; `toStanceGraph` and `statementsOfGexf` take it on.
 *
 * Errors: `not-found` where there is no such file, `bad-gexf` with the line where it is broken or not UTF-8.
 */
export async function readGexf(file: string): Promise<GexfGraph> {
  const reader = createGexfReader(file)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 })
  const take = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of source) reader.write(decoder.decode(piece, { stream: true }))
    reader.write(decoder.decode())
  }
  try {
    if (file.endsWith('.gz')) await pipeline(bytes, createGunzip(), take)
    else await pipeline(bytes, take)
  } catch (error) {
    if (error instanceof EntenteError) throw error
    if (error instanceof TypeError) throw new EntenteError('bad-gexf', `${file}: not UTF-8. Save it as UTF-8.`)
    const reason = error instanceof Error ? error.message : String(error)
    throw new EntenteError('not-found', `${file}: cannot be read (${reason}).`)
  }
  return reader.close()
}
