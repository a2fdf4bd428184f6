// Takes the README's two pictures of the viewer anew: the page of seeds/articles, light and dark. Run "npm run build" first.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { browserArguments, findBrowser } from './find-browser.mjs'
import { packPng } from './pack-png.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SHOTS = join(ROOT, 'viz/screenshots')
const SIZE = { width: 1400, height: 900 }
const MOST_BYTES = 250_000
/** What is picked in each: the first of the contested issues, and nothing, which shows all of them by name. */
const LOOKS = [
  { name: 'light', picks: false },
  { name: 'dark', picks: true },
]

async function take(browser, page, { name, picks }) {
  const context = await browser.newContext({
    viewport: SIZE,
    colorScheme: name,
    reducedMotion: 'reduce',
    offline: true,
  })
  const tab = await context.newPage()
  await tab.goto(page)
  await tab.waitForSelector('[data-ready]')
  if (picks) await tab.locator('.reading .ranking .node-link').first().click()
  await tab.mouse.move(0, 0)
  // The last frame of sigma, with fonts and labels in it.
  await tab.waitForTimeout(500)
  const png = packPng(await tab.screenshot())
  await context.close()
  if (png.length > MOST_BYTES) throw new Error(`${name}.png has ${png.length} bytes, more than ${MOST_BYTES}`)
  const path = join(SHOTS, `${name}.png`)
  writeFileSync(path, png)
  process.stdout.write(`${path}: ${png.length} bytes\n`)
}

const folder = mkdtempSync(join(tmpdir(), 'entente-'))
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...browserArguments] })
try {
  mkdirSync(SHOTS, { recursive: true })
  const cli = join(ROOT, 'dist/cli.js')
  execFileSync(process.execPath, [cli, 'build', join(ROOT, 'seeds/articles'), '-o', folder], { stdio: 'ignore' })
  for (const look of LOOKS) await take(browser, pathToFileURL(join(folder, 'index.html')).href, look)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
