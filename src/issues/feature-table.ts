/**
 * `head`; `kind` of a head; `word`, a head's kind too, for the head of one wording is a mere word in another; `actor` concerned;
 * `holder` of a stance; `topic`, what else the article is about.
 */
export type FeatureKind = 'head' | 'kind' | 'word' | 'actor' | 'holder' | 'topic'

/** What a feature's number leaves when it is divided by 8. */
export const FEATURE: Readonly<Record<FeatureKind, number>> = {
  head: 0,
  kind: 1,
  word: 2,
  actor: 3,
  holder: 4,
  topic: 5,
}

export const codeOf = (feature: number): number => feature & 7

/** Numbers features, so that comparing many of them costs little: the same kind and value, the same number, above 0. */
export type FeatureTable = (kind: FeatureKind, value: string) => number

export function createFeatureTable(): FeatureTable {
  const tables: Readonly<Record<FeatureKind, Map<string, number>>> = {
    head: new Map(),
    kind: new Map(),
    word: new Map(),
    actor: new Map(),
    holder: new Map(),
    topic: new Map(),
  }
  let last = 0
  return (kind, value) => {
    const table = tables[kind]
    const known = table.get(value)
    if (known !== undefined) return known
    last += 8
    const feature = last + FEATURE[kind]
    table.set(value, feature)
    return feature
  }
}
