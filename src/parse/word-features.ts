/**
 * What the network sees of a word: a normal form to look up, a shape, and hashed n-grams.
 * training/features.py computes the same numbers; the parity test of training/score compares the two.
 */

export const BUCKETS = 16384
/** Added to the shape of a token that stands for a merged name. */
export const NAME_SHAPE = 24

const FOLDED: Readonly<Record<string, string>> = {
  '`': "'",
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2026': '.',
}

/** Small letters, digits as 0, plain quotes and dashes; never longer or shorter than the form, but for the two old quotes. */
export function normaliseWord(form: string): string {
  if (form === "''" || form === '``') return '"'
  if (/^[a-z]+$/.test(form)) return form
  let out = ''
  for (const char of form) {
    if (char >= '0' && char <= '9') {
      out += '0'
      continue
    }
    const plain = FOLDED[char] ?? char
    const low = plain.toLowerCase()
    out += [...low].length === 1 ? low : plain
  }
  return out
}

/** Case, digits and other characters as one number below 24. */
export function wordShape(form: string): number {
  let upper = 0
  let lower = 0
  let digit = 0
  let other = 0
  let firstUpper = false
  let first = true
  for (const char of form) {
    if (char >= '0' && char <= '9') digit++
    else if (char !== char.toLowerCase()) {
      upper++
      if (first) firstUpper = true
    } else if (char !== char.toUpperCase()) lower++
    else other++
    first = false
  }
  return caseClass(upper, lower, firstUpper) + (digit > 0 ? 6 : 0) + (other > 0 ? 12 : 0)
}

function caseClass(upper: number, lower: number, firstUpper: boolean): number {
  if (upper === 0) return lower > 0 ? 1 : 0
  if (lower === 0) return upper === 1 ? 2 : 3
  return firstUpper && upper === 1 ? 4 : 5
}

/** 32-bit FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashUnits(text: string, start: number, end: number, seed: number): number {
  let hash = seed
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function bucket(hash: number): number {
  let mixed = hash ^ (hash >>> 15)
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  mixed ^= mixed >>> 12
  return (mixed >>> 0) % BUCKETS
}

/** Buckets of the exact form, of prefixes and suffixes up to 4 and 5 units and of inner 3-grams. */
export function wordGrams(form: string): number[] {
  const low = normaliseWord(form)
  const n = low.length
  const out = [bucket(hashUnits(form, 0, form.length, 0x1234567))]
  for (let k = 1; k <= 4 && k <= n; k++) {
    out.push(bucket(hashUnits(low, n - k, n, 0x1000 + k)))
    out.push(bucket(hashUnits(low, 0, k, 0x2000 + k)))
  }
  if (n >= 5) out.push(bucket(hashUnits(low, n - 5, n, 0x1005)))
  for (let i = 1; i < Math.min(n - 3, 20); i++) out.push(bucket(hashUnits(low, i, i + 3, 0x3000)))
  return out
}
