import type { IssueWords } from '../schema/issue.ts'
import { stemWord } from './stem-word.ts'

/** What `seeds/issues.json` says of a word, asked by its stem (`isEmpty` by the word itself, in lower case). */
export type IssueLexicon = Readonly<{
  kindOf: (stem: string) => string | undefined
  facetOf: (stem: string) => string | undefined
  isGeneric: (stem: string) => boolean
  isTransparent: (stem: string) => boolean
  isRival: (stem: string) => boolean
  isAuthored: (word: string) => boolean
  isProposal: (stem: string) => boolean
  isAdopted: (stem: string) => boolean
  isEmpty: (word: string) => boolean
}>

const stemsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(stemWord))

export function createIssueLexicon(words: IssueWords): IssueLexicon {
  const kinds = new Map(words.kinds.flatMap((row) => row.words.map((word) => [stemWord(word), row.kind] as const)))
  const facets = new Map(words.facets.flatMap((row) => row.words.map((word) => [stemWord(word), row.facet] as const)))
  const generic = stemsOf(words.generic)
  const transparent = stemsOf(words.transparent)
  const rivals = stemsOf(words.rivals)
  const proposals = stemsOf(words.proposals)
  const adopted = stemsOf(words.adopted)
  const authored = new Set(words.authored)
  const empty = new Set(words.empty)
  return {
    kindOf: (stem) => kinds.get(stem),
    facetOf: (stem) => facets.get(stem),
    isGeneric: (stem) => generic.has(stem),
    isTransparent: (stem) => transparent.has(stem),
    isRival: (stem) => rivals.has(stem),
    isAuthored: (word) => authored.has(word),
    isProposal: (stem) => proposals.has(stem),
    isAdopted: (stem) => adopted.has(stem),
    isEmpty: (word) => empty.has(word),
  }
}
