const FIRST = 0x9e3779b9
const SECOND = 0x85ebca6b

/** Mixes a text into 32 bits from a seed; the multipliers are those of MurmurHash3's finaliser. */
function mix(text: string, seed: number): number {
  let hash = seed ^ text.length
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0xcc9e2d51)
    hash = (hash << 15) | (hash >>> 17)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A stable name for a text: 16 hexadecimal digits, the same on every machine. Not for secrets. */
export function hashText(text: string): string {
  return [FIRST, SECOND].map((seed) => mix(text, seed).toString(16).padStart(8, '0')).join('')
}
