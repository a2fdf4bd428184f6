import type { z } from 'zod'
import { EntenteError } from '../errors.ts'

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)

/** JSON that a file or a line of it holds. Errors: `bad-json`, with the place. */
export function parseJsonText(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new EntenteError('bad-json', `${where}: is not JSON: ${messageOf(error)}`)
  }
}

/** The value, where it has the shape; `noun` says what was wanted. Errors: `bad-row`, with the place and the field. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
  noun: string,
): z.infer<Schema> {
  const { data, error } = schema.safeParse(value)
  if (!error) return data
  const [issue] = error.issues
  const path = issue?.path.join('.') ?? ''
  const field = path === '' ? '' : `"${path}": `
  throw new EntenteError('bad-row', `${where}: is no ${noun}: ${field}${issue?.message ?? 'has another shape'}`)
}
