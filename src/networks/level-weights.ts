import type { NetworkKind } from '../schema/network.ts'

/** How two statements at two levels add to an edge. */
export type LevelWeights = readonly Float64Array[]

/**
 * `binary`: levels agree where they have the same sign, conflict where they have opposite signs; 0 does neither.
 * A range: levels agree by 1 − |k − k′| ÷ range and conflict by |k − k′| ÷ range, as on a scale from −5 to 5 (range 10).
 */
export type Qualifier = 'binary' | Readonly<{ range: number }>

function agreement(a: number, b: number, qualifier: Qualifier): number {
  if (qualifier === 'binary') return a * b > 0 ? 1 : 0
  return qualifier.range > 0 ? 1 - Math.abs(a - b) / qualifier.range : Number(a === b)
}

function disagreement(a: number, b: number, qualifier: Qualifier): number {
  if (qualifier === 'binary') return a * b < 0 ? 1 : 0
  return qualifier.range > 0 ? Math.abs(a - b) / qualifier.range : 0
}

/**
 * The matrix of what a pair of levels counts, by the kind of network.
 *
 * Source: Leifeld, Discourse Network Analyzer manual, chapter 2: congruence, conflict, subtract (congruence − conflict), ignore.
 */
export function levelWeights(levels: readonly number[], kind: NetworkKind, qualifier: Qualifier): LevelWeights {
  return levels.map((a) =>
    Float64Array.from(levels, (b) => {
      if (kind === 'ignore') return 1
      if (kind === 'congruence') return agreement(a, b, qualifier)
      if (kind === 'conflict') return disagreement(a, b, qualifier)
      return agreement(a, b, qualifier) - disagreement(a, b, qualifier)
    }),
  )
}

/** Does a level count towards an actor's activity? Under `binary` the neutral level does not, unless stances are ignored. */
export function isActiveLevel(level: number, kind: NetworkKind, qualifier: Qualifier): boolean {
  return kind === 'ignore' || qualifier !== 'binary' || level !== 0
}
