import { type Disc, separateDiscs } from '../../src/layout/separate-discs.ts'
import type { Tie } from './build-alliances.ts'
import type { Bloc } from './describe-blocs.ts'

export type Place = Readonly<{ x: number; y: number }>

type Spring = Readonly<{ a: number; b: number; pull: number }>

const ROUNDS = 220
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Half the room that an actor takes, in the layout's own units, and the rim around a bloc. */
const ACTOR = 1
const RIM = 1.5

/** Draws tied discs together and all of them to the middle, and pushes overlapping ones apart, ever more gently. */
function relax(radii: readonly number[], springs: readonly Spring[]): readonly Disc[] {
  const discs = radii.map((radius, index): Disc => {
    const [far, angle] = [Math.sqrt(index) * radius * 2, index * GOLDEN_ANGLE]
    return { x: far * Math.cos(angle), y: far * Math.sin(angle), radius }
  })
  const strongest = Math.max(1, ...springs.map(({ pull }) => pull))
  for (let round = 0; round < ROUNDS; round++) {
    const heat = 1 - round / ROUNDS
    for (const { a, b, pull } of springs) {
      const [from, to] = [discs[a], discs[b]]
      if (!from || !to) continue
      const [dx, dy] = [to.x - from.x, to.y - from.y]
      const distance = Math.hypot(dx, dy)
      const step = Math.max(0, distance - from.radius - to.radius) * (pull / strongest) * 0.12 * heat
      if (distance === 0 || step === 0) continue
      const share = to.radius / (from.radius + to.radius)
      from.x += (dx / distance) * step * share
      from.y += (dy / distance) * step * share
      to.x -= (dx / distance) * step * (1 - share)
      to.y -= (dy / distance) * step * (1 - share)
    }
    for (const disc of discs) {
      disc.x *= 1 - 0.03 * heat
      disc.y *= 1 - 0.03 * heat
    }
    separateDiscs(discs, 2)
  }
  separateDiscs(discs, 60)
  return discs
}

/** How much the members of two groups agree beyond what they differ, summed over pairs; what does not pull is left out. */
function collectSprings(groupOf: ReadonlyMap<string, number>, ties: readonly Tie[]): readonly Spring[] {
  const springs = new Map<string, { a: number; b: number; pull: number }>()
  for (const { first, second, agree, differ } of ties) {
    const [a, b] = [groupOf.get(first), groupOf.get(second)]
    if (a === undefined || b === undefined || a === b) continue
    const key = a < b ? `${a}|${b}` : `${b}|${a}`
    const spring = springs.get(key) ?? { a: Math.min(a, b), b: Math.max(a, b), pull: 0 }
    spring.pull += agree - differ
    springs.set(key, spring)
  }
  return Array.from(springs.values()).filter(({ pull }) => pull > 0)
}

/**
 * Places actors so that agreement pulls together and conflict does not pull: first the members of each bloc, then the blocs
 * as discs of their own, and actors without a bloc as small ones. So no bloc lies over another, and nothing is random.
 */
export function layOutAlliances(ties: readonly Tie[], blocs: readonly Bloc[]): ReadonlyMap<string, Place> {
  const inBloc = new Set(blocs.flatMap(({ members }) => members))
  const loners = Array.from(new Set(ties.flatMap(({ first, second }) => [first, second])))
    .filter((actor) => !inBloc.has(actor))
    .sort()
  const groups = [...blocs.map(({ members }) => members), ...loners.map((actor) => [actor])]
  const inner = groups.map((members) => {
    const own = new Map(members.map((member, index) => [member, index]))
    return relax(
      members.map(() => ACTOR),
      collectSprings(own, ties),
    )
  })
  const radii = inner.map((discs) => {
    const farthest = Math.max(...discs.map(({ x, y }) => Math.hypot(x, y)))
    return discs.length === 1 ? ACTOR : farthest + ACTOR + RIM
  })
  const groupOf = new Map(groups.flatMap((members, index) => members.map((member) => [member, index] as const)))
  const outer = relax(radii, collectSprings(groupOf, ties))
  const places = new Map<string, Place>()
  groups.forEach((members, group) => {
    members.forEach((member, index) => {
      const [center, own] = [outer[group], inner[group]?.[index]]
      if (center && own) places.set(member, { x: center.x + own.x, y: center.y + own.y })
    })
  })
  return places
}
