import { findBin, type Histogram } from './count-by-time.ts'
import type { State } from './state.ts'

/** First and last bin that are shown, both included. */
export type Range = Readonly<{ low: number; high: number }>

export function readRange({ bins }: Histogram, state: State): Range {
  const low = state.from === null ? 0 : Math.max(0, findBin(bins, state.from))
  const high = state.until === null ? bins.length - 1 : Math.max(0, findBin(bins, state.until))
  return { low, high: Math.max(low, high) }
}

/** A bound at the end of the time line is no bound, so that statements are not lost when others are added. */
export function writeRange({ bins }: Histogram, { low, high }: Range): Pick<State, 'from' | 'until'> {
  return {
    from: low <= 0 ? null : (bins[low]?.from ?? null),
    until: high >= bins.length - 1 ? null : (bins[high]?.until ?? null),
  }
}
