import type { ActorId, ActorType, NameKind, OfficeTerm, Role } from '../schema/actor.ts'
import type { PhraseTrie } from './phrase-trie.ts'
import type { WordNumbers } from './scan-words.ts'

/** What a name in running text may stand for. */
export type NameEntry =
  | Readonly<{
      is: 'actor'
      actor: ActorId
      type: ActorType
      kind: NameKind
      ambiguous: boolean
      /** Is it the actor's first name, by which it goes before all others? */
      isMain: boolean
      from: string
      to: string
      /** When the actor itself begins and ends, `0000` and `9999` where no date bounds it. */
      since: string
      until: string
    }>
  | Readonly<{ is: 'person'; full: boolean; term: OfficeTerm }>
  | Readonly<{ is: 'place' }>

/** What a title of office tells. `plural` where it names several holders. */
export type TitleEntry = Readonly<{ role: Role; plural: boolean }>

/** What stands for `'s` (`Lord's Resistance Army`) and for a comma (`Atlanta, Georgia`). */
export type Signs = Readonly<{ possessive: number; comma: number }>

/** The registry, compiled for matching. */
export type Gazetteer = Readonly<{
  words: WordNumbers
  /** Names as written, over the numbers of exact words. */
  names: PhraseTrie<NameEntry>
  /** The same names for lines in capitals, over the numbers of folded words, without those that capitals make doubtful. */
  capitals: PhraseTrie<NameEntry>
  /** Titles of office, over the numbers of folded words. */
  titles: PhraseTrie<TitleEntry>
  /** The numbers that stand for signs inside a name, in the two tables of words. */
  exactSigns: Signs
  foldedSigns: Signs
  /** The classes of a folded word, as bits of `WordClass`. */
  classOf: (folded: number) => number
  types: ReadonlyMap<ActorId, ActorType>
}>
