import type { ActorId } from '../schema/actor.ts'
import { codeOf, FEATURE } from './feature-table.ts'
import type { IssueFrame } from './frame-issue.ts'
import type { Rarity } from './measure-rarity.ts'

/** Issues of several articles taken for one: the sum of their features, weighted by rarity. */
export type IssueCluster = {
  /** The id from an earlier run. */
  readonly known: string | undefined
  readonly facet: string
  readonly features: number[]
  /** In the order of `features`; `places` says where each is. */
  readonly values: number[]
  readonly places: Map<number, number>
  square: number
  /** How many words it has besides its heads. */
  words: number
  readonly authors: Set<ActorId>
  readonly objects: Set<ActorId>
  readonly concerned: Set<ActorId>
  /** Days since 1970. */
  first: number | undefined
  last: number | undefined
  readonly articles: Set<string>
  /** Places of its members in the list that was clustered. */
  readonly members: number[]
  /** Its place in an index; undefined while it is in none. */
  slot: number | undefined
}

const DAY = 86_400_000

const dayOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Date.parse(date) / DAY

type Days = Pick<IssueCluster, 'first' | 'last'>

function widen(cluster: IssueCluster, { first, last }: Days): void {
  if (first !== undefined) cluster.first = Math.min(first, cluster.first ?? first)
  if (last !== undefined) cluster.last = Math.max(last, cluster.last ?? last)
}

export function openCluster(frame: IssueFrame, known?: string): IssueCluster {
  return {
    known,
    facet: frame.facet,
    features: [],
    values: [],
    places: new Map(),
    square: 0,
    words: 0,
    authors: new Set(),
    objects: new Set(),
    concerned: new Set(),
    first: dayOf(frame.first),
    last: dayOf(frame.last),
    articles: new Set(),
    members: [],
    slot: undefined,
  }
}

function addFeature(cluster: IssueCluster, feature: number, value: number): void {
  const place = cluster.places.get(feature)
  const old = place === undefined ? 0 : (cluster.values[place] ?? 0)
  cluster.square += value * (2 * old + value)
  if (place !== undefined) {
    cluster.values[place] = old + value
    return
  }
  cluster.places.set(feature, cluster.features.push(feature) - 1)
  cluster.values.push(value)
  // Each head is a `kind` and a `word`.
  if (codeOf(feature) === FEATURE.word) cluster.words += 1
  else if (codeOf(feature) === FEATURE.kind) cluster.words -= 1
}

/** Adds the features to the sum; the length of the sum is kept up to date, not counted again. */
export function addFrame(cluster: IssueCluster, frame: IssueFrame, rarity: Rarity): void {
  frame.features.forEach((feature, i) => {
    addFeature(cluster, feature, (frame.weights[i] ?? 0) * rarity(feature))
  })
  for (const id of frame.authors) cluster.authors.add(id)
  for (const id of frame.objects) cluster.objects.add(id)
  for (const id of frame.concerned) cluster.concerned.add(id)
  widen(cluster, { first: dayOf(frame.first), last: dayOf(frame.last) })
}

export function absorbCluster(into: IssueCluster, from: IssueCluster): void {
  from.features.forEach((feature, i) => {
    addFeature(into, feature, from.values[i] ?? 0)
  })
  for (const id of from.authors) into.authors.add(id)
  for (const id of from.objects) into.objects.add(id)
  for (const id of from.concerned) into.concerned.add(id)
  for (const id of from.articles) into.articles.add(id)
  into.members.push(...from.members)
  widen(into, from)
}

/** After so many days without a word of it, a like issue is less likely the same. */
const FADE_DAYS = 900
const UNDATED = 0.85
/** A common kind of thing alone, without a word on what it is about or an actor whom it concerns. */
const THIN = 0.5
/** Both say what it is about, in other words: `gang sanctions`, `arms embargo`. */
const DIFFER = 0.85

/** 1 while an issue is in the news, falling to 0.55 with years of silence. */
function closeness(a: Days, b: Days): number {
  if (a.first === undefined || a.last === undefined || b.first === undefined || b.last === undefined) return UNDATED
  const gap = Math.max(0, a.first - b.last, b.first - a.last)
  return 0.55 + 0.45 * Math.exp(-gap / FADE_DAYS)
}

const isState = (id: string): boolean => /^[A-Z]{3}$/.test(id)

const hasState = (ids: ReadonlySet<string>): boolean => {
  for (const id of ids) if (isState(id)) return true
  return false
}

const hasOther = (ids: ReadonlySet<string>): boolean => {
  for (const id of ids) if (!isState(id)) return true
  return false
}

const shareNone = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const id of a) if (b.has(id)) return false
  return true
}

/** Both name states (or both other bodies), and none in common. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false
  if (!shareNone(a, b)) return false
  return (hasState(a) && hasState(b)) || (hasOther(a) && hasOther(b))
}

/** `American tariffs` and `tariffs on America`. */
const isTurned = (a: IssueCluster, b: IssueCluster): boolean => {
  for (const id of a.authors) if (b.objects.has(id) && !b.authors.has(id)) return true
  return false
}

/**
 * How alike two clusters are, 0 to 1: the cosine of their features weighted by rarity, less with time between them; 0 where
 * the one is the end, failure, … of the other or they share no words, less where they have other authors or other objects or
 * share nothing but the kind of thing. What cannot reach `least` may count as 0.
 */
export function compareClusters(a: IssueCluster, b: IssueCluster, least = 0): number {
  if (a.facet !== b.facet) return 0
  const shareNoAuthor = shareNone(a.authors, b.authors)
  const isOther = (shareNoAuthor && a.authors.size > 0 && b.authors.size > 0) || isTurned(a, b) || isTurned(b, a)
  const apart = (isOther ? 0.5 : 1) * (areApart(a.objects, b.objects) || areApart(a.concerned, b.concerned) ? 0.4 : 1)
  const near = closeness(a, b)
  // a cosine is at most 1, give or take its rounding
  if (apart * near < least - 1e-9) return 0
  const [small, large] = a.features.length <= b.features.length ? [a, b] : [b, a]
  let product = 0
  let words = 0
  let heads = 0
  for (let i = 0; i < small.features.length; i += 1) {
    const feature = small.features[i] ?? 0
    const place = large.places.get(feature)
    if (place === undefined) continue
    const code = codeOf(feature)
    if (code === FEATURE.word) words += 1
    else if (code === FEATURE.kind) heads += 1
    product += (small.values[i] ?? 0) * (large.values[place] ?? 0)
  }
  if (words === 0) return 0
  const isThin = words === heads && shareNoAuthor && shareNone(a.concerned, b.concerned)
  const differ = words === heads && a.words > 0 && b.words > 0
  return (product / Math.sqrt(a.square * b.square)) * apart * (isThin ? THIN : 1) * (differ ? DIFFER : 1) * near
}
