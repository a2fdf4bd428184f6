import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { EntenteError } from '../errors.ts'

const READABLE = ['txt', 'md', 'html', 'htm', 'json', 'jsonl', 'ndjson', 'csv', 'xml', 'rss', 'atom']

/** A file's format by its name, without `.gz`: `news.JSONL.gz` is `jsonl`; '' where it has no ending. */
export function formatOf(path: string): string {
  const name = basename(path).toLowerCase().replace(/\.gz$/, '')
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1) : ''
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
  const sorted = visible.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found = await Promise.all(
    sorted.map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listFolder(path)
      // A graph or a database beside its articles would give each statement twice, so a folder never yields one.
      return READABLE.includes(formatOf(path)) ? [path] : []
    }),
  )
  return found.flat()
}

/**
 * The files that an input stands for: itself, or every readable file below a folder, sorted by path in code-unit order.
 *
 * Errors: `not-found` for a path that does not exist, `empty-input` for a folder with no readable file.
 */
export async function listFiles(input: string): Promise<string[]> {
  let isFolder: boolean
  try {
    isFolder = (await stat(input)).isDirectory()
  } catch {
    throw new EntenteError('not-found', `${input}: no such file or folder`)
  }
  if (!isFolder) return [input]
  const files = await listFolder(input)
  if (files.length === 0) {
    throw new EntenteError(
      'empty-input',
      `${input}: holds no article; wanted files ending in ${READABLE.slice(0, -1)
        .map((end) => `.${end}`)
        .join(' ')}`,
    )
  }
  return files
}
