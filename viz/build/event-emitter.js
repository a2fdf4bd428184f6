/**
 * As much of Node's EventEmitter as graphology and sigma use, in place of a copy of all of it: `on`, `once`, `off`, `emit`
 * and their other names. Listeners are called in the order in which they came; one that is added meanwhile waits.
 */
export class EventEmitter {
  #listeners = new Map()

  on(type, listener) {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener])
    return this
  }

  once(type, listener) {
    const first = (...values) => {
      this.off(type, first)
      listener.apply(this, values)
    }
    first.listener = listener
    return this.on(type, first)
  }

  off(type, listener) {
    const rest = this.listeners(type).filter((other) => other !== listener && other.listener !== listener)
    this.#listeners.set(type, rest)
    return this
  }

  emit(type, ...values) {
    const listeners = this.listeners(type)
    for (const listener of listeners) listener.apply(this, values)
    return listeners.length > 0
  }

  listeners(type) {
    return this.#listeners.get(type) ?? []
  }

  removeAllListeners(type) {
    if (type === undefined) this.#listeners.clear()
    else this.#listeners.delete(type)
    return this
  }

  addListener(type, listener) {
    return this.on(type, listener)
  }

  removeListener(type, listener) {
    return this.off(type, listener)
  }
}
