import type { Stance } from '../schema/statement.ts'
import type { IssueScore } from './b-cubed.ts'
import { type PrecisionRecall, type Recall, type Score, STANCES } from './score.ts'

export type ScoreParts = Readonly<{
  /** A line for each article. */
  byArticle?: boolean
  /** Each false positive and each miss with its sentence. */
  verbose?: boolean
}>

const NAME_WIDTH = 26

const digits = (value: number | null): string => (value === null ? '    -' : value.toFixed(3))

const trio = ({ precision, recall, f1 }: PrecisionRecall | IssueScore): string =>
  `P ${digits(precision)}  R ${digits(recall)}  F1 ${digits(f1)}`

const scoreRow = (name: string, score: PrecisionRecall): string =>
  `${name.padEnd(NAME_WIDTH)} ${trio(score)}   (right ${score.right}, predicted ${score.predicted}, gold ${score.gold})`

const issueRow = (score: IssueScore): string => `${trio(score)}   (pairs ${score.pairs})`

const recallRow = (name: string, { found, gold, recall }: Recall): string =>
  `${name.padEnd(NAME_WIDTH)} R ${digits(recall)}   (found ${found} of ${gold})`

const CELL = 8
const cells = (values: readonly (string | number)[]): string =>
  values.map((value) => String(value).padStart(CELL)).join('')

function confusionRows({ confusion, spurious }: Score): string[] {
  const columns: (Stance | 'missed')[] = [...STANCES, 'missed']
  return [
    'gold stance (row) by predicted stance, same actor, target and place:',
    ' '.repeat(10) + cells(columns),
    ...STANCES.map((stance) => stance.padEnd(10) + cells(columns.map((column) => confusion[stance][column]))),
    'spurious'.padEnd(10) + cells(STANCES.map((stance) => spurious[stance])),
  ]
}

function warningRows({ warnings }: Score): string[] {
  const rows: [number, string][] = [
    [warnings.quoteDiffers, 'predictions have a quote that differs from the text at their offsets'],
    [warnings.overTwoSentences, 'predictions have evidence over more than two sentences'],
    [warnings.repeatsWithOtherLabels, 'merged predictions have one target id under several labels'],
  ]
  return rows.filter(([count]) => count > 0).flatMap(([count, words]) => ['', `warning: ${count} ${words}`])
}

function errorRows({ falsePositives, misses }: Score): string[] {
  return [
    '',
    `false positives (${falsePositives.length}):`,
    ...falsePositives.flatMap(({ article, line, actor, stance, kind, target, sentence }) => [
      `- ${article} line ${line}: ${actor} ${stance} ${kind}:${target}`,
      `    | ${sentence}`,
    ]),
    '',
    `misses (${misses.length}):`,
    ...misses.flatMap(({ article, statement, isHard, actor, stance, kind, target, nearest, sentence }) => [
      `- ${article} statement ${statement}${isHard ? ' (hard)' : ''}: ${actor} ${stance} ${kind}:${target}  [${nearest}]`,
      `    | ${sentence}`,
    ]),
  ]
}

/** A score as the table that people read, lines ended by `\n`. */
export function formatScore(score: Score, parts: ScoreParts = {}): string {
  const { predictions, recall, issues } = score
  const lines = [
    `articles ${score.articles} (${score.articlesWithoutPrediction} with no prediction), gold statements ${score.strict.gold}, ` +
      `predictions ${predictions.counted} (${predictions.read} lines, ${predictions.repeats} repeats merged)`,
    '',
    scoreRow('statements (strict)', score.strict),
    scoreRow('ignoring the target', score.ignoringTarget),
    scoreRow('actor and evidence only', score.actorOnly),
    '',
    recallRow('recall, hard', recall.hard),
    recallRow('recall, not hard', recall.plain),
    recallRow('recall, issue targets', recall.issueTargets),
    recallRow('recall, actor targets', recall.actorTargets),
    '',
    ...(issues ? [`${'issue identity, B-cubed'.padEnd(NAME_WIDTH)} ${issueRow(issues)}`, ''] : []),
    ...STANCES.map((stance) => scoreRow(stance, score.byStance[stance])),
    '',
    ...confusionRows(score),
    ...warningRows(score),
    ...(parts.byArticle ? ['', 'by article:', ...score.byArticle.map((one) => articleRow(one))] : []),
    ...(parts.verbose ? errorRows(score) : []),
  ]
  return `${lines.join('\n')}\n`
}

const articleRow = (score: Score['byArticle'][number]): string =>
  scoreRow(`  ${score.article}`, score) + (score.issues ? `  issues ${issueRow(score.issues)}` : '')
