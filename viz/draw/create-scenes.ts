import type { App } from '../model/app.ts'
import { deriveView } from '../model/derive-view.ts'
import type { Place } from '../model/lay-out-alliances.ts'
import { collectPositions } from '../model/positions.ts'
import { INITIAL_STATE, type State } from '../model/state.ts'
import { buildAllianceScene, buildStanceScene, placeAlliances, type Scene } from './build-scene.ts'
import type { Palette } from './read-palette.ts'

/** More than this is slow to draw and says nothing to the eye: the largest come first, the rest on demand. */
const MOST_NODES = 3_000

export type Frame = Readonly<{ x: [number, number]; y: [number, number] }>

export type Scenes = Readonly<{
  build: (state: State) => Scene
  current: () => Scene
  /** The bounds of the whole picture, filtered or not, so that filters do not move what stays. */
  frame: (state: State) => Frame
}>

function spanOf(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (!Number.isFinite(low)) return [0, 1]
  return high - low < 1e-6 ? [low - 1, high + 1] : [low, high]
}

function frameOf(places: Iterable<Place>): Frame {
  const all = Array.from(places)
  return { x: spanOf(all.map(({ x }) => x)), y: spanOf(all.map(({ y }) => y)) }
}

/** Builds what the stage draws, and remembers what is slow to find: where actors stand in the alliances view. */
export function createScenes(app: App, getPalette: () => Palette): Scenes {
  let scene: Scene = { nodes: new Map(), edges: new Map(), blocs: [], leftOut: 0 }
  let places: ReadonlyMap<string, Place> | null = null
  const getPlaces = (): ReadonlyMap<string, Place> => {
    places ??= placeAlliances(collectPositions(app.model, deriveView(app.model, INITIAL_STATE)))
    return places
  }
  return {
    current: () => scene,
    frame: (state) => frameOf(state.mode === 'alliances' ? getPlaces().values() : app.model.nodes.values()),
    build(state) {
      scene =
        state.mode === 'alliances'
          ? buildAllianceScene(app.model, app.view(), app.positions(), getPlaces(), getPalette())
          : buildStanceScene(app.model, app.view(), getPalette(), state.all ? Number.POSITIVE_INFINITY : MOST_NODES)
      return scene
    },
  }
}
