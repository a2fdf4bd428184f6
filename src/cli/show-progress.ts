import { Presets, SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** Told how many of all articles are done. */
export type Progress = Readonly<{ step: () => void; stop: () => void }>

const NOTHING: Progress = { step: () => {}, stop: () => {} }

// Fewer articles than this are done before an eye has found the bar.
const WORTH_SHOWING = 30

/** A bar on standard error, where somebody watches it; otherwise nothing at all. */
export function showProgress(total: number, terminal: Terminal, isQuiet: boolean): Progress {
  if (isQuiet || !terminal.isWatched || total < WORTH_SHOWING) return NOTHING
  const bar = new SingleBar(
    {
      format: '{bar} {value} of {total} articles, {eta_formatted} to go',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      fps: 10,
    },
    Presets.shades_grey,
  )
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
