import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** What a headless test browser is started with: software WebGL, and nothing that reaches for the network. */
export const browserArguments = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const isRunnable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (name) => {
  try {
    const finder = process.platform === 'win32' ? 'where' : 'which'
    return execFileSync(finder, [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(/\r?\n/)[0]
  } catch {
    return undefined
  }
}

/** Path of an installed Chromium or Chrome, `CHROMIUM` first, or undefined where there is none. */
export function findBrowser() {
  const wished = process.env.CHROMIUM
  if (wished) return isRunnable(wished) ? wished : undefined
  for (const name of NAMES) {
    const path = onPath(name)
    if (path) return path
  }
  return PLACES.find(isRunnable)
}
