import type { WordSets } from './compile-words.ts'
import { formsOf } from './forms-of.ts'
import { HE, IT, THEY } from './is-pronoun.ts'

/** What the words of a sentence that names nobody may stand for: actors whatever was said before, actors named before it, or nobody. */
export type Reference = 'actors' | 'earlier' | 'none'

/** Tells in a glance what a sentence may refer to. */
export type FindReference = (text: string, start: number, end: number) => Reference

const WORD = /\p{L}+/gu

/** Compiles the words that stand for actors without naming them: pronouns, descriptions, and the texts whose author is the last speaker. */
export function compileReferences(words: WordSets): FindReference {
  const described = [...Object.keys(words.descriptions), ...words.persons, ...words.governors, ...words.bareTexts]
  const sides = new Set(Object.keys(words.compass).map((word) => word.toLowerCase()))
  const earlier = new Set<string>([...HE, ...IT, ...THEY])
  for (const lemma of described)
    for (const part of lemma.split('-')) for (const form of formsOf(part)) earlier.add(form)
  return (text, start, end) => {
    let found: Reference = 'none'
    for (const [word] of text.slice(start, end).toLowerCase().matchAll(WORD)) {
      if (words.plurals[word] || sides.has(word)) return 'actors'
      if (found === 'none' && earlier.has(word)) found = 'earlier'
    }
    return found
  }
}
