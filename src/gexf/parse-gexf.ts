import { createGexfReader, type GexfGraph } from './create-gexf-reader.ts'

/** Reads a GEXF file that is at hand, whole or in pieces; see `createGexfReader` for what comes back. Errors: `bad-gexf`. */
export function parseGexf(text: string | Iterable<string>, name?: string): GexfGraph {
  const reader = createGexfReader(name)
  if (typeof text === 'string') reader.write(text)
  else for (const chunk of text) reader.write(chunk)
  return reader.close()
}
