import type { SqliteValue } from './read-record.ts'

const encoder = new TextEncoder()

/** The bytes of a number in 1 to 9 bytes, seven bits a byte; up to 2^53. */
export function varint(value: number): number[] {
  const bytes = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(128 + (rest % 128))
  return bytes
}

function integerBytes(value: number, size: number): number[] {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigInt64(0, BigInt(value))
  return [...new Uint8Array(view.buffer, 8 - size)]
}

function encode(value: SqliteValue): readonly [type: number, bytes: ArrayLike<number>] {
  if (value === null) return [0, []]
  if (typeof value === 'string') {
    const bytes = encoder.encode(value)
    return [13 + 2 * bytes.length, bytes]
  }
  if (typeof value === 'object') return [12 + 2 * value.length, value]
  if (!Number.isSafeInteger(value)) {
    const view = new DataView(new ArrayBuffer(8))
    view.setFloat64(0, value)
    return [7, new Uint8Array(view.buffer)]
  }
  for (const [type, size] of [1, 2, 3, 4, 6, 8].entries()) {
    if (value >= -(2 ** (8 * size - 1)) && value < 2 ** (8 * size - 1)) return [type + 1, integerBytes(value, size)]
  }
  return [6, integerBytes(value, 8)]
}

/** One record. Source: "Database File Format", sqlite.org, section 2.1. */
export function writeRecord(values: readonly SqliteValue[]): Uint8Array {
  const encoded = values.map(encode)
  const types = encoded.flatMap(([type]) => varint(type))
  // The header counts its own length: two bytes where it passes 127.
  const headerSize = types.length + (types.length + 1 > 127 ? 2 : 1)
  const record = new Uint8Array(headerSize + encoded.reduce((sum, [, bytes]) => sum + bytes.length, 0))
  record.set([...varint(headerSize), ...types])
  let at = headerSize
  for (const [, bytes] of encoded) {
    record.set(bytes, at)
    at += bytes.length
  }
  return record
}
