import type { App } from '../model/app.ts'
import type { AlliancesSource } from '../model/create-alliances.ts'
import type { Place } from '../model/lay-out-alliances.ts'
import type { State } from '../model/state.ts'
import { buildAllianceScene, buildStanceScene, type Scene } from './build-scene.ts'
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

/** Builds what the stage draws. */
export function createScenes(app: App, alliances: AlliancesSource, getPalette: () => Palette): Scenes {
  let scene: Scene = { nodes: new Map(), edges: new Map(), blocs: [], leftOut: 0 }
  return {
    current: () => scene,
    frame: (state) => frameOf(state.mode === 'alliances' ? alliances.places(state).values() : app.model.nodes.values()),
    build(state) {
      const { model, view } = app
      const palette = getPalette()
      scene =
        state.mode === 'alliances'
          ? buildAllianceScene(
              model,
              view(),
              app.alliances(),
              alliances.places(state),
              palette,
              alliances.leftOut(state),
            )
          : buildStanceScene(model, view(), palette, state.all ? Number.POSITIVE_INFINITY : MOST_NODES)
      return scene
    },
  }
}
