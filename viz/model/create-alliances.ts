import { buildAlliances, pickSpeakers, type Tie } from './build-alliances.ts'
import type { Model } from './build-model.ts'
import { deriveView } from './derive-view.ts'
import { type Bloc, describeBlocs } from './describe-blocs.ts'
import { layOutAlliances, type Place } from './lay-out-alliances.ts'
import { collectPositions, type Positions } from './positions.ts'
import { INITIAL_STATE, type State } from './state.ts'

/** Who agrees and who differs, by the statements that are shown. */
export type Alliances = Readonly<{ ties: readonly Tie[]; blocs: readonly Bloc[] }>

export type AlliancesSource = Readonly<{
  find: (state: State, positions: Positions) => Alliances
  /** Where the speakers stand, by all statements: filters hide actors, they do not move them. */
  places: (state: State) => ReadonlyMap<string, Place>
  /** Actors that speak and are not compared, because lines grow with the square of the actors. */
  leftOut: (state: State) => number
}>

const MOST_SPEAKERS = 150

/** What the alliances view rests on; remembers what the filters cannot change. */
export function createAlliances(model: Model): AlliancesSource {
  type Whole = Readonly<{ all: boolean; speakers: ReadonlySet<string>; positions: Positions }>
  let whole: Whole | null = null
  let places: Readonly<{ all: boolean; of: ReadonlyMap<string, Place> }> | null = null

  const getWhole = ({ all }: State): Whole => {
    if (whole?.all === all) return whole
    const positions = collectPositions(model, deriveView(model, INITIAL_STATE))
    whole = { all, positions, speakers: pickSpeakers(positions, all ? Number.POSITIVE_INFINITY : MOST_SPEAKERS) }
    return whole
  }
  const find = (state: State, positions: Positions): Alliances => {
    const ties = buildAlliances(positions, getWhole(state).speakers)
    return { ties, blocs: describeBlocs(ties, positions) }
  }
  return {
    find,
    places(state) {
      if (places?.all === state.all) return places.of
      const { ties, blocs } = find(state, getWhole(state).positions)
      places = { all: state.all, of: layOutAlliances(ties, blocs) }
      return places.of
    },
    leftOut(state) {
      const { speakers, positions } = getWhole(state)
      return positions.ofActor.size - speakers.size
    },
  }
}
