export { createParser, type ParseOptions, type Parser, type Range } from './create-parser.ts'
export { splitSentences } from './split-sentences.ts'
