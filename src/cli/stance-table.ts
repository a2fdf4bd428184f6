import { compareKeys } from '../graph/compare-keys.ts'
import type { Stance, Statement } from '../schema/statement.ts'
import { STANCE_SIGN, type Style } from './style.ts'
import { padTo, wrapText } from './wrap-text.ts'

export type StanceTableOptions = Readonly<{
  columns: number
  style: Style
  /** How many targets to show, those with most actors first. */
  most: number
}>

/** What is said of one target, an issue or an actor. */
type Matter = Readonly<{ key: string; label: string; statements: readonly Statement[]; actors: number; sides: number }>

const SIDES: readonly Stance[] = ['support', 'oppose', 'neutral']
const QUOTE_LINES = 2

function listMatters(statements: readonly Statement[]): Matter[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = `${statement.target.kind}:${statement.target.id}`
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  const matters = [...groups].map(([key, group]) => ({
    key,
    label: group[0]?.target.label ?? '',
    statements: group,
    actors: new Set(group.map(({ actor }) => actor.id)).size,
    sides: new Set(group.map(({ stance }) => stance)).size,
  }))
  return matters.sort(
    (a, b) =>
      b.actors - a.actors ||
      b.sides - a.sides ||
      b.statements.length - a.statements.length ||
      compareKeys(a.key, b.key),
  )
}

/** `Japan ×4, United States`: most statements first. */
function listActors(statements: readonly Statement[]): string {
  const counts = new Map<string, number>()
  for (const { actor } of statements) counts.set(actor.name, (counts.get(actor.name) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareKeys(a, b))
    .map(([name, count]) => (count > 1 ? `${name} ×${count}` : name))
    .join(', ')
}

/** Statements about as sure as the surest one speak equally well; then a named speaker counts, and words enough to judge by. */
const ABOUT_AS_SURE = 0.1
const ENOUGH = 160

/** The statement that speaks best for its side. */
function pickQuote(statements: readonly Statement[]): Statement | undefined {
  const surest = Math.max(...statements.map(({ confidence }) => confidence))
  const rankOf = ({ speaker, evidence }: Statement): number =>
    (speaker ? ENOUGH : 0) + Math.min(evidence.quote.length, ENOUGH) - Math.max(0, evidence.quote.length - 2 * ENOUGH)
  return statements
    .filter(({ confidence }) => confidence >= surest - ABOUT_AS_SURE)
    .sort((a, b) => rankOf(b) - rankOf(a) || compareKeys(a.id, b.id))[0]
}

function showSide(stance: Stance, statements: readonly Statement[], { columns, style }: StanceTableOptions): string[] {
  const best = pickQuote(statements)
  if (!best) return []
  const indent = '             '
  const head = style.stance[stance](padTo(`  ${STANCE_SIGN[stance]} ${stance}`, indent.length))
  const actors = wrapText(listActors(statements), columns - indent.length)
  const quote = wrapText(best.evidence.quote, columns - indent.length - 2, QUOTE_LINES)
  const place = [best.actor.name, best.speaker?.name, best.article, best.date].filter(Boolean).join(' · ')
  return [
    ...actors.map((line, i) => (i === 0 ? head : indent) + style.bold(line)),
    ...quote.map((line) => `${indent}${style.dim('│')} ${line}`),
    ...wrapText(place, columns - indent.length - 2).map(
      (line, i) => `${indent}${style.dim(`${i === 0 ? '└' : ' '} ${line}`)}`,
    ),
  ]
}

/**
 * Who supports and who opposes what, for a terminal: a block for each target, in it a line for each stance that is taken, with
 * the actors and one quote. Lines are at most `columns` wide.
 */
export function formatStanceTable(statements: readonly Statement[], options: StanceTableOptions): string {
  const { style, columns } = options
  const matters = listMatters(statements)
  const blocks = matters.slice(0, options.most).map(({ label, statements: group }) => [
    ...wrapText(label.charAt(0).toUpperCase() + label.slice(1), columns).map((line) => style.underline(line)),
    ...SIDES.flatMap((stance) =>
      showSide(
        stance,
        group.filter((statement) => statement.stance === stance),
        options,
      ),
    ),
  ])
  const rest = matters.length - options.most
  const more = rest > 0 ? [[style.dim(`… and ${rest} more`)]] : []
  return [...blocks, ...more].map((lines) => `${lines.join('\n')}\n`).join('\n')
}
