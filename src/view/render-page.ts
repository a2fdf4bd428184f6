import { EntenteError } from '../errors.ts'
import type { PageReader, ViewerData } from '../schema/viewer.ts'
import { embedData } from './embed-data.ts'

const DATA_START = '<script type="application/json" id="entente-data">'
const DATA_END = '</script>'
const TITLE = /<title>[^<]*<\/title>/
const POLICY = /(content="default-src 'none'; script-src [^;"]*)/

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/**
 * The page may start the worker that its reader is, and nothing else. One that is carried obeys the page's own policy, which
 * must let it compile WebAssembly; one that is served has its server's.
 */
const WORKER_POLICY: Readonly<Record<PageReader['kind'], string>> = {
  inline: " 'wasm-unsafe-eval'; worker-src blob:",
  served: "; worker-src 'self'",
}

function embedReader({ kind, worker, weights }: PageReader): string {
  const part = (name: string, text: string): string =>
    `<script type="text/plain" id="entente-${name}" data-kind="${kind}">${text.replace(/[<>&]/g, '')}</script>\n    `
  return part('reader', worker) + part('weights', weights)
}

/**
 * Puts data into the viewer's page, so that one HTML file holds both.
 *
 * Shapes: `template` is the built `viewer.html`, with one empty `entente-data` script; the answer is the whole page, which reads
 * pasted articles where it is given a `reader`.
 * Errors: `bad-input` where the template has no place for data.
 *
 * @example
 * writeFileSync('page.html', renderPage(readFileSync('dist/viewer.html', 'utf8'), data))
 */
export function renderPage(template: string, data: ViewerData, reader?: PageReader): string {
  const start = template.indexOf(DATA_START)
  const end = template.indexOf(DATA_END, start)
  if (start < 0 || end < 0) {
    throw new EntenteError(
      'bad-input',
      `viewer template: found no ${DATA_START}…${DATA_END} to put the data in. Build it again with "npm run build".`,
    )
  }
  const head = template.slice(0, start).replace(TITLE, () => `<title>${escapeText(data.title)} · Entente</title>`)
  if (reader) {
    const allowed = head.replace(POLICY, (policy) => policy + WORKER_POLICY[reader.kind])
    return `${allowed}${embedReader(reader)}${DATA_START}${embedData(data)}${template.slice(end)}`
  }
  return `${head}${DATA_START}${embedData(data)}${template.slice(end)}`
}
