import { AGREEMENTS, type Prediction, type Unit, type Wanted } from './scored-article.ts'

const describe = ({ actor, statement, label }: Prediction): string =>
  `${actor} ${statement.stance} ${statement.target.kind}:${label}`

/** Why a gold statement was missed, in a few words, from the predictions at its place. */
export function explainMiss(wanted: Wanted, units: readonly Unit[]): string {
  const near = units.flatMap(({ members }) => members).filter((prediction) => AGREEMENTS.placeOnly(wanted, prediction))
  const [first] = near
  if (!first) return 'no prediction there'
  const { strict, ignoringTarget, ignoringStance, actorOnly } = AGREEMENTS
  const ranked = [strict, ignoringTarget, ignoringStance, actorOnly].map((agrees) =>
    near.find((p) => agrees(wanted, p)),
  )
  const closest = ranked.find((prediction) => prediction !== undefined)
  if (!closest) return `other actor: ${describe(first)}`
  if (ranked[0]) return `taken by another statement: ${describe(closest)}`
  const isOtherStance = closest.statement.stance !== wanted.gold.stance
  if (isOtherStance && !AGREEMENTS.targetOnly(wanted, closest)) return `other stance and target: ${describe(closest)}`
  return `${isOtherStance ? 'other stance' : 'other target'}: ${describe(closest)}`
}
