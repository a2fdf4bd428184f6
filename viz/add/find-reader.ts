/** What this page can read pasted articles with; the parts are read only when they are needed, for they are large. */
export type FoundReader = Readonly<{ kind: 'inline' | 'served'; worker: () => string; weights: () => string }>

/** Null where the page was made without a reader, or was served once and is now opened as a file, away from its server. */
export function findReader(page: Document): FoundReader | null {
  const [worker, weights] = ['reader', 'weights'].map((name) => page.getElementById(`entente-${name}`))
  if (!worker || !weights) return null
  const isServed = worker.dataset.kind === 'served'
  if (isServed && !location.protocol.startsWith('http')) return null
  return {
    kind: isServed ? 'served' : 'inline',
    worker: () => worker.textContent,
    weights: () => weights.textContent,
  }
}
