import type { SpringNode } from './relax-springs.ts'

// Each node a golden angle on from the last: they fill a disc evenly.
const GOLDEN_ANGLE = 2.399963229728653
const SPACING = 10

/** Where the i-th node starts on a spiral from the inside out, pushed outwards by `jitter`, 0 to 1. */
export function spiralPosition(i: number, jitter: number): SpringNode {
  const radius = SPACING * Math.sqrt(i + 1 + jitter)
  return { x: radius * Math.cos(GOLDEN_ANGLE * i), y: radius * Math.sin(GOLDEN_ANGLE * i) }
}
