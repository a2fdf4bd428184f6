import { describe, expect, it } from 'vitest'
import { countOf } from '../../src/view/count-of.ts'

describe('countOf', () => {
  it.each([
    [0, '0 actors'],
    [1, '1 actor'],
    [999, '999 actors'],
    [1204, '1,204 actors'],
    [12_345_678, '12,345,678 actors'],
  ])('%i', (count, words) => {
    expect(countOf(count, 'actor')).toBe(words)
  })

  it('takes another plural', () => {
    expect(countOf(2, 'country', 'countries')).toBe('2 countries')
  })
})
