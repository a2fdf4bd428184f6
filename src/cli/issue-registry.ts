import { existsSync } from 'node:fs'
import { z } from 'zod'
import { EntenteError } from '../errors.ts'
import { readFileText } from '../ingest/read-file-text.ts'
import { Issue } from '../schema/issue.ts'
import { writeFile } from '../store/write-file.ts'

/** The issues of earlier runs; none where the file is not there yet. Errors: `bad-json`, `bad-row`. */
export async function readIssueRegistry(file: string): Promise<readonly Issue[]> {
  if (!existsSync(file)) return []
  const text = await readFileText(file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new EntenteError(
      'bad-json',
      `${file}: is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  const { data, error } = z.array(Issue).safeParse(value)
  if (data) return data
  const [issue] = error.issues
  throw new EntenteError('bad-row', `${file}: is no list of issues: ${issue?.path.join('.')}: ${issue?.message}`)
}

/** Keeps the issues for later runs, one a line. Errors: `not-writable`. */
export async function writeIssueRegistry(file: string, issues: readonly Issue[]): Promise<void> {
  await writeFile(file, `[\n${issues.map((issue) => JSON.stringify(issue)).join(',\n')}\n]\n`)
}
