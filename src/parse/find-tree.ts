/**
 * The best tree by Chu and Liu's and Edmonds' algorithm, with the root chosen first.
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
  return hasCycle(heads) ? untangle(scores, n, root) : heads
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

function hasCycle(heads: Int32Array): boolean {
  const seen = new Int32Array(heads.length)
  for (let start = 0; start < heads.length; start++) {
    let at = start
    while (at >= 0 && seen[at] === 0) {
      seen[at] = start + 1
      at = heads[at] ?? -1
    }
    if (at >= 0 && seen[at] === start + 1) return true
  }
  return false
}

/**
 * The contraction of cycles in its quadratic form (Tarjan 1977): walks from each word to its best head; a walk that bites its own tail
 * makes one super-word of that cycle, which keeps the place (row and column) of one of its members.
 */
function untangle(scores: Float32Array, n: number, root: number): Int32Array {
  const weight = new Float64Array(n * n)
  // the words at both ends of the arc behind each weight
  const dep = new Int32Array(n * n)
  const head = new Int32Array(n * n)
  for (let d = 0; d < n; d++) {
    for (let h = 0; h < n; h++) {
      weight[d * n + h] = scores[d * (n + 1) + h + 1] ?? 0
      dep[d * n + h] = d
      head[d * n + h] = h
    }
  }
  const active = Array.from({ length: n }, (_, i) => i)
  const node = new Int32Array(n).map((_, i) => i)
  const parent = new Int32Array(2 * n).fill(-1)
  const entryDep = new Int32Array(2 * n)
  const entryHead = new Int32Array(2 * n)
  const gain = new Float64Array(n)
  const state = new Uint8Array(n) // 1 on the walk, 2 done
  state[root] = 2
  let nodes = n

  const chooseHead = (d: number): number => {
    let best = -1
    let top = Number.NEGATIVE_INFINITY
    for (const h of active) {
      const value = weight[d * n + h] ?? 0
      if (h !== d && (best < 0 || value > top)) {
        top = value
        best = h
      }
    }
    gain[d] = top
    entryDep[node[d] ?? 0] = dep[d * n + best] ?? 0
    entryHead[node[d] ?? 0] = head[d * n + best] ?? 0
    return best
  }

  const contract = (cycle: readonly number[]): number => {
    const [into = 0, ...others] = cycle
    for (const member of cycle) parent[node[member] ?? 0] = nodes
    for (const member of others) active.splice(active.indexOf(member), 1)
    for (const x of active) {
      if (x === into) continue
      let enters = into
      let leaves = into
      for (const member of others) {
        if ((weight[member * n + x] ?? 0) - (gain[member] ?? 0) > (weight[enters * n + x] ?? 0) - (gain[enters] ?? 0))
          enters = member
        if ((weight[x * n + member] ?? 0) > (weight[x * n + leaves] ?? 0)) leaves = member
      }
      const to = into * n + x
      const value = (weight[enters * n + x] ?? 0) - (gain[enters] ?? 0)
      dep[to] = dep[enters * n + x] ?? 0
      head[to] = head[enters * n + x] ?? 0
      weight[to] = value
      const from = x * n + into
      weight[from] = weight[x * n + leaves] ?? 0
      dep[from] = dep[x * n + leaves] ?? 0
      head[from] = head[x * n + leaves] ?? 0
    }
    node[into] = nodes++
    return into
  }

  for (let start = 0; start < n; start++) {
    const walk: number[] = []
    let at = start
    while (state[at] !== 2 && active.includes(at)) {
      if (state[at] === 1) {
        const cycle = walk.splice(walk.indexOf(at))
        for (const member of cycle) state[member] = 0
        at = contract(cycle)
      }
      state[at] = 1
      walk.push(at)
      at = chooseHead(at)
    }
    for (const done of walk) state[done] = 2
  }

  // from the outermost super-word inwards: the member that the outer arc enters gives up its own arc
  for (let outer = nodes - 1; outer >= n; outer--) {
    let member = entryDep[outer] ?? 0
    while (parent[member] !== outer) member = parent[member] ?? 0
    entryDep[member] = entryDep[outer] ?? 0
    entryHead[member] = entryHead[outer] ?? 0
  }
  const heads = entryHead.slice(0, n)
  heads[root] = -1
  return heads
}
