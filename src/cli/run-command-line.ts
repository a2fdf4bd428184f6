import { CommanderError } from 'commander'
import { EntenteError } from '../errors.ts'
import { createProgram } from './create-program.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

const exitCodeOf = (error: unknown): ExitCode => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return error instanceof EntenteError && error.code === 'bad-usage' ? 2 : 1
}

/**
 * Runs one command line, `['build', 'seeds/articles', '-o', 'out']`, and says how the process should end.
 *
 * Every error becomes one line on standard error. An error that is no `EntenteError` is a fault of the program: it says so.
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let outcome: ExitCode = 0
  const setExitCode = (code: ExitCode): void => {
    outcome = code
  }
  const program = createProgram({ terminal, setExitCode })
  try {
    await program.parseAsync(args.length > 0 ? [...args] : ['help'], { from: 'user' })
    return outcome
  } catch (error) {
    if (error instanceof CommanderError) return exitCodeOf(error)
    if (error instanceof EntenteError) terminal.tell(`entente: ${error.message}`)
    else
      terminal.tell(
        `entente: a fault of the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    return exitCodeOf(error)
  }
}
