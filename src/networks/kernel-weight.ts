import { dayNumber } from '../graph/period.ts'
import { requireDay } from '../graph/require-day.ts'
import type { Day } from '../schema/date.ts'
import type { Statement } from '../schema/statement.ts'

export type Kernel = 'uniform' | 'epanechnikov' | 'triangular' | 'gaussian'

export type KernelOptions = Readonly<{
  kernel: Kernel
  /** The day around which statements count. */
  at: Day
  /** Width of the window in days: u is the distance from `at` divided by half of it. */
  bandwidth: number
}>

/** K(u), u in half bandwidths; 0 beyond 1 but for the Gaussian, which has no end. */
export function kernelDensity(kernel: Kernel, u: number): number {
  if (kernel === 'gaussian') return Math.exp(-(u * u) / 2) / Math.sqrt(2 * Math.PI)
  if (Math.abs(u) > 1) return 0
  if (kernel === 'uniform') return 0.5
  return kernel === 'epanechnikov' ? 0.75 * (1 - u * u) : 1 - Math.abs(u)
}

/**
 * What each statement counts under a kernel, for the option `weightOf` of the network functions: √K(u), so that a pair of
 * statements counts √(K(u₁) · K(u₂)). Under `average` the activity is the sum of the same weights.
 *
 * The triangular kernel is the standard 1 − |u|; DNA's source has |1 − u|, which is not symmetric. Missing dates: weight 0.
 * Errors: `bad-usage` where `at` is no day.
 * Source: Leifeld, Discourse Network Analyzer, kernel-smoothed time slices.
 */
export function kernelWeight(options: KernelOptions): (statement: Statement) => number {
  const { kernel, at, bandwidth } = options
  const centre = dayNumber(requireDay(at, 'at'))
  return ({ date }) => {
    if (date === undefined) return 0
    return Math.sqrt(kernelDensity(kernel, (2 * (dayNumber(date) - centre)) / bandwidth))
  }
}
