import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { Day } from '../schema/date.ts'

/** A day on the command line. */
export function parseDay(value: string): string {
  const { data } = Day.safeParse(value)
  if (data === undefined) throw new InvalidArgumentError('Wanted a day that exists, YYYY-MM-DD.')
  return data
}

/** A whole number of at least `least` on the command line. */
export const parseCount =
  (least: number) =>
  (value: string): number => {
    const count = Number(value)
    if (!Number.isInteger(count) || count < least)
      throw new InvalidArgumentError(`Wanted a whole number, ${least} or more.`)
    return count
  }

/** A number between 0 and 1 on the command line. */
export function parseShare(value: string): number {
  const share = Number(value)
  if (value.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('Wanted a number from 0 to 1.')
  return share
}

/** Gathers the values of an option that may stand several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** The same, for an option with a fixed list of values. */
export const collectFrom =
  (choices: readonly string[]) =>
  (value: string, before: readonly string[] = []): string[] => {
    if (!choices.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
    return [...before, value]
  }

/** What every command that reads articles lets its user say about the reading. */
export const ReadingOptions = z.object({
  date: Day.optional(),
  source: z.string().optional(),
  codebook: z.string().optional(),
  registry: z.string().optional(),
  jobs: z.int().positive().optional(),
  eachReport: z.boolean().default(false),
  extractor: z.enum(['rules', 'llm']).default('rules'),
  llmUrl: z.string().optional(),
  llmModel: z.string().optional(),
  llmKey: z.string().optional(),
  llmCache: z.string().optional(),
  quiet: z.boolean().default(false),
  json: z.boolean().default(false),
})
export type ReadingOptions = z.infer<typeof ReadingOptions>

/** Adds the options of `ReadingOptions` to a command. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('-q, --quiet', 'no progress and no notes on standard error')
    .optionsGroup('Reading articles:')
    .addOption(new Option('--date <day>', 'date of articles that name none').argParser(parseDay))
    .option('--source <name>', 'source of articles that name none')
    .option('--codebook <file>', 'your own names, issues and verdicts (YAML or JSON)')
    .option('--registry <file>', 'issues of earlier runs, which keep their ids; written anew (JSON)')
    .option('--each-report', 'count a sentence that several papers print once for each of them')
    .addOption(
      new Option(
        '--jobs <n>',
        `threads that extract; the result is the same (default: up to ${availableParallelism()} here)`,
      ).argParser(parseCount(1)),
    )
    .addOption(new Option('--extractor <name>', 'what finds statements').choices(['rules', 'llm']).default('rules'))
    .optionsGroup('With --extractor llm (any OpenAI-compatible server):')
    .addOption(new Option('--llm-url <url>', 'base address, such as http://localhost:11434/v1').env('ENTENTE_LLM_URL'))
    .addOption(new Option('--llm-model <name>', 'model').env('ENTENTE_LLM_MODEL'))
    .addOption(new Option('--llm-key <key>', 'key, best given by the environment').env('ENTENTE_LLM_KEY'))
    .option('--llm-cache <folder>', 'where answers are kept', '.entente-cache')
}

/** Adds the options that choose among statements by date. */
export function addPeriodOptions(command: Command): Command {
  return command
    .addOption(new Option('--since <day>', 'no statement before this day').argParser(parseDay))
    .addOption(new Option('--until <day>', 'no statement after this day').argParser(parseDay))
}
