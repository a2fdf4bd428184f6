import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTree } from '../../src/parse/find-tree.ts'

/** Whether heads form one tree with one root. */
function isTree(heads: ArrayLike<number>): boolean {
  const roots = Array.from(heads).filter((head) => head === -1)
  if (roots.length !== 1) return false
  return Array.from(heads).every((_, i) => {
    let at = i
    for (let step = 0; step <= heads.length; step++) {
      if (at === -1) return true
      at = heads[at] ?? -2
    }
    return false
  })
}

function scoreOf(heads: ArrayLike<number>, scores: Float32Array, n: number): number {
  return Array.from(heads).reduce((sum, head, d) => sum + (scores[d * (n + 1) + head + 1] ?? 0), 0)
}

/** The best tree with this root, by trying all. */
function bestByTrial(scores: Float32Array, n: number, root: number): number {
  const heads = new Array<number>(n).fill(-1)
  let best = Number.NEGATIVE_INFINITY
  const place = (d: number): void => {
    if (d === n) {
      if (isTree(heads)) best = Math.max(best, scoreOf(heads, scores, n))
      return
    }
    if (d === root) {
      place(d + 1)
      return
    }
    for (let h = 0; h < n; h++) {
      if (h === d) continue
      heads[d] = h
      place(d + 1)
    }
    heads[d] = -1
  }
  place(0)
  return best
}

describe('findTree', () => {
  const matrix = (n: number) =>
    fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })
      .map((values) => ({ n, scores: new Float32Array(values) }))

  it('gives one root and no cycle, whatever the scores', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }).chain(matrix), ({ n, scores }) => {
        expect(isTree(findTree(scores, n))).toBe(true)
      }),
    )
  })

  it('finds the best tree of its root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }).chain(matrix), ({ n, scores }) => {
        const heads = findTree(scores, n)
        expect(scoreOf(heads, scores, n)).toBe(bestByTrial(scores, n, heads.indexOf(-1)))
      }),
    )
  })

  it('keeps the arcs that are best anyway where they form a tree', () => {
    const scores = new Float32Array([0, 0, 9, 0, 9, 0, 0, 0, 0, 0, 9, 0])
    expect(Array.from(findTree(scores, 3))).toEqual([1, -1, 1])
  })
})
