import type { ActorId } from '../schema/actor.ts'
import type { IssueLexicon } from './issue-lexicon.ts'
import type { NameFinder } from './name-finder.ts'
import { stemWord } from './stem-word.ts'

/** A word of a label, or a whole name. */
export type LabelWord = Readonly<{
  text: string
  lower: string
  stem: string
  actor: ActorId | undefined
  /** An organisation: what comes before `resolution` is where it is adopted, not who wrote it. */
  body: boolean
  /** A capital or seat: `in Beijing` is where the talks are, not whom they concern. */
  seat: boolean
  /** Named by a noun that is no possessive: `Sudan` in `Sudan sanctions`, not `Sudanese`, not `US`. */
  plain: boolean
  /** Joined to the word before it by a hyphen (`Japan-led`). */
  joined: boolean
  possessive: boolean
  empty: boolean
}>

/** A part of a label up to the next preposition or clause, and the word that opens it (`''` for the first). */
export type LabelPart = Readonly<{ opener: string; words: readonly LabelWord[] }>

const OPENERS = new Set(
  (
    'of on in at to for with without by from over against about into onto between among under toward towards after before ' +
    'during through upon within across around including regarding concerning via per because while until unless if whether as than ' +
    'that which who whom whose where when why how and or but nor is are was were be been being has have had do does did will would ' +
    'shall should can could may might must not'
  ).split(' '),
)
/** Nouns in -ing that another noun may follow or go before: they open no clause. */
const NOUNS_IN_ING = new Set(
  (
    'meeting ruling testing bombing shelling smuggling trafficking training spending peacekeeping monitoring lending funding mining fishing ' +
    'shipping whaling building banking working pricing servicing boarding briefing hearing voting warning filling understanding beginning ' +
    'finding funding housing king thing nothing anything something everything spring string wing ring morning evening pending existing ' +
    'ongoing following outstanding remaining standing sterling binding sweeping lasting growing warring holding'
  ).split(' '),
)

/** When it was said or done, at the end of a wording: no part of what it is. */
const TIME_TAIL =
  /,? (?:(?:on|since|by|until|from|late|early)? ?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:earlier|later) (?:this|last|in the) (?:week|month|year)|(?:this|last|next) (?:week|month|year|spring|summer|autumn|winter)|(?:to|yester)day|tomorrow|in principle|at (?:once|all costs|any price)|since the (?:day|start)|in (?:any|some) way)\.?$/i

type Raw = Readonly<{ text: string; joined: boolean; possessive: boolean }>

function readWords(label: string): readonly Raw[] {
  const plain = label
    .normalize('NFC')
    .replace(TIME_TAIL, '')
    .replace(/\b(\p{L})\.(?=\p{L}\.|\s|$|['’"])/gu, '$1')
    .replace(/[’]/g, "'")
  return Array.from(plain.matchAll(/(-?)([\p{L}\p{N}]+)('s\b|s'(?=\s|$))?/gu), (match) => {
    const ending = match[3] ?? ''
    const before = plain[match.index - 1] ?? ' '
    return {
      text: (match[2] ?? '') + (ending === "s'" ? 's' : ''),
      joined: match[1] === '-' && /[\p{L}\p{N}.]/u.test(before),
      possessive:
        ending !== '' || (/s$/.test(match[2] ?? '') && /^'(?:\s|$)/.test(plain.slice(match.index + match[0].length))),
    }
  })
}

function readNames(raws: readonly Raw[], lexicon: IssueLexicon, names: NameFinder): readonly LabelWord[] {
  const texts = raws.map((raw) => raw.text)
  const words: LabelWord[] = []
  for (let i = 0; i < raws.length; ) {
    const found = names.at(texts, i)
    const span = raws.slice(i, i + (found?.length ?? 1))
    const first = span[0]
    const last = span[span.length - 1]
    i += span.length
    if (first === undefined || last === undefined) continue
    const text = span.map((raw) => raw.text).join(' ')
    const lower = text.toLowerCase()
    const folded = lower.normalize('NFD').replace(/\p{M}+/gu, '')
    words.push({
      text,
      lower,
      stem: stemWord(folded),
      actor: found?.actor,
      body: found?.type === 'organization',
      seat: found?.kind === 'capital' || found?.kind === 'seat',
      plain: found?.kind === 'name' && !last.possessive && /\p{Ll}/u.test(text),
      joined: first.joined,
      possessive: last.possessive,
      empty: found === undefined && lexicon.isEmpty(lower),
    })
  }
  return words
}

export const isNounInIng = (word: LabelWord): boolean => NOUNS_IN_ING.has(word.lower)

/** A participle after its noun (`a text circulated by …`, `a resolution giving Iraq …`) opens a part of its own. */
function opensClause(word: LabelWord, before: readonly LabelWord[], next: LabelWord | undefined): boolean {
  if (word.joined || word.actor !== undefined || next === undefined) return false
  if (next.joined || !before.some((other) => !other.empty && other.actor === undefined)) return false
  if (/ing$/.test(word.lower)) return word.lower.length > 5 && !isNounInIng(word)
  return /[^e]ed$/.test(word.lower) && (next.empty || OPENERS.has(next.lower) || next.actor !== undefined)
}

/** Cuts a label into its words, with the actors that they name, and these into parts. */
export function splitLabel(label: string, lexicon: IssueLexicon, names: NameFinder): readonly LabelPart[] {
  const words = readNames(readWords(label), lexicon, names)
  const parts: { opener: string; words: LabelWord[] }[] = [{ opener: '', words: [] }]
  words.forEach((word, i) => {
    const part = parts[parts.length - 1]
    if (part === undefined) return
    if (OPENERS.has(word.lower) && word.actor === undefined && !word.joined) {
      if (part.words.length === 0 && parts.length > 1 && part.opener !== 'to') parts.pop()
      parts.push({ opener: word.lower, words: [] })
    } else if (opensClause(word, part.words, words[i + 1])) parts.push({ opener: 'clause', words: [word] })
    else part.words.push(word)
  })
  return parts.filter((part) => part.words.length > 0)
}
