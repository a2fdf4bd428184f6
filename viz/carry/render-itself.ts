import type { ViewerData } from '../../src/schema/viewer.ts'
import { embedData } from '../../src/view/embed-data.ts'

/**
 * The page as a file of its own, with all its data, what was added included. The head and the scripts are this page's own,
 * byte for byte, since its policy allows them by their hashes; what they have made of the body stays behind.
 */
export function renderItself(page: Document, data: ViewerData): string {
  const html = page.createElement('html')
  html.lang = page.documentElement.lang
  const body = page.createElement('body')
  html.append(page.head.cloneNode(true), body)
  for (const part of page.body.children) {
    if (part.id === 'entente') body.append(part.cloneNode(false))
    else if (part.matches('script, noscript') && !isServed(part)) body.append(part.cloneNode(true))
  }
  body.querySelector('#entente')?.removeAttribute('data-ready')
  const place = html.querySelector('#entente-data')
  if (place) place.textContent = embedData(data)
  return `<!doctype html>\n${html.outerHTML}\n`
}

/** What a server has is out of reach of the file. */
const isServed = (part: Element): boolean => part instanceof HTMLElement && part.dataset.kind === 'served'
