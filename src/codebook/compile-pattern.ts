const REGULAR = /^\/(.+)\/([a-z]*)$/s

/** Without accents, and with plain quotation marks and dashes, so that a pattern can be typed. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/[–—]/g, '-')

const wordSource = (word: string): string =>
  word === '*' ? '.*?' : word.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&').replaceAll('*', '[\\p{L}\\p{N}]*')

/**
 * Turns a codebook's pattern into a regular expression for folded text. Words match whole words in a row; `*` alone matches any
 * text, as a part of a word any letters. `/…/` is taken as it is. Errors: SyntaxError where `/…/` is no regular expression.
 *
 * @example
 * compilePattern('sanction* on * Korea').test('UN sanctions on North Korea') // → true
 */
export function compilePattern(pattern: string): RegExp {
  const [, source, flags = ''] = REGULAR.exec(pattern) ?? []
  if (source !== undefined)
    return new RegExp(foldText(source), [...new Set(`${flags}iu`)].join('').replace(/[gy]/g, ''))
  const words = foldText(pattern).trim().split(/\s+/).map(wordSource)
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[\\s-]+').replaceAll('[\\s-]+.*?[\\s-]+', '[\\s-]+(?:.*?[\\s-]+)?')}(?![\\p{L}\\p{N}])`,
    'iu',
  )
}
