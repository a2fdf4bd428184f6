import { isAgreement, isConflict, type Positions } from './positions.ts'

/** Two actors that share targets: on how many they agree, and on how many they differ. */
export type Tie = Readonly<{ first: string; second: string; agree: number; differ: number }>

/** Beyond this many speakers a target joins everyone to everyone and says little: it would make a tie of every pair. */
const MOST_SPEAKERS = 400

/**
 * Agreement and conflict between actors, each counted in targets on which both took a side: congruence and conflict
 * networks as in Leifeld, "Discourse Network Analysis" (2017), with one count a target however often it was said.
 */
export function buildAlliances(positions: Positions): readonly Tie[] {
  const ties = new Map<string, { first: string; second: string; agree: number; differ: number }>()
  for (const row of positions.onTarget.values()) {
    const held = Array.from(row.values()).sort((a, b) => (a.actor < b.actor ? -1 : 1))
    if (held.length > MOST_SPEAKERS) continue
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
