export type SqliteValue = string | number | null | Uint8Array

/** A number in 1 to 9 bytes, seven bits a byte, and where the next thing begins. */
export function readVarint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let value = 0
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i] ?? 0
    // Multiplied, not shifted: values may pass 32 bits.
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, at + i + 1]
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9]
}

function readInteger(view: DataView, at: number, size: number): number {
  if (size === 8) return Number(view.getBigInt64(at))
  let value = view.getInt8(at)
  for (let i = 1; i < size; i++) value = value * 256 + view.getUint8(at + i)
  return value
}

const INTEGER_SIZES = [0, 1, 2, 3, 4, 6, 8]

/** The columns of one record. Source: "Database File Format", sqlite.org, section 2.1. */
export function readRecord(payload: Uint8Array, decode: (bytes: Uint8Array) => string): SqliteValue[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
  const [headerSize, start] = readVarint(payload, 0)
  const values: SqliteValue[] = []
  let at = headerSize
  for (let cursor = start; cursor < headerSize; ) {
    const [type, next] = readVarint(payload, cursor)
    cursor = next
    const integerSize = INTEGER_SIZES[type]
    if (type === 0) values.push(null)
    else if (integerSize !== undefined) {
      values.push(readInteger(view, at, integerSize))
      at += integerSize
    } else if (type === 7) {
      values.push(view.getFloat64(at))
      at += 8
    } else if (type === 8 || type === 9) values.push(type - 8)
    else {
      const size = Math.floor((type - 12) / 2)
      const part = payload.subarray(at, at + size)
      values.push(type % 2 === 1 ? decode(part) : part)
      at += size
    }
  }
  return values
}
