import type { ActorId } from '../schema/actor.ts'
import { isPartOf, type LocalIssue } from './local-issue.ts'
import type { MentionFrame } from './mention-frame.ts'

/** How much a stem tells in an article, 0 to 1: 1 where one wording has it, less the more do. */
export type WordWeight = (stem: string) => number

/** Weights tuned on gold articles; a mention joins the issue with the highest sum at or above `joins`. */
export const POINTS = {
  joins: 1.5,
  sameHead: 2.5,
  sameKind: 0.9,
  headAmongWords: 0.1,
  otherHead: -1.6,
  wordsShared: 1,
  wordsDiffer: -0.6,
  authorShared: 1.2,
  authorsDiffer: -3,
  concernedShared: 0.7,
  concernedDiffer: -1.2,
  objectsDiffer: -2.5,
  authorIsObject: -2,
  rival: -2,
  facet: -4,
  oppositeStance: -1.2,
  oppositeStanceNear: -4,
  ownOpposed: -1.5,
  near: 0.8,
  reach: 700,
  bareFits: { known: 0.9, apposed: 0.4, open: 0.5, new: -0.3 },
  sameWords: 1,
  salience: 0.7,
  hinted: 0.8,
  authorSupports: 0.6,
  nextTo: 1.2,
  nextReach: 60,
  newHead: -0.4,
  introduced: -0.3,
  within: 0.8,
  latest: 1.6,
  latestReach: 400,
}

const shares = <Value>(a: Iterable<Value>, b: ReadonlySet<Value>): boolean => {
  for (const value of a) if (b.has(value)) return true
  return false
}

const isState = (id: ActorId): boolean => /^[A-Z]{3}$/.test(id)
/** Two sets of actors that speak against each other: both name states, or both other bodies, and none is common. */
const areApart = (a: readonly ActorId[], b: ReadonlySet<ActorId>): boolean =>
  a.length > 0 && b.size > 0 && !shares(a, b) && a.some((id) => [...b].some((other) => isState(other) === isState(id)))

function scoreHeads(mention: MentionFrame, issue: LocalIssue, weight: WordWeight): number {
  const heads = mention.reading.heads
  const firm = heads.filter((head) => !head.weak)
  if (firm.some((head) => issue.heads.has(head.stem))) return POINTS.sameHead
  const kinds = heads.flatMap((head) => (head.kind === undefined ? [] : [head.kind]))
  const sameWeak = heads.some((head) => issue.weakHeads.has(head.stem) || issue.heads.has(head.stem))
  if (sameWeak) return POINTS.sameHead * 0.7
  if (kinds.some((kind) => issue.kinds.has(kind))) return POINTS.sameKind
  const among = firm.filter((head) => issue.words.has(head.kind ?? head.stem))
  const around = mention.reading.words.filter((word) => issue.heads.has(word) || issue.kinds.has(word))
  if (among.length > 0 || around.length > 0) {
    return POINTS.headAmongWords * Math.max(...[...among.map((head) => head.stem), ...around].map(weight))
  }
  if (firm.length === 0 || issue.heads.size === 0) return 0
  return POINTS.otherHead
}

function scoreWords(mention: MentionFrame, issue: LocalIssue, weight: WordWeight): number {
  const words = mention.reading.words
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + weight(stem), 0)
  const known = new Set([...issue.words.keys(), ...issue.heads.keys(), ...issue.kinds])
  if (words.length === 0 || issue.words.size === 0) return 0
  const shared = sum(words.filter((word) => known.has(word)))
  const smaller = Math.min(sum(words), sum(issue.words.keys()))
  const ratio = Math.min(1, shared / Math.max(smaller, 0.3))
  return ratio * POINTS.wordsShared + (1 - ratio) * POINTS.wordsDiffer
}

const supporters = (issue: LocalIssue): readonly ActorId[] =>
  [...issue.stances].filter(([, stances]) => stances.has('support')).map(([id]) => id)

