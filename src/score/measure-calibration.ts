import type { GoldArticle } from '../schema/gold.ts'
import type { Statement } from '../schema/statement.ts'
import { matchUnits } from './match-article.ts'
import { AGREEMENTS, pairArticles } from './scored-article.ts'

/** The statements whose confidence lies in `[from, to)`: how sure they are on average, and how many of them are right. */
export type CalibrationBin = Readonly<{ from: number; to: number; count: number; confidence: number; right: number }>

/** `error` is the expected calibration error: the mean distance between confidence and share of right ones, by statement. */
export type Calibration = Readonly<{ bins: readonly CalibrationBin[]; error: number }>

const BINS = 10

/**
 * Compares confidence with truth: of the statements at 0.8, about 80 % should be right.
 *
 * Source: Guo et al. 2017, "On calibration of modern neural networks" (ten bins of equal width, ECE).
 * Errors: those of `pairArticles`.
 */
export function measureCalibration(gold: readonly GoldArticle[], statements: readonly Statement[]): Calibration {
  const outcomes = pairArticles(gold, statements).flatMap(({ wanted, units }) => {
    const matched = matchUnits(wanted, units, AGREEMENTS.strict)
    const used = new Set(matched.values())
    return units.map(({ first }, j) => ({ confidence: first.statement.confidence, isRight: used.has(j) }))
  })
  const bins = Array.from({ length: BINS }, (_, i): CalibrationBin => {
    const inBin = outcomes.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)) === i)
    const sum = inBin.reduce((total, { confidence }) => total + confidence, 0)
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      count: inBin.length,
      confidence: inBin.length > 0 ? sum / inBin.length : 0,
      right: inBin.length > 0 ? inBin.filter(({ isRight }) => isRight).length / inBin.length : 0,
    }
  }).filter(({ count }) => count > 0)
  const error = bins.reduce((sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right), 0)
  return { bins, error: outcomes.length > 0 ? error / outcomes.length : 0 }
}

/** The reliability table, lines ended by `\n`. */
export function formatCalibration({ bins, error }: Calibration): string {
  const rows = bins.map(({ from, to, count, confidence, right }) =>
    [
      `${from.toFixed(1)}–${to.toFixed(1)}`.padEnd(11),
      String(count).padStart(10),
      confidence.toFixed(3).padStart(12),
      right.toFixed(3).padStart(9),
    ].join(''),
  )
  const head = `${'confidence'.padEnd(11)}${'statements'.padStart(10)}${'mean'.padStart(12)}${'right'.padStart(9)}`
  return `${[head, ...rows, '', `expected calibration error ${error.toFixed(3)}`].join('\n')}\n`
}
