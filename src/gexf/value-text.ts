import { formatListItem } from './list-text.ts'

// Gephi's XML parser gives up past 524,288 characters in one attribute.
const LIMIT = 500_000
const CUT = '… [cut]'

function listText(items: readonly unknown[]): string {
  let text = '['
  for (const [i, item] of items.entries()) {
    if (typeof item === 'number' && !Number.isFinite(item)) continue
    const isPlain = typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean'
    const next = formatListItem(isPlain ? item : JSON.stringify(item ?? null))
    if (text.length + next.length > LIMIT) return `${text}, ${formatListItem(`… ${items.length - i} more ${CUT}`)}]`
    text += text === '[' ? next : `, ${next}`
  }
  return `${text}]`
}

/** The text of an attribute's value, or null where there is none to write: nothing, or a number that is not finite. */
export function valueText(value: unknown): string | null {
  if (typeof value === 'string') return value.length > LIMIT ? value.slice(0, LIMIT) + CUT : value
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null
  if (typeof value === 'boolean') return String(value)
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return listText(value)
  return valueText(JSON.stringify(value))
}
