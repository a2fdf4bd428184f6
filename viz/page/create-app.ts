import type { Added, App } from '../model/app.ts'
import type { Model } from '../model/build-model.ts'
import type { AlliancesSource } from '../model/create-alliances.ts'
import { createStore } from '../model/create-store.ts'
import { deriveView } from '../model/derive-view.ts'
import { collectPositions } from '../model/positions.ts'
import type { State } from '../model/state.ts'

/** Keeps what follows from the state until the state changes. */
function remember<T>(derive: (state: State) => T, get: () => State): () => T {
  let known: Readonly<{ state: State; value: T }> | null = null
  return () => {
    const state = get()
    if (known?.state !== state) known = { state, value: derive(state) }
    return known.value
  }
}

/** The data, the reader's state, and what follows from the two, each found once and only when asked for. */
export function createApp(
  model: Model,
  alliances: AlliancesSource,
  initial: State,
  added: Added | null,
  say: (message: string) => void,
): App {
  const store = createStore(initial)
  const view = remember((state) => deriveView(model, state), store.get)
  const positions = remember(() => collectPositions(model, view()), store.get)
  return {
    model,
    store,
    view,
    positions,
    alliances: remember((state) => alliances.find(state, positions()), store.get),
    added,
    say,
  }
}
