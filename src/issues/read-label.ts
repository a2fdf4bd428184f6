import type { ActorId } from '../schema/actor.ts'
import type { IssueLexicon } from './issue-lexicon.ts'
import type { NameFinder } from './name-finder.ts'
import { isNounInIng, type LabelPart, type LabelWord, splitLabel } from './split-label.ts'

/** A noun (or verb) that says what the issue is. `weak` ones may stand for another thing: `the plan`, `the vote on …`. */
export type Head = Readonly<{ stem: string; kind: string | undefined; weak: boolean }>

/** What a wording says of its issue. */
export type LabelReading = Readonly<{
  label: string
  /** From the outermost word to the thing itself: `call for a vote on the ban` gives call, vote, ban. */
  heads: readonly Head[]
  /** What about it (`end`, `failure`), or ''. */
  facet: string
  /** Stems of the other words, numbers included; no actors. */
  words: readonly string[]
  /** Who wrote or leads it. */
  authors: readonly ActorId[]
  /** Actors before the head (`the Greek claim`) and after it (`sanctions on Iraq`). */
  before: readonly ActorId[]
  after: readonly ActorId[]
  /** Those after the head that the thing is on, to or with: no owners of something else (`for Japan's tests`). */
  objects: readonly ActorId[]
  /** `its`, `their`, …: the holder's own. */
  own: boolean
  /** Its first word, in lower case. */
  opening: string
  definite: boolean
  /** `another`, `rival`, `earlier`: not the one named before. */
  rival: boolean
  /** `plan`, `draft`, …: a thing that somebody puts forward. */
  proposal: boolean
  /** True where the words alone do not say what it is. */
  bare: boolean
  /** Its words and actors' ids in their order, without empty words. */
  tokens: readonly string[]
}>

const COMPLEMENT = new Set(['of', 'on', 'for', 'to', 'over', 'about', 'in', 'object', 'from', 'against'])
/** Of these a plain name before them is whom they hit: `Sudan sanctions` are not Sudan's. */
const AIMED_KINDS = new Set(['sanctions', 'duty'])
const AUTHORED_KINDS = new Set(['text', 'statement', 'law', 'sanctions', 'duty'])
const OWN = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your'])
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'such', ...OWN])

const isContent = (word: LabelWord): boolean => !word.empty && word.actor === undefined

/** `sending troops`, `to end the war`: the verb is a part of its own, and what follows is its object. */
function splitVerb(part: LabelPart, first: boolean): readonly LabelPart[] {
  const [verb, ...rest] = part.words
  if (verb === undefined || rest.length === 0 || !isContent(verb) || verb.joined || isNounInIng(verb)) return [part]
  const object: LabelPart = { opener: 'object', words: rest }
  const next = rest[0]
  const opensObject = next !== undefined && (next.empty || next.actor !== undefined || /[^s]s$/.test(next.lower))
  if (/ing$/.test(verb.lower) && verb.lower.length > 4 && (first || part.opener !== '') && opensObject) {
    return [{ ...part, words: [verb] }, object]
  }
  if (next?.joined === true) return [part]
  return part.opener === 'to' && !/(?:s|er|or|ion|ment|ity|ship|ness|al|ce)$/.test(verb.lower)
    ? [{ ...part, words: [verb] }, object]
    : [part]
}

const AUXILIARY = new Set(['has', 'have', 'had', 'would', 'will', 'did', 'does', 'do', 'could', 'should'])

/** `an idea that Riyadh has blocked`: who does what with the thing, not what it is. */
function withoutSayings(parts: readonly LabelPart[]): readonly LabelPart[] {
  return parts.filter((part, i) => {
    const before = parts[i - 1]
    if (opensSaying(part)) return part.words.filter(isContent).length > 1
    return !(before && opensSaying(before) && AUXILIARY.has(part.opener) && part.words.filter(isContent).length <= 1)
  })
}

const opensSaying = ({ opener, words }: LabelPart): boolean =>
  (opener === 'that' || opener === 'which') && words[0]?.actor !== undefined

type Chain = { heads: Head[]; facet: string; used: Set<LabelWord>; core: number }

function followHeads(parts: readonly LabelPart[], lexicon: IssueLexicon): Chain {
  const chain: Chain = { heads: [], facet: '', used: new Set(), core: 0 }
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i]
    const content = part?.words.filter(isContent) ?? []
    const word = content[content.length - 1]
    if (part === undefined || (i > 0 && chain.heads.length > 0 && !COMPLEMENT.has(part.opener))) break
    if (word === undefined) continue
    const goesOn = COMPLEMENT.has(parts[i + 1]?.opener ?? '') && (parts[i + 1]?.words.some(isContent) ?? false)
    const facet = lexicon.facetOf(word.stem)
    const degree = content
      .map((other) => lexicon.facetOf(other.stem))
      .find((other) => other === 'more' || other === 'less')
    if (degree !== undefined && facet === undefined && chain.facet === '') chain.facet = degree
    const weak = lexicon.isGeneric(word.stem) || lexicon.isTransparent(word.stem) || lexicon.isRival(word.stem)
    chain.used.add(word)
    chain.core = i
    if (facet !== undefined && chain.facet === '') {
      chain.facet = facet
      if (goesOn) continue
      const base = content[content.length - 2]
      if (base === undefined) {
        chain.heads.push({ stem: word.stem, kind: undefined, weak: true })
        break
      }
      chain.used.add(base)
      chain.heads.push({ stem: base.stem, kind: lexicon.kindOf(base.stem), weak: lexicon.isGeneric(base.stem) })
      break
    }
    chain.heads.push({ stem: word.stem, kind: lexicon.kindOf(word.stem), weak })
    if (!goesOn || !weak) break
  }
  return chain
}

