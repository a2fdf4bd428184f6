import { EntenteError } from '../errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a file stands where a folder is wanted',
}

/** The system's code of an error, such as `ENOENT`; undefined for an error that has none. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

/** The error for a path that could not be written: `not-writable`, in words. */
export function notWritable(path: string, error: unknown): EntenteError {
  const code = codeOf(error) ?? String(error)
  const reason = REASONS[code] ?? code
  return new EntenteError('not-writable', `${path}: cannot be written: ${reason}. Choose another path, or free it.`)
}
