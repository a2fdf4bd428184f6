/** What was found and what is true of one statement. */
export type Pair = Readonly<{ found: string; truth: string }>

export type BCubed = Readonly<{ precision: number; recall: number; f1: number }>

/** B-cubed over all pairs (Bagga and Baldwin 1998): the shares of a pair's truth in its cluster, and of its cluster in its truth. */
export function measureBCubed(pairs: readonly Pair[]): BCubed {
  const mean = (value: (pair: Pair) => number): number =>
    pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length
  const count = (test: (other: Pair) => boolean): number => pairs.filter(test).length
  const common = (pair: Pair): number => count((other) => other.found === pair.found && other.truth === pair.truth)
  const precision = mean((pair) => common(pair) / count((other) => other.found === pair.found))
  const recall = mean((pair) => common(pair) / count((other) => other.truth === pair.truth))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
