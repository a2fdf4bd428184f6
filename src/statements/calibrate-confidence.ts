/**
 * How often statements of a raw confidence are right: pairs of raw value and share, measured in tenths of the statements that the
 * extractor finds in the two development gold sets (`entente score --calibration` prints the table). Between the points it is linear.
 */
const POINTS: readonly (readonly [number, number])[] = [
  [0, 0.3],
  [0.35, 0.55],
  [0.5, 0.65],
  [0.61, 0.7],
  [0.7, 0.83],
  [0.8, 0.9],
  [0.97, 0.95],
]

/** Turns the product of a draft's doubts into a share of statements that are right, 0 to 1. */
export function calibrateConfidence(raw: number): number {
  const above = POINTS.findIndex(([value]) => value >= raw)
  const [x1, y1] = POINTS[above] ?? [1, 0.95]
  const [x0, y0] = POINTS[above - 1] ?? [x1, y1]
  const share = x1 === x0 ? y1 : y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0)
  return Math.round(share * 100) / 100
}
