import type { Scene } from './build-scene.ts'
import type { OnScreen } from './on-screen.ts'

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The node that an arrow key leads to: of the neighbours that lie that way, the one that is nearest and straightest ahead;
 * with nothing picked yet, the largest node. Null where nothing lies that way, or the key is no arrow.
 */
export function walk(scene: Scene, items: readonly OnScreen[], from: string | null, key: string): string | null {
  const direction = DIRECTIONS[key]
  if (!direction) return null
  const places = new Map(items.map((item) => [item.node.id, item]))
  const here = from === null ? undefined : places.get(from)
  if (!here) {
    const [largest] = items.toSorted((a, b) => b.node.total - a.node.total || (a.node.id < b.node.id ? -1 : 1))
    return largest?.node.id ?? null
  }
  let best: Readonly<{ id: string; cost: number }> | null = null
  for (const { source, target } of scene.edges.values()) {
    if (source !== from && target !== from) continue
    const other = places.get(source === from ? target : source)
    if (!other) continue
    const [dx, dy] = [other.x - here.x, other.y - here.y]
    const ahead = dx * direction[0] + dy * direction[1]
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0])
    if (ahead <= 0 || aside > ahead * 2) continue
    const cost = ahead + aside * 2
    if (!best || cost < best.cost) best = { id: other.node.id, cost }
  }
  return best?.id ?? null
}
