/**
 * A maximum matching between two sides, by augmenting paths (Kuhn): index on the left → index on the right.
 *
 * `choices[i]` lists whom the left `i` may take. Earlier ones on the left never lose their match to later ones, so which of
 * them are matched does not depend on the order of the right side.
 */
export function matchMaximum(choices: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const holder = new Map<number, number>()
  const seat = (left: number, tried: Set<number>): boolean => {
    for (const right of choices[left] ?? []) {
      if (tried.has(right)) continue
      tried.add(right)
      const before = holder.get(right)
      if (before !== undefined && !seat(before, tried)) continue
      holder.set(right, left)
      return true
    }
    return false
  }
  for (const left of choices.keys()) seat(left, new Set())
  return new Map([...holder].map(([right, left]) => [left, right]))
}
