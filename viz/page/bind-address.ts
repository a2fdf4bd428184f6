import type { App } from '../model/app.ts'
import { readHash, writeHash } from '../model/hash.ts'
import type { State } from '../model/state.ts'

/** Steps that a reader wants to take back; a filter that is being dragged is none. */
const isStep = (state: State, before: State): boolean =>
  state.selection !== before.selection || state.mode !== before.mode || state.article !== before.article

/** Keeps the address in step with the state: a copied link opens the same view, and Back goes back. */
export function bindAddress(app: App, signal: AbortSignal): void {
  let isFollowing = false
  app.store.subscribe((state, before) => {
    if (before === null || isFollowing) return
    const hash = writeHash(state)
    if (`#${hash}` === location.hash || (hash === '' && location.hash === '')) return
    const address = hash === '' ? location.pathname + location.search : `#${hash}`
    if (isStep(state, before)) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  })
  addEventListener(
    'popstate',
    () => {
      isFollowing = true
      app.store.set(readHash(location.hash))
      isFollowing = false
    },
    { signal },
  )
}
