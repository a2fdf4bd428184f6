/**
 * The best tree by Chu and Liu's and Edmonds' algorithm, kept to one root.
 *
 * `scores[d * (n + 1) + h]` is the score of the arc from head `h` (0 = root, i + 1 = word i) to word `d`.
 * Returns the head of each word, -1 for the root.
 */
export function findTree(scores: Float32Array, n: number): Int32Array {
  const width = n + 1
  const heads = new Int32Array(n)
  const root = pickRoot(scores, n)
  for (let d = 0; d < n; d++) {
    let best = -1
    let top = Number.NEGATIVE_INFINITY
    for (let h = 0; h < n; h++) {
      const score = scores[d * width + h + 1] ?? 0
      if (h !== d && score > top) {
        top = score
        best = h
      }
    }
    heads[d] = best
  }
  heads[root] = -1
  if (findCycle(heads, n) === null) return heads
  return contract(scores, n, root)
}

/** The word that gains most from being the root. */
function pickRoot(scores: Float32Array, n: number): number {
  const width = n + 1
  let root = 0
  let top = Number.NEGATIVE_INFINITY
  for (let d = 0; d < n; d++) {
    let other = Number.NEGATIVE_INFINITY
    for (let h = 0; h < n; h++) if (h !== d) other = Math.max(other, scores[d * width + h + 1] ?? 0)
    const gain = n === 1 ? 0 : (scores[d * width] ?? 0) - other
    if (gain > top) {
      top = gain
      root = d
    }
  }
  return root
}

/** Members of one cycle, or null. */
function findCycle(heads: Int32Array, n: number): number[] | null {
  const colour = new Int32Array(n)
  for (let start = 0; start < n; start++) {
    let at = start
    while (at >= 0 && colour[at] === 0) {
      colour[at] = start + 1
      at = heads[at] ?? -1
    }
    if (at < 0 || colour[at] !== start + 1) continue
    const cycle: number[] = []
    let walk = at
    do {
      cycle.push(walk)
      walk = heads[walk] ?? -1
    } while (walk !== at)
    return cycle
  }
  return null
}

/**
 * Breaks cycles one by one: all of a cycle's words are one super-word; the arc that enters it at the least loss wins.
 * `group[d]` names the super-word of word d.
 */
function contract(scores: Float32Array, n: number, root: number): Int32Array {
  const width = n + 1
  // dense matrix over super-words: weight[d][h], with the real arc behind each entry
  let size = n
  let weight = new Float64Array(n * n)
  let realDep = new Int32Array(n * n)
  let realHead = new Int32Array(n * n)
  for (let d = 0; d < n; d++) {
    for (let h = 0; h < n; h++) {
      weight[d * n + h] = d === h || d === root ? Number.NEGATIVE_INFINITY : (scores[d * width + h + 1] ?? 0)
      realDep[d * n + h] = d
      realHead[d * n + h] = h
    }
  }
  let top = root
  const layers: {
    parent: Int32Array
    best: Int32Array
    arcDep: Int32Array
    arcHead: Int32Array
    inCycle: boolean[]
  }[] = []
  for (;;) {
    const best = new Int32Array(size).fill(-1)
    const arcDep = new Int32Array(size).fill(-1)
    const arcHead = new Int32Array(size).fill(-1)
    for (let d = 0; d < size; d++) {
      if (d === top) continue
      let high = Number.NEGATIVE_INFINITY
      for (let h = 0; h < size; h++) {
        const w = weight[d * size + h] ?? 0
        if (h !== d && (w > high || (best[d] ?? -1) < 0)) {
          high = w
          best[d] = h
        }
      }
      arcDep[d] = realDep[d * size + (best[d] ?? 0)] ?? 0
      arcHead[d] = realHead[d * size + (best[d] ?? 0)] ?? 0
    }
    const cycle = findCycle(best, size)
    const inCycle: boolean[] = new Array(size).fill(false)
    const parent = new Int32Array(size)
    layers.push({ parent, best, arcDep, arcHead, inCycle })
    if (!cycle) break
    for (const member of cycle) inCycle[member] = true
    let next = 0
    for (let k = 0; k < size; k++) if (!inCycle[k]) parent[k] = next++
    for (const member of cycle) parent[member] = next
    const shrunk = next + 1
    const weight2 = new Float64Array(shrunk * shrunk).fill(Number.NEGATIVE_INFINITY)
    const realDep2 = new Int32Array(shrunk * shrunk).fill(-1)
    const realHead2 = new Int32Array(shrunk * shrunk).fill(-1)
    for (let d = 0; d < size; d++) {
      if (d === top) continue
      const own = inCycle[d] ? (weight[d * size + (best[d] ?? 0)] ?? 0) : 0
      for (let h = 0; h < size; h++) {
        if (parent[d] === parent[h]) continue
        const value = (weight[d * size + h] ?? 0) - own
        const at = (parent[d] ?? 0) * shrunk + (parent[h] ?? 0)
        if ((realDep2[at] ?? -1) < 0 || value > (weight2[at] ?? 0)) {
          weight2[at] = value
          realDep2[at] = realDep[d * size + h] ?? 0
          realHead2[at] = realHead[d * size + h] ?? 0
        }
      }
    }
    top = parent[top] ?? 0
    size = shrunk
    weight = weight2
    realDep = realDep2
    realHead = realHead2
  }
  return expand(layers, n, root)
}

/** Unpacks the contracted layers: the outer arcs stand, a cycle keeps its own arcs but the one that was broken. */
function expand(
  layers: readonly { parent: Int32Array; arcDep: Int32Array; arcHead: Int32Array; inCycle: boolean[] }[],
  n: number,
  root: number,
): Int32Array {
  const heads = new Int32Array(n).fill(-2)
  heads[root] = -1
  for (let k = layers.length - 1; k >= 0; k--) {
    const layer = layers[k]
    if (!layer) continue
    for (let d = 0; d < layer.arcDep.length; d++) {
      const dep = layer.arcDep[d] ?? -1
      const isLast = k === layers.length - 1
      if (dep < 0 || (!isLast && !layer.inCycle[d])) continue
      // a member of the cycle keeps its arc unless a word inside it was already given a head from outside
      if (!isLast && isEntered(layers, k, d, heads, n)) continue
      heads[dep] = layer.arcHead[d] ?? -1
    }
  }
  return heads
}

/** Whether some real word inside super-word d of layer k already has its head. */
function isEntered(
  layers: readonly { parent: Int32Array }[],
  k: number,
  d: number,
  heads: Int32Array,
  n: number,
): boolean {
  for (let word = 0; word < n; word++) {
    let at = word
    for (let j = 0; j < k; j++) at = layers[j]?.parent[at] ?? 0
    if (at === d && (heads[word] ?? -2) > -2) return true
  }
  return false
}
