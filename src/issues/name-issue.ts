import type { LabelReading } from './read-label.ts'

/** A wording of an issue, how often it was used, and what it says. */
export type ReadWording = Readonly<{ label: string; count: number; reading: LabelReading }>

const LONGEST_LABEL = 90
const LONGEST_SLUG = 6

/** Beginnings of what is a clause, not the name of a thing. */
const CLAUSE = /^(?:that|to|whether|whatever|what|who|how|if|in|on|for|as|with|not|nobody|nothing|rather|let)\b/i
const ACTION = /^(?:make|give|take|get|go|be|put|set|adopt)\b/i
const FINITE = /\b(?:is|are|was|were|has|have|had|will|would|should|must|could)\b/i

/** What the thing does (`a text that would ban arms`) makes its name no clause. */
const RELATIVE = /(?<=\S )(?:that|which|who)\b.*$/i

/** How well a wording names its issue to one who has not read the article: much said, in few words, in a noun phrase. */
function rateWording({ label, count, reading }: ReadWording): number {
  const actors = reading.authors.length + reading.before.length + reading.after.length
  const said = Math.min(4, reading.words.length) + 1.5 * Math.min(2, reading.heads.length) + 1.5 * Math.min(2, actors)
  const isClause = CLAUSE.test(label) || FINITE.test(label.replace(RELATIVE, ''))
  const isVague = reading.bare || reading.own
  const isLong = label.length > LONGEST_LABEL || /[;:"“”()]/.test(label)
  return said + Math.log2(count) - (isClause ? 4 : ACTION.test(label) ? 1.5 : 0) - (isVague ? 3 : 0) - (isLong ? 3 : 0)
}

/** The best wording; of equals the first given. */
export function chooseLabel(wordings: readonly ReadWording[]): string {
  let best: ReadWording | undefined
  let most = -Infinity
  for (const wording of wordings) {
    const rate = rateWording(wording)
    if (rate <= most) continue
    best = wording
    most = rate
  }
  return best?.label ?? 'issue'
}

const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** A readable id from the words and actors of a label: `un-resolution-sanctions-prk`. */
export function slugLabel(reading: LabelReading): string {
  const slug = reading.tokens
    .slice(0, LONGEST_SLUG)
    .map(plainOf)
    .filter((part) => part !== '')
    .join('-')
  return slug.slice(0, 60).replace(/-+$/, '') || 'issue'
}

/** Makes a slug unique: with the year in which the issue first appears, then with a number. */
export function uniqueSlug(slug: string, first: string | undefined, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  const dated = first === undefined ? slug : `${slug}-${first.slice(0, 4)}`
  if (!taken.has(dated)) return dated
  for (let n = 2; ; n += 1) if (!taken.has(`${dated}-${n}`)) return `${dated}-${n}`
}
