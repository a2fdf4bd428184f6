import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { PageReader } from '../../src/schema/viewer.ts'
import type { ServedFile } from '../../src/store/load-page-reader.ts'
import { browserArguments, findBrowser } from '../../tools/find-browser.mjs'

const WEIGHTS = fileURLToPath(new URL('../../weights/english.bin', import.meta.url))

export const VIEWPORT = { width: 1280, height: 800 }

/** What the tests ask of a page: that it asks nothing of anyone. */
export type OpenPage = Readonly<{ page: Page; problems: string[]; requests: string[] }>

export type Workshop = Readonly<{
  template: string
  /** What a page that is one file reads pasted articles with. */
  reader: PageReader
  /** The same two parts for a page that is served, under the paths where it looks for them. */
  served: ReadonlyMap<string, ServedFile>
  /** Opens a page that a server has, with the network on for it. */
  visit: (url: string) => Promise<OpenPage>
  /** Writes the page to disk and opens it from there, with the network off. */
  open: (html: string, options?: BrowserContextOptions & { readonly hash?: string }) => Promise<OpenPage>
  close: () => Promise<void>
}>

/** Builds the viewer as `npm run build` does, into a folder of its own, and starts a browser. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'entente viewer-'))
  await build({
    configFile: fileURLToPath(new URL('../../viz/vite.config.ts', import.meta.url)),
    build: { outDir: folder, emptyOutDir: false },
  })
  const template = readFileSync(join(folder, 'viewer.html'), 'utf8')
  const browser: Browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...browserArguments] })
  let pages = 0
  const pack = (path: string): string => deflateRawSync(readFileSync(path)).toString('base64')
  const visit = async (url: string, options: BrowserContextOptions): Promise<OpenPage> => {
    const context = await browser.newContext({ viewport: VIEWPORT, ...options })
    const page = await context.newPage()
    const problems: string[] = []
    const requests: string[] = []
    page.on('pageerror', ({ message }) => problems.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    // Those of a worker too.
    context.on('request', (request) => requests.push(request.url()))
    await page.goto(url)
    return { page, problems, requests }
  }
  return {
    template,
    reader: { kind: 'inline', worker: pack(join(folder, 'reader.js')), weights: pack(WEIGHTS) },
    served: new Map([
      ['/reader.js', { type: 'text/javascript', body: readFileSync(join(folder, 'reader.js')) }],
      ['/english.bin', { type: 'application/octet-stream', body: readFileSync(WEIGHTS) }],
    ]),
    visit: (url) => visit(url, {}),
    open(html, { hash = '', ...options } = {}) {
      const path = join(folder, `page ${++pages}.html`)
      writeFileSync(path, html)
      return visit(`${pathToFileURL(path).href}${hash}`, { offline: true, ...options })
    },
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until sigma has drawn. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitForSelector('[data-ready]', { timeout: 20_000 })
  await settle(page)
}

/** Waits until the page has its shape, the camera has arrived and the graph one more frame in it, so that what is measured is what is shown. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { stage } = Reflect.get(window, '__entente')
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
    await nextFrame()
    await nextFrame()
    while (stage.sigma.getCamera().isAnimated()) await nextFrame()
    await new Promise((done) => {
      stage.sigma.once('afterRender', done)
      stage.sigma.refresh()
    })
  })
}

type Point = Readonly<{ x: number; y: number }>

/** Where a node stands on the page, in pixels. */
export function placeOfNode(page: Page, id: string): Promise<Point> {
  return page.evaluate((key) => {
    const { stage } = Reflect.get(window, '__entente')
    const { sigma } = stage
    const box = sigma.getContainer().getBoundingClientRect()
    const { x, y } = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(key))
    return { x: box.left + x, y: box.top + y }
  }, id)
}

/** A point on the line of an edge, bend included. */
export function placeOfEdge(page: Page, id: string): Promise<Point> {
  return page.evaluate((key) => {
    const { stage } = Reflect.get(window, '__entente')
    const { sigma } = stage
    const graph = sigma.getGraph()
    const box = sigma.getContainer().getBoundingClientRect()
    const [a, b] = graph.extremities(key).map((node: string) => sigma.graphToViewport(graph.getNodeAttributes(node)))
    const bend = graph.getEdgeAttribute(key, 'curve') / 2
    // The screen's y grows downwards, the shader's upwards: the left of the line is turned round.
    return { x: box.left + (a.x + b.x) / 2 + (b.y - a.y) * bend, y: box.top + (a.y + b.y) / 2 - (b.x - a.x) * bend }
  }, id)
}

/** Clicks as a hand does: the mouse moves there first. */
export async function clickAt(page: Page, point: Point, modifiers: readonly 'Shift'[] = []): Promise<void> {
  await page.mouse.move(point.x - 2, point.y - 2)
  await page.mouse.move(point.x, point.y)
  for (const key of modifiers) await page.keyboard.down(key)
  await page.mouse.click(point.x, point.y)
  for (const key of modifiers) await page.keyboard.up(key)
}
