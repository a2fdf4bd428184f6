/** A passage in quotation marks; `[start, end)` lies inside the marks. */
export type Quote = Readonly<{ start: number; end: number }>

const OPEN = new Set(['“', '«', '„'])
const CLOSE = new Set(['”', '»'])

/** A straight mark opens where white space or an opening bracket stands before it. */
const opensAt = (text: string, at: number): boolean => at === 0 || /[\s([—–-]/.test(text[at - 1] ?? ' ')

/**
 * Finds the quotations of a text, in order. A quotation that a paragraph leaves open goes on where the next paragraph
 * begins with a mark, as newspapers print long ones; else it ends with its paragraph.
 */
export function findQuotes(text: string): readonly Quote[] {
  const quotes: Quote[] = []
  let open = -1
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '\n' && open >= 0) {
      if (at > open) quotes.push({ start: open, end: at })
      open = -1
    }
    if (OPEN.has(char) || (char === '"' && open < 0 && opensAt(text, at))) open = at + 1
    else if (open >= 0 && (CLOSE.has(char) || char === '"')) {
      if (at > open) quotes.push({ start: open, end: at })
      open = -1
    }
  }
  if (open >= 0 && open < text.length) quotes.push({ start: open, end: text.length })
  return quotes
}

/** The quotation in which the place lies. */
export const quoteAt = (quotes: readonly Quote[], place: number): Quote | undefined =>
  quotes.find((quote) => place >= quote.start && place < quote.end)
