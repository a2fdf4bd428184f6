import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { codeOf, notWritable } from './not-writable.ts'

/**
 * Makes a folder and those above it, one by one from the nearest that exists. Not by `recursive`, which never comes back from places
 * such as /proc. Errors: `not-writable`.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeBelow(resolve(path))
  } catch (error) {
    throw notWritable(path, error)
  }
}

async function makeBelow(folder: string): Promise<void> {
  const missing: string[] = []
  for (let above = folder; !(await isFolder(above)); above = dirname(above)) missing.push(above)
  for (const path of missing.reverse()) await makeOne(path)
}

/** Errors: those of the system, but for a path that does not exist; `EEXIST` for one that is no folder. */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && dirname(path) !== path) return false
    throw error
  }
  throw Object.assign(new Error(`${path}: no folder`), { code: 'EEXIST' })
}

/** Another program may make the same folder at the same time. */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await isFolder(path))) throw error
  }
}