function findAuthors(parts: readonly LabelPart[], chain: Chain, lexicon: IssueLexicon): readonly ActorId[] {
  const authors: ActorId[] = []
  const outer = chain.heads[0]
  const isAuthored = outer !== undefined && (outer.weak || AUTHORED_KINDS.has(outer.kind ?? ''))
  const isAimed = AIMED_KINDS.has(outer?.kind ?? '')
  const isProposal = outer !== undefined && lexicon.isProposal(outer.stem)
  const isAdopted = outer !== undefined && lexicon.isAdopted(outer.stem)
  parts.forEach((part, i) => {
    part.words.forEach((word, k) => {
      if (word.actor === undefined) return
      const next = part.words[k + 1]
      const led = next?.joined === true && lexicon.isAuthored(next.lower)
      const previous = parts[i - 1]?.words
      const participle = previous?.[previous.length - 1]
      const by = part.opener === 'by' && (participle === undefined || i === 1 || lexicon.isAuthored(participle.lower))
      const of = part.opener === 'of' && i === 1 && (isProposal || isAimed) && !part.words.some(isContent)
      const also = part.opener === 'and' && ['by', 'of'].includes(parts[i - 1]?.opener ?? '') && authors.length > 0
      if (led || by || of || also || (i === 0 && isAuthored && !(isAimed && word.plain) && !(isAdopted && word.body)))
        authors.push(word.actor)
    })
  })
  return authors
}

const distinct = <Value>(values: Iterable<Value>): readonly Value[] => [...new Set(values)]

/** Reads a wording: its heads, what it says besides, whom it names. Pure, and the same for the same wording. */
export function readLabel(label: string, lexicon: IssueLexicon, names: NameFinder): LabelReading {
  const split = splitLabel(label, lexicon, names)
  const parts = withoutSayings(split).flatMap((part, i) => splitVerb(part, i === 0))
  const chain = followHeads(parts, lexicon)
  const isAdopted = chain.heads[0] !== undefined && lexicon.isAdopted(chain.heads[0].stem)
  const authors = findAuthors(parts, chain, lexicon)
  const all = parts.flatMap((part, i) =>
    part.words.map((word) => ({
      word,
      isBefore: i <= chain.core,
      isPlace: (part.opener === 'in' && word.seat) || (i === 0 && isAdopted && word.body),
    })),
  )
  const isAimed = AIMED_KINDS.has(chain.heads[0]?.kind ?? '')
  const named = (isBefore: boolean): readonly ActorId[] =>
    distinct(
      all.flatMap(({ word, isBefore: before, isPlace }) =>
        word.actor !== undefined &&
        !isPlace &&
        (before && !(isAimed && word.plain)) === isBefore &&
        !authors.includes(word.actor)
          ? [word.actor]
          : [],
      ),
    )
  const rest = all.map(({ word }) => word).filter((word) => isContent(word) && !chain.used.has(word))
  const isDegree = (stem: string): boolean => /^(?:more|less)$/.test(lexicon.facetOf(stem) ?? '')
  const words = distinct(
    rest
      .filter(
        (word) =>
          !lexicon.isRival(word.stem) &&
          !isDegree(word.stem) &&
          !lexicon.isGeneric(word.stem) &&
          !lexicon.isTransparent(word.stem) &&
          !lexicon.isAuthored(word.lower),
      )
      .map((word) => lexicon.kindOf(word.stem) ?? word.stem),
  )
  const opening = /^["'“‘(\s]*([\p{L}]+)/u.exec(label)?.[1]?.toLowerCase() ?? ''
  const isWeak = chain.heads.every((head) => head.weak || head.kind === 'text')
  return {
    label,
    heads: chain.heads,
    facet: chain.facet,
    words,
    authors: distinct(authors),
    before: named(true),
    after: named(false),
    objects: named(false).filter((id) => all.some(({ word }) => word.actor === id && !word.possessive)),
    own: OWN.has(opening),
    opening,
    definite: DEFINITE.has(opening),
    proposal:
      chain.heads[0] !== undefined && (chain.heads[0].kind === 'text' || lexicon.isProposal(chain.heads[0].stem)),
    rival: all.some(({ word }) => lexicon.isRival(word.stem)),
    tokens: all.flatMap(({ word }) => (word.empty ? [] : [word.actor ?? word.lower])),
    bare: isWeak && words.length === 0 && named(false).length === 0,
  }
}
