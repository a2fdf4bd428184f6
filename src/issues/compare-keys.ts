/** Plain code-unit order: the same on every machine, whatever its language. */
export function compareKeys(a: string, b: string): number {
  if (a < b) return -1
  return a > b ? 1 : 0
}
