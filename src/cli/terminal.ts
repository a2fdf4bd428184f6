import { createStyle, type Style } from './style.ts'

/** What a command sees of the process: data goes to `write`, everything else to `tell`. */
export type Terminal = Readonly<{
  standardInput: AsyncIterable<unknown>
  /** Writes data to standard output and waits until it has been taken. */
  write: (text: string) => Promise<void>
  /** Writes one line of message to standard error. */
  tell: (line: string) => void
  /** Width of standard output in columns; 80 where it is no terminal. */
  columns: number
  /** Marks text for standard output; plain where colours are not wanted. */
  style: Style
  /** Whether somebody watches standard error, so that progress may be drawn there. */
  isWatched: boolean
  environment: Readonly<Record<string, string | undefined>>
}>

const NARROWEST = 40
const WIDEST = 140

const widthOf = (environment: NodeJS.ProcessEnv): number => {
  const wished = Number(environment.COLUMNS)
  const columns = process.stdout.columns ?? (Number.isInteger(wished) && wished > 0 ? wished : 80)
  return Math.min(Math.max(columns, NARROWEST), WIDEST)
}

// https://no-color.org and its counterpart: set and not empty.
const wantsColour = (environment: NodeJS.ProcessEnv): boolean => {
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0'
  return process.stdout.isTTY === true && environment.TERM !== 'dumb'
}

/** The terminal of this process. A reader that stops reading (`entente … | head`) ends the process without a word. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    standardInput: process.stdin,
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) return resolve()
        process.stdout.once('drain', resolve)
      }),
    tell: (line) => void process.stderr.write(`${line}\n`),
    columns: widthOf(process.env),
    style: createStyle(wantsColour(process.env)),
    isWatched: process.stderr.isTTY === true,
    environment: process.env,
  }
}
