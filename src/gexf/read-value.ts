import { parseList } from './list-text.ts'

const NUMBERS: ReadonlySet<string> = new Set([
  'integer',
  'int',
  'long',
  'float',
  'double',
  'short',
  'byte',
  'bigdecimal',
  'biginteger',
])
const LIST = 'list'

export type GexfValue = string | number | boolean | readonly (string | number | boolean)[]

function readScalar(text: string, type: string): string | number | boolean | null {
  if (type === 'boolean') {
    if (text === 'true' || text === '1') return true
    return text === 'false' || text === '0' ? false : null
  }
  if (!NUMBERS.has(type)) return text
  const number = Number(text)
  return text.trim() === '' || Number.isNaN(number) ? null : number
}

/** An attribute's value by its declared type, or null where the text is no such thing. Types that nobody declared are texts. */
export function readValue(text: string, type: string): GexfValue | null {
  if (!type.startsWith(LIST)) return readScalar(text, type)
  const items: (string | number | boolean)[] = []
  for (const item of parseList(text)) {
    const value = readScalar(item, type.slice(LIST.length))
    if (value === null) return null
    items.push(value)
  }
  return items
}
