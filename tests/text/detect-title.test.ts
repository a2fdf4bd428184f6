import { describe, expect, it } from 'vitest'
import { detectTitle } from '../../src/text/detect-title.ts'

describe('detectTitle', () => {
  it.each([
    ['a short first line before a blank one', 'Oslo backs talks\n\nNorway on Monday backed talks.', 'Oslo backs talks'],
    [
      'a short first line before a longer paragraph',
      'Oslo backs talks\nNorway on Monday backed talks.',
      'Oslo backs talks',
    ],
  ])('takes %s', (_claim, text, title) => {
    expect(detectTitle(text)).toBe(title)
  })

  it.each([
    ['a sentence', 'Norway on Monday backed talks.\n\nSweden did not.'],
    ['a long first line', `${'Norway and Sweden '.repeat(8)}talk\n\nMore.`],
    ['a date', 'Friday July 14, 2006\n\nNorway backed talks.'],
    ['text that has no second line', 'Oslo backs talks'],
    ['a label', 'OSLO:\n\nNorway backed talks.'],
  ])('takes no %s', (_claim, text) => {
    expect(detectTitle(text)).toBeUndefined()
  })
})
