import type { EntenteError } from '../errors.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** What the program hands to each of its commands. */
export type CommandContext = Readonly<{
  terminal: Terminal
  /** How the process will end where nothing is thrown. */
  setExitCode: (code: ExitCode) => void
}>

const MOST_SHOWN = 20

/** Says on standard error, one line each, what could not be read; then the process will end with 1. */
export function reportProblems(problems: readonly EntenteError[], { terminal, setExitCode }: CommandContext): void {
  if (problems.length === 0) return
  for (const { message } of problems.slice(0, MOST_SHOWN)) terminal.tell(`entente: ${message}`)
  if (problems.length > MOST_SHOWN) terminal.tell(`entente: … and ${problems.length - MOST_SHOWN} more problems`)
  setExitCode(1)
}
