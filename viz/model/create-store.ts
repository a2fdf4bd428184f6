/** Holds one value and tells its listeners when it changes. */
export type Store<T> = Readonly<{
  get: () => T
  set: (patch: Partial<T>) => void
  /** `listener` is called at once, and after each change with the value before it. Returns the way to stop. */
  subscribe: (listener: (value: T, before: T | null) => void) => () => void
}>

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<(value: T, before: T | null) => void>()
  return {
    get: () => value,
    set(patch) {
      const next = { ...value, ...patch }
      const before = value
      value = next
      for (const listener of listeners) {
        // A listener may itself have changed the value: the older news is then stale, and the newer one already told.
        if (value !== next) return
        listener(next, before)
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      listener(value, null)
      return () => listeners.delete(listener)
    },
  }
}
