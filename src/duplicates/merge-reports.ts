import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import { createPassageFinder } from './find-passage.ts'
import { foldText } from './fold-text.ts'
import { compareSketches, type Sketch, sketchText } from './sketch-text.ts'

export type MergeReportsOptions = Readonly<{
  /** How alike two sentences must be to count as one, 0 to 1 (Jaccard of runs of five characters). Default 0.6. */
  least?: number
  /** Days between the first report and another that still repeats it. Default 7; articles without a date are always near. */
  days?: number
}>

type Reported = Readonly<{ statement: Statement; keys: readonly string[] }>
type Story = Readonly<{ statement: Statement; sketch: Sketch; numbers: ReadonlySet<string>; reports: string[] }>

const DAY = 86_400_000

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byDate = (a: Statement, b: Statement): number =>
  compare(a.date ?? '9', b.date ?? '9') ||
  compare(a.article, b.article) ||
  a.evidence.start - b.evidence.start ||
  compare(a.id, b.id)

/** What two reports of one statement agree in: who, which stance, and what on, by its id or in the same words. */
function keysOf({ actor, stance, target }: Statement): readonly string[] {
  const who = `${actor.id}|${stance}|${target.kind}`
  return target.kind === 'actor'
    ? [`${who}|${target.id}`]
    : [`${who}|${target.id}`, `${who}||${foldText(target.label)}`]
}

/** Only what several articles say of the same can be a repetition. */
function findRepeatable(statements: readonly Statement[]): readonly Reported[] {
  const articles = new Map<string, string | null>()
  const all = statements.map((statement): Reported => ({ statement, keys: keysOf(statement) }))
  for (const { statement, keys } of all) {
    for (const key of keys) {
      const article = articles.get(key)
      if (article !== null)
        articles.set(key, article === undefined || article === statement.article ? statement.article : null)
    }
  }
  return all.filter(({ keys }) => keys.some((key) => articles.get(key) === null))
}

const numbersIn = (folded: string): ReadonlySet<string> => new Set(folded.match(/\d+/g) ?? [])

/** `voted 12 to 2` is not `voted 9 to 5`; but a paper may leave a number out. */
const areConsistent = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return [...small].every((number) => large.has(number))
}

const isNear = (a: string | undefined, b: string | undefined, days: number): boolean =>
  a === undefined || b === undefined || Math.abs(Date.parse(a) - Date.parse(b)) <= days * DAY

/** The stories of a bucket that are not over. Statements come by date, so what is too old for one is too old for all after it. */
function recent(
  buckets: Map<string, Story[]>,
  place: string,
  date: string | undefined,
  days: number,
): readonly Story[] {
  const all = buckets.get(place) ?? []
  const at = all.findIndex((story) => isNear(story.statement.date, date, days))
  if (at === 0 || all.length === 0) return all
  const left = at < 0 ? [] : all.slice(at)
  buckets.set(place, left)
  return left
}

/**
 * Counts a sentence that several papers print as one statement: the first of them, by date, then by article, stays and lists the
 * articles that carry it in `reports`, its own first; the others are gone. Statements of one article are never merged.
 *
 * Shapes: statements (with resolved issues, or issues go by their labels) and the articles that they come from; the order stays.
 * Errors: none. Without an article's text its statements are compared by their quotes.
 */
export function mergeReports(
  statements: readonly Statement[],
  articles: readonly Article[],
  { least = 0.6, days = 7 }: MergeReportsOptions = {},
): readonly Statement[] {
  const passageOf = createPassageFinder(articles)
  const buckets = new Map<string, Story[]>()
  const reports = new Map<Statement, readonly string[]>()
  const gone = new Set<Statement>()
  const repeatable = [...findRepeatable(statements)].sort((a, b) => byDate(a.statement, b.statement))
  for (const { statement, keys } of repeatable) {
    const folded = foldText(passageOf(statement))
    const sketch = sketchText(folded)
    const numbers = numbersIn(folded)
    const places = keys.flatMap((key) => sketch.buckets.map((bucket) => `${key}|${bucket}`))
    let best: Story | undefined
    let most = least
    for (const story of new Set(places.flatMap((place) => recent(buckets, place, statement.date, days)))) {
      if (story.reports.includes(statement.article) || !isNear(story.statement.date, statement.date, days)) continue
      const likeness = areConsistent(numbers, story.numbers) ? compareSketches(sketch, story.sketch) : 0
      if (likeness < most || (best && likeness === most)) continue
      best = story
      most = likeness
    }
    if (best) {
      best.reports.push(statement.article, ...(statement.reports ?? []))
      gone.add(statement)
      continue
    }
    const story: Story = { statement, sketch, numbers, reports: [statement.article] }
    reports.set(statement, story.reports)
    for (const place of places) {
      const list = buckets.get(place)
      if (list) list.push(story)
      else buckets.set(place, [story])
    }
  }
  return statements.flatMap((statement) => {
    if (gone.has(statement)) return []
    const all = [...new Set([...(reports.get(statement) ?? []), ...(statement.reports ?? [])])]
    return all.length > 1 ? [{ ...statement, reports: all }] : [statement]
  })
}
