/** What a UTF-16 unit is to a word; `none` belongs to no word. `&` and `+` are signs that names have: `Trinidad & Tobago`, `P5+1`. */
export const CharKind = { none: 0, lower: 1, upper: 2, digit: 3, sign: 4 } as const

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[a-z]/.test(char)) return CharKind.lower
  if (/[A-Z]/.test(char)) return CharKind.upper
  if (/[&+]/.test(char)) return CharKind.sign
  return /\d/.test(char) ? CharKind.digit : CharKind.none
})

const WORD = /[\p{L}\p{M}\p{N}]/u

/** The kind of a unit. Halves of characters beyond the basic plane count as letters, so that none is ever cut. */
export const charKind = (code: number): number => (code < 128 ? (ASCII[code] ?? 0) : kindBeyondAscii(code))

function kindBeyondAscii(code: number): number {
  if (code >= 0x2000 && code < 0x2070) return CharKind.none
  if (code >= 0xd800 && code < 0xe000) return CharKind.lower
  if (!WORD.test(String.fromCharCode(code))) return CharKind.none
  return lowerOf(code) === code ? CharKind.lower : CharKind.upper
}

export const isLetterOrDigit = (code: number): boolean => charKind(code) !== CharKind.none

export const isDigit = (code: number): boolean => charKind(code) === CharKind.digit

/** The unit in lower case, where its lower case is one unit too. */
export function lowerOf(code: number): number {
  if (code < 128) return ASCII[code] === CharKind.upper ? code | 32 : code
  if (code < 0xc0) return code
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

export const sameOf = (code: number): number => code
