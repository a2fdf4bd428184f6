import { type GexfOptions, gexfChunks } from '../gexf/gexf-chunks.ts'
import type { ReadableGraph } from '../graph/readable-graph.ts'
import { writeChunks } from './write-chunks.ts'

/**
 * Writes a graph to a GEXF 1.3 file, streamed; gzipped where the name ends in `.gz`.
 *
 * Errors: `not-writable` where the system refuses, `bad-input` where an edge's weight is not above 0.
 */
export async function writeGexf(graph: ReadableGraph, file: string, options: GexfOptions = {}): Promise<void> {
  await writeChunks(file, gexfChunks(graph, options))
}
