import { EntenteError } from '../errors.ts'

/** int8 rows, each with its own scale. */
export type Matrix = Readonly<{ rows: number; cols: number; values: Int8Array; scale: Float32Array }>

export type Weights = Readonly<{
  config: Readonly<{
    word: number
    sub: number
    shape: number
    hidden: number
    arc: number
    lab: number
    layers: number
  }>
  /** `UPOS|XPOS` */
  tags: readonly string[]
  labels: readonly string[]
  /** By class (V verbs, N nouns, A adjectives, R adverbs, P pronouns and other small words): lines of `form cut+ending`. */
  lemmas: Readonly<Record<string, string>>
  /** FNV-1a of each known normal form; its index is the row in `matrix('word')`. */
  wordHashes: Uint32Array
  matrix(name: string): Matrix
  vector(name: string): Float32Array
}>

const VERSION = 1

/**
 * Reads a weights file: `ENTP`, version (u32), Adler-32 of all that follows (RFC 1950), length of a JSON header, the header, the tensors; little-endian.
 * Throws `bad-weights` on anything else.
 */
export function readWeights(bytes: Uint8Array): Weights {
  if (bytes.length < 20) throw bad(`it has ${bytes.length} bytes`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, false) !== 0x454e5450) throw bad('it does not begin with ENTP')
  if (view.getUint32(4, true) !== VERSION)
    throw bad(`its format is version ${view.getUint32(4, true)}, wanted ${VERSION}`)
  if (view.getUint32(8, true) !== adler32(bytes, 12)) throw bad('its checksum is wrong')
  const headerEnd = 16 + view.getUint32(12, true)
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, headerEnd)))
  // a copy, as tensors are aligned within the file and not within the buffer that the caller has it in
  const body = new Uint8Array(bytes.subarray(headerEnd)).buffer
  const table = new Map(header.tensors.map((row) => [row[0], row] as const))
  const find = (name: string): Header['tensors'][number] => {
    const row = table.get(name)
    if (!row) throw bad(`the tensor "${name}" is missing`)
    return row
  }
  const vector = (name: string): Float32Array => {
    const [, , rows, cols, offset] = find(name)
    return new Float32Array(body, offset, rows * cols)
  }
  const [, , , wordCount, wordOffset] = find('words')
  return {
    config: header.config,
    tags: header.tags,
    labels: header.labels,
    lemmas: header.lemmas,
    wordHashes: new Uint32Array(body, wordOffset, wordCount),
    vector,
    matrix: (name) => {
      const [, , rows, cols, offset] = find(name)
      return { rows, cols, values: new Int8Array(body, offset, rows * cols), scale: vector(`${name}.scale`) }
    },
  }
}

type Header = {
  config: Weights['config']
  tags: string[]
  labels: string[]
  lemmas: Record<string, string>
  tensors: [name: string, kind: string, rows: number, cols: number, offset: number][]
}

function bad(what: string): EntenteError {
  return new EntenteError(
    'bad-weights',
    `parser weights: ${what}. Pass the bytes of weights/english.bin of this version.`,
  )
}

function adler32(bytes: Uint8Array, from: number): number {
  let a = 1
  let b = 0
  for (let i = from; i < bytes.length; ) {
    const stop = Math.min(i + 3800, bytes.length)
    for (; i < stop; i++) {
      a += bytes[i] ?? 0
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return ((b << 16) | a) >>> 0
}
