/** Which gold issue and which predicted issue a matched statement has. */
export type IssuePair = Readonly<{ gold: string; predicted: string }>

export type IssueScore = Readonly<{ pairs: number; precision: number | null; recall: number | null; f1: number | null }>

/**
 * B-cubed over lists of pairs, one list an article: how far the predicted issues group the statements as the gold does.
 * Null where there is no pair. Source: Bagga and Baldwin 1998, "Entity-based cross-document coreferencing".
 */
export function scoreIssues(lists: readonly (readonly IssuePair[])[]): IssueScore {
  let precision = 0
  let recall = 0
  let pairs = 0
  for (const list of lists) {
    for (const pair of list) {
      const samePrediction = list.filter(({ predicted }) => predicted === pair.predicted)
      const sameGold = list.filter(({ gold }) => gold === pair.gold)
      const both = samePrediction.filter(({ gold }) => gold === pair.gold).length
      precision += both / samePrediction.length
      recall += both / sameGold.length
      pairs++
    }
  }
  if (pairs === 0) return { pairs, precision: null, recall: null, f1: null }
  return {
    pairs,
    precision: precision / pairs,
    recall: recall / pairs,
    f1: (2 * precision * recall) / (precision + recall) / pairs,
  }
}
