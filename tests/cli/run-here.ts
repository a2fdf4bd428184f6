import { runCommandLine } from '../../src/cli/run-command-line.ts'
import { createStyle } from '../../src/cli/style.ts'
import type { Ran } from './run-entente.ts'

/** Runs a command line within the test's own process: for what needs no process, such as usage and help. */
export async function runHere(args: readonly string[], input = ''): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const status = await runCommandLine(args, {
    standardInput: (async function* () {
      yield input
    })(),
    write: async (text) => {
      stdout += text
    },
    tell: (line) => {
      stderr += `${line}\n`
    },
    columns: 80,
    style: createStyle(false),
    isWatched: false,
    environment: {},
  })
  return { status, stdout, stderr }
}
