import { irregularNouns, irregularVerbs } from '../parse/irregular-forms.ts'
import type { WordSets } from './compile-words.ts'
import type { CompiledCue, CueLexicon } from './cue-lexicon.ts'

/** Tells in a glance whether a sentence may hold a statement, so that the others need no parse. */
export type Screen = (text: string, start: number, end: number) => boolean

const LONGEST_ENDING = 5
const SHORTEST_STEM = 2
const ALWAYS = ['will', 'would', 'shall', 'must', 'should', 'ought', 'wo', 'so', 'neither', 'nor']
const ELLIPSIS = /\b(?:do|does|did|has|have|will|would)(?: not|n't)\b/

/** What a word keeps in all its regular forms. */
const stemOf = (lemma: string): string => (lemma.length > SHORTEST_STEM + 1 ? lemma.replace(/[ey]$/, '') : lemma)

/**
 * The word by which a cue is looked for: of an idiom the longest, which is the rarest (`throw weight behind`); of a word with a hyphen
 * its longest part, for the screen reads `co-operate` as two words.
 */
const keyOf = ({ cue }: CompiledCue): string =>
  [...(cue.with ?? []), cue.lemma].flatMap((word) => word.split('-')).reduce((a, b) => (a.length >= b.length ? a : b))

/**
 * Compiles the words that carry stances into a screen. It passes every form of a cue that states something, and some words that merely
 * look like one; verbs of saying, and cues that only turn others, do not count.
 */
export function compileScreen(lexicon: CueLexicon, words: WordSets): Screen {
  const stems = new Set<string>(ALWAYS)
  const lemmas = new Set<string>(Object.keys(words.echoes))
  for (const compiled of [...lexicon.values()].flat()) {
    if (compiled.cue.class === 'say' || compiled.composes) continue
    if (compiled.cue.pos === 'adv') stems.add(compiled.cue.lemma)
    else lemmas.add(keyOf(compiled))
  }
  for (const lemma of lemmas) stems.add(stemOf(lemma))
  for (const [form, lemma] of [...irregularVerbs, ...irregularNouns]) if (lemmas.has(lemma)) stems.add(form)
  const known = new Map<string, boolean>()
  const passes = (word: string): boolean => {
    const before = known.get(word)
    if (before !== undefined) return before
    let found = false
    for (
      let length = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
      length <= word.length && !found;
      length++
    ) {
      found = stems.has(word.slice(0, length))
    }
    if (known.size < 50_000) known.set(word, found)
    return found
  }
  return (text, start, end) => {
    const sentence = text.slice(start, end).toLowerCase()
    if (ELLIPSIS.test(sentence)) return true
    for (const [word] of sentence.matchAll(/[\p{L}']+/gu)) if (passes(word)) return true
    return false
  }
}
