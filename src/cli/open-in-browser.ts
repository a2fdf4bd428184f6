import { spawn } from 'node:child_process'

/** The command by which a system opens an address in its browser. */
export function openerOf(platform: string): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open']
  // "start" takes its first quoted argument for a window's title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return ['xdg-open']
}

/** Opens an address in the user's browser. Says whether the system had a way to. */
export function openInBrowser(url: string): Promise<boolean> {
  const [command, ...args] = openerOf(process.platform)
  return new Promise((resolve) => {
    const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    opener.once('error', () => resolve(false))
    opener.once('spawn', () => {
      opener.unref()
      resolve(true)
    })
  })
}
