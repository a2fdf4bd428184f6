import { type Command, Option } from 'commander'
import { z } from 'zod'
import { csvRow } from '../../formats/csv-row.ts'
import type { GroupKey, StatementGroup } from '../../query/group-statements.ts'
import type { Position } from '../../query/list-positions.ts'
import { type Query, query } from '../../query/query.ts'
import { Day } from '../../schema/date.ts'
import { Modality, Stance, type Statement } from '../../schema/statement.ts'
import { formatStatements } from '../../store/format-statements.ts'
import type { CommandContext } from '../command-context.ts'
import { loadStatements } from '../load-statements.ts'
import {
  addPeriodOptions,
  addReadingOptions,
  collect,
  collectFrom,
  parseDay,
  parseShare,
  ReadingOptions,
} from '../options.ts'
import { type LineOptions, quoteLines, statementLines } from '../statement-lines.ts'
import { STANCE_SIGN } from '../style.ts'

const GROUPS = [
  'actor',
  'issue',
  'stance',
  'speaker',
  'article',
  'source',
  'day',
  'week',
  'month',
  'year',
] as const satisfies readonly GroupKey[]

const Options = ReadingOptions.extend({
  actor: z.array(z.string()).optional(),
  speaker: z.array(z.string()).optional(),
  stance: z.array(Stance).optional(),
  issue: z.array(z.string()).optional(),
  target: z.array(z.string()).optional(),
  concerning: z.array(z.string()).optional(),
  quoting: z.string().optional(),
  since: Day.optional(),
  until: Day.optional(),
  asOf: Day.optional(),
  minConfidence: z.number().optional(),
  modality: z.array(Modality).optional(),
  by: z.enum(GROUPS).optional(),
  positions: z.boolean().default(false),
  csv: z.boolean().default(false),
})
type Options = z.infer<typeof Options>

function narrow(all: Query, options: Options): Query {
  let left = all
  if (options.actor) left = left.actor(...options.actor)
  if (options.speaker) left = left.speaker(...options.speaker)
  if (options.stance) left = left.stance(...options.stance)
  if (options.issue) left = left.issue(...options.issue)
  if (options.target) left = left.target(...options.target)
  if (options.concerning) left = left.concerning(...options.concerning)
  if (options.quoting !== undefined) left = left.quoting(options.quoting)
  if (options.since !== undefined) left = left.since(options.since)
  if (options.until !== undefined) left = left.until(options.until)
  if (options.minConfidence !== undefined) left = left.confidence(options.minConfidence)
  if (options.modality) left = left.modality(...options.modality)
  return options.asOf === undefined ? left : left.asOf(options.asOf)
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function formatList(statements: readonly Statement[], options: Options, lines: LineOptions): string {
  if (options.json) return formatStatements(statements, 'json')
  if (options.csv) return formatStatements(statements, 'csv')
  return statements.map((statement) => `${statementLines(statement, lines).join('\n')}\n`).join('\n')
}

function formatGroups(groups: readonly StatementGroup[], options: Options, lines: LineOptions): string {
  if (options.json) return asJson(groups)
  if (options.csv) {
    const rows = groups.map(({ key, label, support, oppose, neutral }) =>
      csvRow([key, label, support, oppose, neutral]),
    )
    return csvRow(['key', 'label', 'support', 'oppose', 'neutral']) + rows.join('')
  }
  const { style } = lines
  return groups
    .map(({ label, support, oppose, neutral, statements }) => {
      const counts = (['support', 'oppose', 'neutral'] as const)
        .map((stance) => [stance, { support, oppose, neutral }[stance]] as const)
        .filter(([, count]) => count > 0)
        .map(([stance, count]) => style.stance[stance](`${STANCE_SIGN[stance]} ${count} ${stance}`))
      const head = `${style.underline(label === '' ? '(none)' : label)}   ${counts.join('  ')}`
      return [head, ...statements.flatMap((statement) => ['', ...statementLines(statement, lines)]), ''].join('\n')
    })
    .join('\n')
}

function formatPositions(positions: readonly Position[], options: Options, lines: LineOptions): string {
  if (options.json) return asJson(positions)
  if (options.csv) {
    const head = [
      'actor',
      'actor_name',
      'target',
      'target_label',
      'standing',
      'support',
      'oppose',
      'neutral',
      'first',
      'last',
      'quote',
    ]
    const rows = positions.map(({ actor, target, standing, support, oppose, neutral, first, last, newest }) =>
      csvRow([
        actor.id,
        actor.name,
        target.id,
        target.label,
        standing,
        support,
        oppose,
        neutral,
        first,
        last,
        newest.evidence.quote,
      ]),
    )
    return csvRow(head) + rows.join('')
  }
  const { style } = lines
  const blocks = positions.map(({ actor, target, standing, statements, newest }, i) => {
    const isNew = positions[i - 1]?.target.id !== target.id
    const paint = standing === 'divided' ? style.bold : style.stance[standing]
    const sign = standing === 'divided' ? '±' : STANCE_SIGN[standing]
    return [
      ...(isNew ? [`${i > 0 ? '\n' : ''}${style.underline(target.label)}`] : []),
      `${paint(`${sign} ${standing}`)}  ${style.bold(actor.name)}  ${style.dim(`(${statements.length})`)}`,
      ...quoteLines(newest, 2, lines),
    ]
  })
  return `${blocks.flat().join('\n')}\n`
}

/** `entente query`: statements that fit, in groups, or as positions. */
export function addQuery(program: Command, context: CommandContext): void {
  const command = program
    .command('query')
    .summary('who stands where, with quotes')
    .description(
      'Ask for statements by actor, stance, issue, target and date. An option that stands twice means either.',
    )
    .argument('<input...>', 'statements (.jsonl) or articles')
    .option('--actor <name>', 'whose stance: id, name or alias (JPN, Japan, Tokyo)', collect)
    .option('--speaker <name>', 'who said it: any words of the name', collect)
    .option('--stance <stance>', `which stance: ${Stance.options.join(', ')}`, collectFrom(Stance.options))
    .option('--issue <words>', 'on which issue: its id, or words of it', collect)
    .option('--target <actor>', 'towards which actor itself', collect)
    .option('--concerning <actor>', 'towards an actor, or an issue that concerns it', collect)
    .option('--quoting <words>', 'whose quote holds all these words')
  addPeriodOptions(command)
    .addOption(new Option('--as-of <day>', 'what held on that day').argParser(parseDay))
    .addOption(new Option('--min-confidence <share>', 'at least so sure, 0 to 1').argParser(parseShare))
    .option('--modality <modality>', `how firm: ${Modality.options.join(', ')}`, collectFrom(Modality.options))
    .addOption(new Option('--by <group>', 'in groups, with counts').choices(GROUPS))
    .option('--positions', 'where each actor stands on each target, newest words')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente query out/statements.jsonl --stance oppose --issue sanctions
  $ entente query out/statements.jsonl --actor China --actor Russia --since 2006-07-01 --by issue
  $ entente query news/ --positions --csv > positions.csv`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      const loaded = await loadStatements(inputs, options, context)
      if (!loaded) return
      const { seeds } = await import('../../seeds.ts')
      const left = narrow(query(loaded.statements, { actors: seeds.actors }), options)
      const { write, tell, columns, style } = context.terminal
      if (left.count() === 0 && !options.quiet && !options.json) tell('entente: no statement fits')
      const lines = { columns, style }
      if (options.positions) return write(formatPositions(left.positions(), options, lines))
      if (options.by) return write(formatGroups(left.by(options.by), options, lines))
      await write(formatList(left.toArray(), options, lines))
    })
}
