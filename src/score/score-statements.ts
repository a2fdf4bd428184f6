import type { GoldArticle } from '../schema/gold.ts'
import type { Stance, Statement } from '../schema/statement.ts'
import { scoreIssues } from './b-cubed.ts'
import { explainMiss } from './explain-miss.ts'
import { issuePairs, matchArticle, matchUnits, namesIssues } from './match-article.ts'
import type { FalsePositive, Miss, PrecisionRecall, Recall, Score } from './score.ts'
import {
  AGREEMENTS,
  type Agreement,
  pairArticles,
  type ScoredArticle,
  sameLabel,
  type Unit,
  type Wanted,
} from './scored-article.ts'

const measure = (right: number, predicted: number, gold: number): PrecisionRecall => {
  if (predicted === 0 && gold === 0) return { right, predicted, gold, precision: null, recall: null, f1: null }
  return {
    right,
    predicted,
    gold,
    precision: predicted > 0 ? right / predicted : 0,
    recall: gold > 0 ? right / gold : 0,
    f1: (2 * right) / (predicted + gold),
  }
}

const byStance = <Value>(make: (stance: Stance) => Value): Record<Stance, Value> => ({
  support: make('support'),
  oppose: make('oppose'),
  neutral: make('neutral'),
})

const sentenceText = ({ text, sentences }: ScoredArticle, index: number): string => {
  const sentence = sentences[index]
  return sentence ? text.slice(...sentence) : ''
}

const describeFalsePositive = (article: ScoredArticle, { first }: Unit): FalsePositive => ({
  article: article.id,
  line: first.line,
  actor: first.actor,
  stance: first.statement.stance,
  kind: first.statement.target.kind,
  target: first.statement.target.kind === 'actor' && first.label === '' ? first.targetId : first.label,
  sentence: sentenceText(article, first.sentence),
})

const describeMiss = (article: ScoredArticle, wanted: Wanted): Miss => ({
  article: article.id,
  statement: wanted.number,
  actor: wanted.gold.actor,
  stance: wanted.gold.stance,
  kind: wanted.gold.target.kind,
  target: wanted.gold.target.kind === 'actor' ? wanted.gold.target.id : wanted.gold.target.label,
  isHard: wanted.gold.hard === true,
  nearest: explainMiss(wanted, article.units),
  sentence: sentenceText(article, wanted.sentence),
})

function warn(articles: readonly ScoredArticle[]): Score['warnings'] {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const predictions = articles.flatMap((article) =>
    article.units.flatMap(({ members }) => members.map((prediction) => ({ article, prediction }))),
  )
  const differs = predictions.filter(({ article: { text }, prediction: { statement } }) => {
    const { start, end, quote } = statement.evidence
    return flat(quote) !== flat(text.slice(start, end))
  })
  const long = predictions.filter(
    ({ article, prediction: { start, end } }) =>
      article.sentences.filter(([from, to]) => from < end && to > start).length > 2,
  )
  const relabelled = articles
    .flatMap(({ units }) => units)
    .filter(({ first, members }) => members.some((member) => !sameLabel(first, member)))
  return { quoteDiffers: differs.length, overTwoSentences: long.length, repeatsWithOtherLabels: relabelled.length }
}

/**
 * Scores statements against gold articles, by the rules of annotation in `seeds/README.md`: a prediction is right where actor,
 * stance, place and target agree; each gold statement counts once, and so do predictions that say the same in one sentence.
 *
 * The matching is a maximum one in each article, so the order of the statements makes no difference.
 * Errors: `bad-input` where the two sides do not fit together (see `pairArticles`).
 */
export function scoreStatements(gold: readonly GoldArticle[], statements: readonly Statement[]): Score {
  const articles = pairArticles(gold, statements)
  const matched = articles.map(matchArticle)
  const units = articles.flatMap((article) => article.units)
  const wanted = articles.flatMap((article) => article.wanted)
  const found = new Set(matched.flatMap((one) => one.found))

  const countRight = (agrees: Agreement): number =>
    articles.reduce((sum, article) => sum + matchUnits(article.wanted, article.units, agrees).size, 0)
  const recallOf = (isOne: (one: Wanted) => boolean): Recall => {
    const some = wanted.filter(isOne)
    const hits = some.filter((one) => found.has(one)).length
    return { found: hits, gold: some.length, recall: some.length > 0 ? hits / some.length : null }
  }
  const confused = (from: Stance, to: Stance | 'missed'): number =>
    matched.reduce((sum, { missed, spare, otherStance }) => {
      const cells = missed.map(({ gold: { stance } }, i) => {
        const spareIndex = otherStance.get(i)
        const other = spareIndex === undefined ? 'missed' : spare[spareIndex]?.first.statement.stance
        return stance === from && other === to
      })
      return sum + cells.filter(Boolean).length
    }, 0)
  const rightOf = (stance: Stance): number => [...found].filter(({ gold }) => gold.stance === stance).length
  const withIssues = matched.filter(({ article }) => namesIssues(article))
  const pairsOf = new Map(withIssues.map((one) => [one.article.id, issuePairs(one)]))

  return {
    articles: articles.length,
    articlesWithoutPrediction: articles.filter((article) => article.units.length === 0).length,
    predictions: { read: statements.length, repeats: statements.length - units.length, counted: units.length },
    strict: measure(found.size, units.length, wanted.length),
    ignoringTarget: measure(countRight(AGREEMENTS.ignoringTarget), units.length, wanted.length),
    actorOnly: measure(countRight(AGREEMENTS.actorOnly), units.length, wanted.length),
    recall: {
      hard: recallOf(({ gold: { hard } }) => hard === true),
      plain: recallOf(({ gold: { hard } }) => hard !== true),
      issueTargets: recallOf(({ gold: { target } }) => target.kind === 'issue'),
      actorTargets: recallOf(({ gold: { target } }) => target.kind === 'actor'),
    },
    ...(pairsOf.size > 0 ? { issues: scoreIssues([...pairsOf.values()]) } : {}),
    byStance: byStance((stance) =>
      measure(
        rightOf(stance),
        units.filter(({ first }) => first.statement.stance === stance).length,
        wanted.filter(({ gold }) => gold.stance === stance).length,
      ),
    ),
    confusion: byStance((from) => ({
      ...byStance((to) => confused(from, to) + (from === to ? rightOf(from) : 0)),
      missed: confused(from, 'missed'),
    })),
    spurious: byStance((stance) =>
      matched.reduce((sum, { spare, otherStance }) => {
        const taken = new Set(otherStance.values())
        return sum + spare.filter(({ first }, j) => !taken.has(j) && first.statement.stance === stance).length
      }, 0),
    ),
    warnings: warn(articles),
    byArticle: matched.map(({ article, found: hits }) => {
      const pairs = pairsOf.get(article.id)
      const score = measure(hits.length, article.units.length, article.wanted.length)
      return { article: article.id, ...score, ...(pairs ? { issues: scoreIssues([pairs]) } : {}) }
    }),
    falsePositives: matched.flatMap(({ article, spare }) => spare.map((unit) => describeFalsePositive(article, unit))),
    misses: matched.flatMap(({ article, missed }) => missed.map((one) => describeMiss(article, one))),
  }
}
