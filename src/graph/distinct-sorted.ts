import { compareKeys } from './compare-keys.ts'

/** Each text once, in code-unit order. */
export function distinctSorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareKeys)
}
