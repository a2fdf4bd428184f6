import { spawnSync } from 'node:child_process'

const PYTHON = '/usr/bin/python3'

/** Is the module there? Where it is not, a developer's machine skips the test aloud; continuous integration fails. */
export function hasPython(module: 'networkx' | 'igraph' | 'sqlite3'): boolean {
  const { status } = spawnSync(PYTHON, ['-c', `import ${module}`])
  if (status === 0) return true
  const hint = `${PYTHON} has no module ${module}: install it (Debian: apt-get install python3-${module})`
  if (process.env.CI) throw new Error(hint)
  process.stderr.write(`SKIPPED interoperability test: ${hint}\n`)
  return false
}

/** Runs a script that prints JSON, and gives what it printed. */
export function readWithPython(script: string, ...args: string[]): unknown {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-W', 'error', '-c', script, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
