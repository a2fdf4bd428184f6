const LOWER = 1
const UPPER = 2
const DIGIT = 3
const SIGN = 4

// `&` and `+` count as letters, for `Trinidad & Tobago` and `P5+1` are names.
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[a-z]/.test(char)) return LOWER
  if (/[A-Z]/.test(char)) return UPPER
  if (/[&+]/.test(char)) return SIGN
  return /\d/.test(char) ? DIGIT : 0
})

const LETTER = /[\p{L}\p{M}\p{N}]/u

const beyondAscii = (code: number): boolean => {
  if (code < 0xc0) return false
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7
  if (code >= 0x2000 && code < 0x2070) return false
  return (code >= 0xd800 && code < 0xe000) || LETTER.test(String.fromCharCode(code))
}

/** Does a UTF-16 unit belong to a word? Halves of characters beyond the basic plane do, so that none is ever cut. */
export const isLetterOrDigit = (code: number): boolean => (code < 128 ? ASCII[code] !== 0 : beyondAscii(code))

export const isDigit = (code: number): boolean => code < 128 && ASCII[code] === DIGIT

export const isUpper = (code: number): boolean => (code < 128 ? ASCII[code] === UPPER : lowerOf(code) !== code)

export const isLower = (code: number): boolean =>
  code < 128 ? ASCII[code] === LOWER : beyondAscii(code) && !isUpper(code)

/** The unit in lower case, where its lower case is one unit too. */
export function lowerOf(code: number): number {
  if (code < 128) return ASCII[code] === UPPER ? code | 32 : code
  if (code < 0xc0) return code
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

export const sameOf = (code: number): number => code
