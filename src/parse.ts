import { readFileSync } from 'node:fs'
import { createParser, type ParseOptions, type Parser } from './parse/index.ts'
import type { Sentence } from './schema/token.ts'

export { createParser, type ParseOptions, type Parser, type Range, splitSentences } from './parse/index.ts'
export type { Sentence, Token } from './schema/token.ts'

let parser: Parser | undefined

/** The bytes of the weights that ship with the package. */
export function loadWeights(): Uint8Array {
  return new Uint8Array(readFileSync(new URL('../weights/english.bin', import.meta.url)))
}

/**
 * Splits a text into sentences and words, tags them and gives each sentence its dependency tree. The weights load on first use.
 *
 * @example
 * parse('Japan opposes it.')[0]?.tokens.map((token) => token.dep)
 * // → ['nsubj', 'root', 'obj', 'punct']
 */
export function parse(text: string, options?: ParseOptions): Sentence[] {
  parser ??= createParser(loadWeights())
  return parser.parse(text, options)
}
