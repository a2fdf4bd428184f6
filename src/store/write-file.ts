import { rename, rm, writeFile as writeWhole } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { notWritable } from './not-writable.ts'

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