function scoreActors(mention: MentionFrame, issue: LocalIssue): number {
  let points = 0
  const authors = new Set(mention.authors)
  if (shares(supporters(issue), authors) || (mention.stance === 'support' && issue.authors.has(mention.actor))) {
    points += POINTS.authorSupports
  }
  if (shares(mention.authors, issue.authors)) points += POINTS.authorShared
  else if (areApart(mention.authors, issue.authors)) points += POINTS.authorsDiffer
  if (shares(mention.concerned, issue.concerned)) points += POINTS.concernedShared
  else if (areApart(mention.concerned, issue.concerned)) points += POINTS.concernedDiffer
  if (areApart(mention.objects, issue.objects)) points += POINTS.objectsDiffer
  if (shares(mention.objects, issue.authors) || shares(mention.authors, issue.objects)) points += POINTS.authorIsObject
  return points
}

const OPPOSITE = { support: 'oppose', oppose: 'support', neutral: undefined } as const

/** One actor is seldom for and against one thing in one report, and hardly ever in one sentence. */
function scoreStance(
  mention: MentionFrame,
  issue: LocalIssue,
  isSameSentence: (other: MentionFrame) => boolean,
): number {
  const opposite = OPPOSITE[mention.stance]
  const against = issue.mentions.filter((other) => other.actor === mention.actor && other.stance === opposite)
  if (against.some(isSameSentence)) return POINTS.oppositeStanceNear
  const own = mention.stance === 'oppose' && issue.authors.has(mention.actor) ? POINTS.ownOpposed : 0
  return (against.length > 0 ? POINTS.oppositeStance : 0) + own
}

/** Words that only point (`the plan`) look for what is near, fits and is much spoken of; `, an idea that …` for what stands right before. */
function scorePointing(
  { reading, status, hint }: MentionFrame,
  issue: LocalIssue,
  distance: number,
  isLatest: boolean,
): number {
  const hinted = hint !== undefined && issue.mentions.some((other) => other.statement.target.label === hint)
  const hints = hinted ? POINTS.hinted : 0
  if (!reading.bare) {
    const isKnown = reading.heads.some((head) => issue.heads.has(head.stem) || issue.weakHeads.has(head.stem))
    return hints + (status === 'new' && !isKnown ? POINTS.newHead : 0)
  }
  if (status === 'apposed')
    return hints + POINTS.bareFits.apposed + POINTS.nextTo * Math.exp(-distance / POINTS.nextReach)
  const isIntroduced = status === 'open' && reading.authors.length > 0
  const fits = isIntroduced ? POINTS.introduced : POINTS.bareFits[status]
  const places = new Set(issue.mentions.map((other) => other.start)).size
  const latest = isLatest && status === 'known' ? POINTS.latest * Math.exp(-distance / POINTS.latestReach) : 0
  return hints + fits + latest + POINTS.salience * Math.log2(places)
}

/** `sanctions`, of `a resolution that would impose sanctions`: what the text would do is the text. */
const isWithin = (mention: MentionFrame, issue: LocalIssue): boolean =>
  issue.mentions.some(
    (other) =>
      other.proposal &&
      isPartOf(mention, other) &&
      mention.reading.heads.some((head) => other.reading.words.includes(head.kind ?? head.stem)),
  )

/** How well a mention fits an issue; at `POINTS.joins` or above it may be one of its wordings. `isLatest`: no other thing was put forward or named since. */
export function scoreMention(
  mention: MentionFrame,
  issue: LocalIssue,
  weight: WordWeight,
  isSameSentence: (a: MentionFrame, b: MentionFrame) => boolean,
  isLatest: boolean,
): number {
  const { reading } = mention
  const distance = Math.min(
    ...issue.mentions.map((other) => Math.max(0, mention.start - other.end, other.start - mention.end)),
  )
  const near = POINTS.near * Math.exp(-distance / POINTS.reach)
  const facet = reading.facet === issue.facet ? 0 : POINTS.facet
  const pointsBack = reading.bare && mention.status === 'known'
  const isOther = reading.rival !== issue.rival && !(pointsBack && issue.rival)
  const rival = isOther ? (reading.rival ? POINTS.rival : POINTS.rival / 2) : 0
  const same = issue.mentions.some((other) => other.reading.label.toLowerCase() === reading.label.toLowerCase())
  return (
    scoreHeads(mention, issue, weight) +
    scoreWords(mention, issue, weight) +
    scoreActors(mention, issue) +
    scoreStance(mention, issue, (other) => isSameSentence(mention, other)) +
    scorePointing(mention, issue, distance, isLatest) +
    near +
    facet +
    (isWithin(mention, issue) ? POINTS.within : 0) +
    rival +
    (same ? POINTS.sameWords : 0)
  )
}
