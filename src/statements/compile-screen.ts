import type { WordSets } from './compile-words.ts'
import type { CompiledCue, CueLexicon } from './cue-lexicon.ts'
import { formsOf } from './forms-of.ts'

/** Tells in a glance whether a sentence may hold a statement, so that the others need no parse. */
export type Screen = (text: string, start: number, end: number) => boolean

const ALWAYS = ['will', 'would', 'shall', 'must', 'should', 'ought', "won't", "shan't", 'so', 'neither', 'nor']
const ELLIPSIS =
  /\b(?:do|does|did|has|have|will|would|can|could)(?: not|n't)\b|\bcannot\b|\bfollowed[.;]|\b(?:do|does|did) as\b/
/** `for` is a cue only as a predicate: `is all for it`. */
const FOR = 'for'
const IS_FOR =
  /\b(?:am|is|are|was|were|be|been|being|remains?|remained|came|come|comes|all)(?: out)?(?: \p{L}+)? for\b/u

/** The words of a cue, a word with a hyphen as its parts, for the screen reads `co-operate` as two words. */
const wordsOf = ({ cue }: CompiledCue): readonly string[] =>
  [cue.lemma, ...(cue.with ?? [])].flatMap((word) => word.split('-')).filter((word) => word !== '')

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/**
 * Compiles the words that carry stances into a screen. It passes every form of a cue that states something; of an idiom all words
 * must be there. Verbs of saying, and cues that only turn others, do not count.
 */
export function compileScreen(lexicon: CueLexicon, words: WordSets): Screen {
  const cues = new Set<string>(ALWAYS)
  /** For the longest word of an idiom, which is the rarest, what else must be there. */
  const idioms = new Map<string, (readonly string[])[]>()
  /** The words of idioms that a form may be of. */
  const lemmas = new Map<string, string[]>()
  for (const [verb, objects] of Object.entries(words.echoes))
    for (const object of objects) append(idioms, object, [verb])
  for (const compiled of [...lexicon.values()].flat()) {
    if (compiled.cue.class === 'say' || compiled.composes || compiled.cue.lemma === FOR) continue
    const [key = '', ...others] = [...wordsOf(compiled)].sort((x, y) => y.length - x.length)
    if (others.length > 0) append(idioms, key, others)
    else for (const form of formsOf(key)) cues.add(form)
  }
  for (const word of new Set([...idioms].flatMap(([key, rest]) => [key, ...rest.flat()])))
    for (const form of new Set(formsOf(word))) append(lemmas, form, word)

  return (text, start, end) => {
    const sentence = text.slice(start, end).toLowerCase()
    const there = new Set<string>()
    for (const [found] of sentence.matchAll(/[\p{L}']+/gu)) {
      const word = found.includes("'") ? found.replace(/'s?$|^'/, '') : found
      if (cues.has(word) || cues.has(found)) return true
      for (const lemma of lemmas.get(word) ?? []) there.add(lemma)
    }
    for (const word of there)
      if (idioms.get(word)?.some((others) => others.every((other) => there.has(other)))) return true
    return ELLIPSIS.test(sentence) || IS_FOR.test(sentence)
  }
}
