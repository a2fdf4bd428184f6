import { isAgreement, isConflict, type Positions } from './positions.ts'

/** Two actors that share targets: on how many they agree, and on how many they differ. */
export type Tie = Readonly<{ first: string; second: string; agree: number; differ: number }>

/** The actors that say most, at most `limit` of them: pairs grow with the square of the actors. */
export function pickSpeakers(positions: Positions, limit: number): ReadonlySet<string> {
  const totals = Array.from(positions.ofActor, ([actor, row]) => {
    let total = 0
    for (const position of row.values()) total += position.total
    return { actor, total }
  })
  totals.sort((a, b) => b.total - a.total || (a.actor < b.actor ? -1 : 1))
  return new Set(totals.slice(0, limit).map(({ actor }) => actor))
}

/**
 * Agreement and conflict between the actors `among` whom it is asked, each counted in targets on which both took a side: congruence and conflict
 * networks as in Leifeld, "Discourse Network Analysis" (2017), with one count a target however often it was said.
 */
export function buildAlliances(positions: Positions, among: ReadonlySet<string>): readonly Tie[] {
  const ties = new Map<string, { first: string; second: string; agree: number; differ: number }>()
  for (const row of positions.onTarget.values()) {
    const held = Array.from(row.values())
      .filter(({ actor }) => among.has(actor))
      .sort((a, b) => (a.actor < b.actor ? -1 : 1))
    held.forEach((a, index) => {
      for (const b of held.slice(index + 1)) {
        const [agree, differ] = [isAgreement(a, b), isConflict(a, b)]
        if (!agree && !differ) continue
        const key = `${a.actor}|${b.actor}`
        const tie = ties.get(key) ?? { first: a.actor, second: b.actor, agree: 0, differ: 0 }
        if (agree) tie.agree += 1
        if (differ) tie.differ += 1
        ties.set(key, tie)
      }
    })
  }
  return Array.from(ties.values()).sort((a, b) => (`${a.first}|${a.second}` < `${b.first}|${b.second}` ? -1 : 1))
}
