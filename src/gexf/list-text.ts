// Gephi's list parser loses the backslash of `\n`, so line ends travel as their visible symbols.
const LINE_FEED = '\u2424'
const CARRIAGE_RETURN = '\u240d'

const quote = (item: string): string =>
  `"${item.replace(/[\\"]/g, '\\$&').replaceAll('\n', LINE_FEED).replaceAll('\r', CARRIAGE_RETURN)}"`

/** One item of a list as GEXF 1.3 writes it: texts always quoted, numbers and booleans bare. */
export function formatListItem(item: string | number | boolean): string {
  return typeof item === 'string' ? quote(item) : String(item)
}

/** `["a, b", "c"]` */
export function formatList(items: readonly (string | number | boolean)[]): string {
  return `[${items.map(formatListItem).join(', ')}]`
}

function unescapeItem(item: string): string {
  const plain = item.includes('\\') ? item.replace(/\\(.)/gs, '$1') : item
  if (!plain.includes(LINE_FEED) && !plain.includes(CARRIAGE_RETURN)) return plain
  return plain.replaceAll(LINE_FEED, '\n').replaceAll(CARRIAGE_RETURN, '\r')
}

/** The items of `"a", "b"` where nothing in them is escaped, so that each quotation mark is a border; else null. */
function splitQuoted(inner: string): string[] | null {
  if (inner.length < 2 || !inner.startsWith('"') || !inner.endsWith('"') || inner.includes('\\')) return null
  const items = inner.slice(1, -1).split('", "')
  return items.some((item) => item.includes('"')) ? null : items.map(unescapeItem)
}

// A quoted item, or a bare one up to the next comma.
const ITEM = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,]*))\s*(?:,|$)/gsy

/**
 * The items of a list as GEXF writes it: `["a, b", "c"]`, `[a, b]`, or bare `a,b`, and `a|b` where that is the only sign.
 * Source: the GEXF 1.3 primer, "list types", and what Gephi's importer takes.
 */
export function parseList(text: string): string[] {
  const trimmed = text.trim()
  const bracketed = trimmed.startsWith('[') && trimmed.endsWith(']')
  const inner = bracketed ? trimmed.slice(1, -1) : trimmed
  if (inner.trim() === '') return []
  if (!bracketed && inner.includes('|') && !inner.includes(',')) return inner.split('|')
  const quoted = splitQuoted(inner)
  if (quoted) return quoted
  const items: string[] = []
  ITEM.lastIndex = 0
  while (ITEM.lastIndex < inner.length) {
    const match = ITEM.exec(inner)
    if (!match) break
    const [, double, single, bare = ''] = match
    items.push(double === undefined && single === undefined ? bare.trim() : unescapeItem(double ?? single ?? ''))
    if (ITEM.lastIndex === inner.length && !match[0].endsWith(',')) break
  }
  return items
}
