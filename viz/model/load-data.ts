import type { ViewerData } from '../../src/schema/viewer.ts'

/** `renderPage` wrote the data from checked values; this tells it from an empty page, it does not check it again. */
function isViewerData(value: unknown): value is ViewerData {
  return typeof value === 'object' && value !== null && 'statements' in value && 'graph' in value && 'articles' in value
}

/** The data that the page carries, or null where it is an empty page. */
export function loadData(page: Document): ViewerData | null {
  const text = page.getElementById('entente-data')?.textContent ?? 'null'
  const value: unknown = JSON.parse(text)
  return isViewerData(value) ? value : null
}
