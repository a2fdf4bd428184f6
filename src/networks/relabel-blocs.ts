/** Numbers blocs by size, then by their first member. */
export function relabelBlocs(nodes: readonly string[], bloc: ArrayLike<number>): ReadonlyMap<string, number> {
  const members = new Map<number, number[]>()
  for (let i = 0; i < nodes.length; i++) {
    const group = members.get(bloc[i] ?? 0)
    if (group) group.push(i)
    else members.set(bloc[i] ?? 0, [i])
  }
  const order = [...members].sort(([, a], [, b]) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
  const rank = new Map(order.map(([label], i) => [label, i]))
  return new Map(nodes.map((node, i) => [node, rank.get(bloc[i] ?? 0) ?? 0]))
}
