import type { Network } from '../schema/network.ts'

/** A one-mode network as a full symmetric matrix, rows one after another, in the order of the given nodes; others are left out. */
export function networkMatrix(network: Network, nodes: readonly string[] = network.nodes): Float64Array {
  const indexOf = new Map(nodes.map((node, i) => [node, i]))
  const n = nodes.length
  const matrix = new Float64Array(n * n)
  for (const { source, target, weight } of network.edges) {
    const [i, j] = [indexOf.get(source), indexOf.get(target)]
    if (i === undefined || j === undefined) continue
    matrix[i * n + j] = weight
    matrix[j * n + i] = weight
  }
  return matrix
}
