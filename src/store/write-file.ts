import { mkdir, rename, rm, writeFile as writeWhole } from 'node:fs/promises'
import { dirname } from 'node:path'
import { EntenteError } from '../errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a file stands where a folder is wanted',
}

/** The error for a path that could not be written: `not-writable`, in words. */
export function notWritable(path: string, error: unknown): EntenteError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return new EntenteError('not-writable', `${path}: cannot be written: ${REASONS[code] ?? code}`)
}

/** Makes a folder and those above it. Errors: `not-writable`. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw notWritable(path, error)
  }
}

/** Writes a whole file, or none of it: a reader never sees half. Folders above it are made. Errors: `not-writable`. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  await makeFolder(dirname(path))
  const draft = `${path}.part`
  try {
    await writeWhole(draft, content)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw notWritable(path, error)
  }
}
