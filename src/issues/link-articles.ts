import type { Article } from '../schema/article.ts'
import type { Statement } from '../schema/statement.ts'
import { compareKeys } from './compare-keys.ts'
import type { FeatureTable } from './feature-table.ts'
import { frameLocalIssue, type IssueFrame } from './frame-issue.ts'
import type { LabelReader } from './label-reader.ts'
import { linkMentions } from './link-mentions.ts'
import { frameMention, type MentionFrame } from './mention-frame.ts'

/** An issue of one article. */
export type LinkedIssue = Readonly<{ mentions: readonly MentionFrame[]; frame: IssueFrame; article: string }>

const byPlace = (a: MentionFrame, b: MentionFrame): number =>
  a.start - b.start || a.end - b.end || compareKeys(a.statement.id, b.statement.id)

const byDate = (a: Article, b: Article): number => compareKeys(a.date ?? '9', b.date ?? '9') || compareKeys(a.id, b.id)

function groupByArticle(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const group = groups.get(statement.article)
    if (group === undefined) groups.set(statement.article, [statement])
    else group.push(statement)
  }
  return groups
}

/** The issues of each article, the articles in order of date (those without one last), then of id. */
export function linkArticles(
  statements: readonly Statement[],
  articles: readonly Article[],
  read: LabelReader,
  table: FeatureTable,
): readonly LinkedIssue[] {
  const texts = new Map(articles.map((article) => [article.id, article]))
  const groups = groupByArticle(statements)
  const order = Array.from(groups, ([id, own]): Article => {
    const date = own[0]?.date
    return texts.get(id) ?? { id, text: ' ', ...(date !== undefined && { date }) }
  }).sort(byDate)
  return order.flatMap((article) => linkArticle(groups.get(article.id) ?? [], article, read, table))
}

function linkArticle(
  statements: readonly Statement[],
  article: Article,
  read: LabelReader,
  table: FeatureTable,
): readonly LinkedIssue[] {
  const mentions = statements.flatMap((statement) => frameMention(statement, read, article.text) ?? []).sort(byPlace)
  const context = new Set(
    statements.flatMap(({ actor, target }) => [actor.id, ...(target.kind === 'actor' ? [target.id] : target.actors)]),
  )
  const topics = new Set(
    mentions.flatMap(({ reading }) => [
      ...reading.words,
      ...reading.heads.flatMap((head) => (head.weak ? [] : head.stem)),
    ]),
  )
  return linkMentions(mentions, article.text).map((issue) => ({
    mentions: issue.mentions,
    frame: frameLocalIssue(issue, article, context, topics, table),
    article: article.id,
  }))
}
