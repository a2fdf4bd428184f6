import type { ActorId } from '../schema/actor.ts'
import type { Stance, Statement } from '../schema/statement.ts'
import { issueWords } from '../seeds.ts'
import type { LabelReading } from './read-label.ts'
import { stemWord } from './stem-word.ts'
import { splitCompleted } from './word-statement.ts'

/** A statement's wording of its issue, in its place. */
export type MentionFrame = Readonly<{
  statement: Statement
  reading: LabelReading
  /** What the extractor takes a pointing wording to mean, in the words of an earlier one. */
  hint: string | undefined
  actor: ActorId
  stance: Stance
  authors: readonly ActorId[]
  /** Whom the wording or the extractor says that it concerns; no authors. */
  concerned: readonly ActorId[]
  /** The actors that the thing is about, to or against: those after its head. */
  objects: readonly ActorId[]
  /** What the text goes on to say of it right after the words (`the moratorium`, `on commercial whaling`). */
  sequel: LabelReading | undefined
  /** Something put forward: `proposed`, `the plan`. */
  proposal: boolean
  /** How the text brings it in: as known (`the`, `its`), as new (`a`), as another name for what was just said (`, an idea that …`). */
  status: 'known' | 'new' | 'apposed' | 'open'
  /** Where the wording stands in the text. */
  start: number
  end: number
}>

const AUTHORING: ReadonlySet<string> = new Set(issueWords.authoring.map(stemWord))
const OWN_WITHIN = /^(?:\S+ ){0,2}(?:its|their|his|her|our|my) /i

/** `tabled`, `put forward`: the statement's actor is the author. */
function isAuthoring({ start, quote, spans: { cue } }: Statement['evidence']): boolean {
  const words =
    cue === null
      ? []
      : quote
          .slice(cue[0] - start, cue[1] - start)
          .toLowerCase()
          .split(' ')
  return AUTHORING.has(stemWord(words[0] ?? '')) || AUTHORING.has(stemWord(words.join('-')))
}

/** So many characters after a wording may go on with it. */
const SEQUEL = 70
const GOES_ON =
  /^(?: \p{Ll}+ing(?=[,.;]| (?:of|on|in|for|by)\b)[^.,;:!?"“”()\n]*| (?:of|on|for|over|against|about|to|with|in|between|under|off|from) [^.,;:!?"“”()\n]+)/u

/** The prepositional phrases right after the wording, which the extractor may have left to the verb. */
function readSequel(after: string, read: (label: string) => LabelReading): LabelReading | undefined {
  const sequel = GOES_ON.exec(after)?.[0]
  if (sequel === undefined) return undefined
  const whole = sequel.length < after.length ? sequel : sequel.replace(/ \S*$/, '')
  return whole === '' ? undefined : read(whole.slice(1))
}

const actorsOf = ({ authors, before, after }: LabelReading): readonly ActorId[] => [...authors, ...before, ...after]

/** `on American whiskey` says whom it hits, `of the United States` whose it is. */
const objectsOf = (sequel: LabelReading | undefined): readonly ActorId[] =>
  sequel === undefined || sequel.opening === 'of' || sequel.opening === 'from' ? [] : actorsOf(sequel)

const BY_AUTHORS = /^,? (?:(?:which|that) (?:was|were|is|had been|has been) )?(\p{L}+) by ([^,.;:]+)/u

/**
 * Puts a wording into its place. With `its` it has the statement's actor for author, where it takes authors at all; the text
 * after it may name them (`… proposed by China and Russia`).
 */
export function frameMention(
  statement: Statement,
  read: (label: string) => LabelReading,
  text: string,
): MentionFrame | undefined {
  const { target, evidence } = statement
  if (target.kind !== 'issue') return undefined
  const [start, end] = evidence.spans.target ?? [evidence.start, evidence.end]
  const { words, hint } = splitGuess(target.label, text.slice(start, end), evidence.spans.target !== null)
  const reading = readWords(words, hint, read)
  const after = evidence.spans.target === null ? '' : text.slice(end, end + 100)
  const by = after.includes(' by ') ? BY_AUTHORS.exec(after) : null
  const follower = by === null ? [] : read(`${words} ${by[1]} by ${by[2]}`).authors
  const takesAuthor = reading.heads.some((head) => head.weak || head.kind === 'text' || head.kind === 'law')
  const isOwn = reading.own || (evidence.spans.target !== null && OWN_WITHIN.test(text.slice(start, end)))
  const isAuthored = statement.stance === 'support' && isAuthoring(evidence)
  const isAuthor = isAuthored || (isOwn && takesAuthor && reading.authors.length === 0)
  const authors = [...new Set([...reading.authors, ...follower, ...(isAuthor ? [statement.actor.id] : [])])]
  const named = new Set([...reading.before, ...reading.after, ...(hint === undefined ? target.actors : [])])
  const sequel = evidence.spans.target === null ? undefined : readSequel(text.slice(end, end + SEQUEL), read)
  return {
    statement,
    reading,
    hint,
    actor: statement.actor.id,
    stance: statement.stance,
    authors,
    concerned: [...named].filter((id) => !authors.includes(id)),
    objects: (reading.objects.length > 0 ? reading.objects : objectsOf(sequel)).filter((id) => !authors.includes(id)),
    sequel,
    proposal: isAuthored || reading.proposal,
    status: statusOf(reading, text.slice(Math.max(0, start - 16), start), text.slice(start, start + 6)),
    start,
    end,
  }
}

/** What a pointing phrase holds beside the word that points is noise. */
function readWords(words: string, hint: string | undefined, read: (label: string) => LabelReading): LabelReading {
  const reading = read(words)
  if (hint === undefined || reading.bare) return reading
  const pointer = words.split(' ').findLast((word) => read(word).bare && read(word).heads.length > 0)
  return pointer === undefined ? reading : read(pointer)
}

/** Parts the words that stand in the text from what the extractor has put in for them. */
function splitGuess(
  label: string,
  own: string,
  isPlaced: boolean,
): Readonly<{ words: string; hint: string | undefined }> {
  const completed = splitCompleted(label)
  if (completed.hint !== undefined) return completed
  if (!isPlaced || !/^(?:the|this|that|these|those|its|their)(?: \S+){1,3}$/i.test(own))
    return { words: label, hint: undefined }
  const text = own.toLowerCase()
  const content = label.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const found = content.filter((word) => text.includes(word)).length
  return found * 2 >= content.length ? { words: label, hint: undefined } : { words: own, hint: label }
}

function statusOf(reading: LabelReading, before: string, opening: string): MentionFrame['status'] {
  const isNew = /^an?\s/i.test(reading.label) || /\ban?\s(?:\S+\s)?$/i.test(before) || /^an?\s/i.test(opening)
  if (isNew) return /[,–—]\s*(?:an?\s)?$/i.test(before) ? 'apposed' : 'new'
  return reading.definite || /\b(?:the|this|that|its|their|his|her)\s(?:\S+\s)?$/i.test(before) ? 'known' : 'open'
}
