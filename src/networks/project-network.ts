import type { Network } from '../schema/network.ts'
import type { Statement } from '../schema/statement.ts'
import { type CountOptions, countStances } from './count-stances.ts'
import { type ProjectionOptions, projectCounts } from './project-counts.ts'

export type NetworkOptions = CountOptions & ProjectionOptions

/**
 * The one-mode network of statements: who agrees (`congruence`) or disagrees (`conflict`) with whom, or both (`subtract`).
 * Neutral statements count in neither, and not in an actor's activity; `ignore` counts them like the others.
 * `qualifier: { range: 2 }` puts neutral half-way between support and opposition instead.
 *
 * Formulas and zeros: `projectCounts`. Missing dates: `countStances`.
 */
export function projectNetwork(statements: readonly Statement[], options: NetworkOptions): Network {
  return projectCounts(countStances(statements, options), options)
}
