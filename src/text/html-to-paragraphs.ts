import { parseHTML } from 'linkedom'

const SKIPPED = new Set(
  'head title script style noscript template svg iframe object nav aside footer form button select figure figcaption'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article blockquote body dd div dl dt fieldset h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** The part of a DOM node that the walk looks at. */
type HtmlNode = Readonly<{
  nodeType: number
  localName?: string
  textContent: string | null
  childNodes: Iterable<HtmlNode>
}>

const TEXT = 3
const ELEMENT = 1

/**
 * Turns HTML, a page or a part of one, into paragraphs separated by blank lines: the text of its blocks in order, white space
 * joined, entities resolved; scripts, navigation, captions and the like left out. Two `<br>` in a row end a paragraph.
 *
 * Errors: none. HTML without text gives `''`.
 */
export function htmlToParagraphs(html: string): string {
  const paragraphs: string[] = []
  let open = ''
  let breaks = 0
  const close = (): void => {
    const text = open.replace(/\s+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    open = ''
    breaks = 0
  }
  const walk = (node: HtmlNode): void => {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? ''
      if (text.trim() !== '') breaks = 0
      open += text
      return
    }
    if (node.nodeType !== ELEMENT) return
    const name = node.localName ?? ''
    if (SKIPPED.has(name)) return
    if (name === 'br') {
      open += ' '
      breaks += 1
      if (breaks > 1) close()
      return
    }
    const isBlock = BLOCKS.has(name)
    if (isBlock) close()
    for (const child of node.childNodes) walk(child)
    if (isBlock) close()
  }
  walk(parseHTML(`<html><body>${html}</body></html>`).document.documentElement)
  close()
  return paragraphs.join('\n\n')
}
