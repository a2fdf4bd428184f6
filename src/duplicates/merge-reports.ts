import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import { createPassageFinder } from './find-passage.ts'
import { foldText } from './fold-text.ts'
import { sketchText } from './sketch-text.ts'
import { compareStories, createStoryGroup, type Passage, type Story, type StoryGroup } from './story-group.ts'

export type MergeReportsOptions = Readonly<{
  /** How alike two sentences must be to count as one, 0 to 1 (Jaccard of runs of five characters). Default 0.6. */
  least?: number
  /** Days between the first report and another that still repeats it. Default 7; articles without a date are always near. */
  days?: number
}>

type Reported = Readonly<{ statement: Statement; keys: readonly string[] }>

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byDate = (a: Reported, b: Reported): number =>
  compare(a.statement.date ?? '9', b.statement.date ?? '9') ||
  compare(a.statement.article, b.statement.article) ||
  a.statement.evidence.start - b.statement.evidence.start ||
  compare(a.statement.id, b.statement.id)

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
      if (article === undefined) articles.set(key, statement.article)
      else if (article !== statement.article) articles.set(key, null)
    }
  }
  return all.flatMap(({ statement, keys }) => {
    const shared = keys.filter((key) => articles.get(key) === null)
    return shared.length === 0 ? [] : [{ statement, keys: shared }]
  })
}

function readPassage(text: string | undefined): Passage | undefined {
  if (text === undefined) return undefined
  const folded = foldText(text)
  return { sketch: sketchText(folded), numbers: new Set(folded.match(/\d+/g) ?? []) }
}

/** The most alike of the stories that do not yet have the article; of equals the first. */
function findStory(story: Story, groups: readonly StoryGroup[], least: number): Story | undefined {
  let best: Story | undefined
  let most = least
  for (const other of new Set(groups.flatMap((group) => group.candidates(story)))) {
    if (other.reports.includes(story.statement.article)) continue
    const likeness = compareStories(story, other)
    if (likeness < most || (best && likeness === most)) continue
    best = other
    most = likeness
  }
  return best
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
  const passagesOf = createPassageFinder(articles)
  const groups = new Map<string, StoryGroup>()
  const groupOf = (key: string): StoryGroup => {
    const group = groups.get(key) ?? createStoryGroup(days)
    groups.set(key, group)
    return group
  }
  const reports = new Map<Statement, readonly string[]>()
  const gone = new Set<Statement>()
  for (const { statement, keys } of [...findRepeatable(statements)].sort(byDate)) {
    const passages = passagesOf(statement).map(readPassage)
    const own = [...new Set([statement.article, ...(statement.reports ?? [])])]
    const story: Story = { statement, passages, reports: own }
    const found = keys.map(groupOf)
    const best = findStory(story, found, least)
    if (best) {
      best.reports.push(...own.filter((id) => !best.reports.includes(id)))
      gone.add(statement)
      continue
    }
    reports.set(statement, own)
    for (const group of found) group.add(story)
  }
  return statements.flatMap((statement) => {
    if (gone.has(statement)) return []
    const own = reports.get(statement)
    return own && own.length > 1 ? [{ ...statement, reports: [...own] }] : [statement]
  })
}
