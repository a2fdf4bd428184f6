import { spawn } from 'node:child_process'
import { join } from 'node:path'

const COMMAND = join(import.meta.dirname, '../../dist/cli.js')

export type Ran = Readonly<{ status: number | null; stdout: string; stderr: string }>
export type RunOptions = Readonly<{
  input?: string | Uint8Array
  folder?: string
  environment?: Readonly<Record<string, string>>
}>

/** Runs the built command as a process of its own, in a plain environment. */
export function runEntente(args: readonly string[], { input, folder, environment }: RunOptions = {}): Promise<Ran> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  // A command may end before it has read its input.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, stdout, stderr }))
  })
}
