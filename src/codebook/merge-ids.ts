import type { Codebook } from '../schema/codebook.ts'

/** Where an id goes, through as many merges as there are; undefined where it stays. */
export type IdMerger = (id: string) => string | undefined

export function mergeIds({ merge = [] }: Codebook): IdMerger {
  const direct = new Map(merge.flatMap((row) => row.from.map((id): [string, string] => [id, row.into])))
  return (id) => {
    let end = direct.get(id)
    for (let next = end; next !== undefined; next = direct.get(next)) end = next
    return end
  }
}
