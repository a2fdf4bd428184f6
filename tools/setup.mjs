// Makes the checkout ready: installs the packages of package-lock.json where they are missing or old, and with
// --browser finds a Chromium or Chrome for the viewer's tests (on Debian, as root, it installs one).
// Safe to run again: where nothing is missing it does nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const fail = (line) => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

const run = (command, args, failure, env = process.env) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env })
  if (status !== 0) fail(failure)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Entente needs Node 20.19 or newer, this is ${process.version}. Install a newer one from https://nodejs.org.`)
  }
}

const packagesOf = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages

/** npm writes the hidden lock file last, so a broken-off installation counts as missing. */
function isInstalled() {
  if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) return false
  const present = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || wanted.devOptional || present[path]?.version === wanted.version,
  )
}

function installPackages() {
  if (isInstalled()) return
  process.stderr.write('Installing the packages of package-lock.json …\n')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const failure = 'npm ci failed (its message is above): is the package registry reachable?'
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], failure)
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, failure)
}

function installBrowser() {
  if (findBrowser()) return
  const isRoot = process.getuid?.() === 0
  if (!existsSync('/usr/bin/apt-get') || !isRoot || process.env.CHROMIUM) {
    fail(
      process.env.CHROMIUM
        ? `CHROMIUM names ${process.env.CHROMIUM}, which cannot be run: give the path of a Chromium or Chrome, or unset it.`
        : 'The tests need a Chromium or Chrome and found none: install one (Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM to its path.',
    )
  }
  process.stderr.write('Installing Chromium by apt-get …\n')
  const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const failure = 'apt-get could not install chromium (its message is above): install a Chromium or Chrome by hand.'
  run('apt-get', ['update', '-qq'], failure, quiet)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], failure, quiet)
  if (!findBrowser()) fail('apt-get installed chromium, yet none is on the PATH: set CHROMIUM to its path.')
}

checkNode()
installPackages()
if (process.argv.includes('--browser')) installBrowser()
