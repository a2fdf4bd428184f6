import { existsSync } from 'node:fs'
import { z } from 'zod'
import { checkShape, parseJsonText } from '../ingest/check-json.ts'
import { readFileText } from '../ingest/read-file-text.ts'
import { Issue } from '../schema/issue.ts'
import { writeFile } from '../store/write-file.ts'

/** The issues of earlier runs; none where the file is not there yet. Errors: `bad-json`, `bad-row`. */
export async function readIssueRegistry(file: string): Promise<readonly Issue[]> {
  if (!existsSync(file)) return []
  return checkShape(z.array(Issue), parseJsonText(await readFileText(file), file), file, 'list of issues')
}

/** Keeps the issues for later runs, one a line. Errors: `not-writable`. */
export async function writeIssueRegistry(file: string, issues: readonly Issue[]): Promise<void> {
  await writeFile(file, `[\n${issues.map((issue) => JSON.stringify(issue)).join(',\n')}\n]\n`)
}
