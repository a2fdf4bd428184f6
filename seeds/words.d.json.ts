import type { Words } from '../src/schema/words.ts'

declare const words: Words
export = words
