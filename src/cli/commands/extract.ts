import { type Command, Option } from 'commander'
import { z } from 'zod'
import { formatStatements, STATEMENT_FORMATS, type StatementFormat } from '../../store/format-statements.ts'
import { writeTextFile } from '../../store/write-text-file.ts'
import type { CommandContext } from '../command-context.ts'
import { loadStatements } from '../load-statements.ts'
import { addReadingOptions, ReadingOptions } from '../options.ts'

const Options = ReadingOptions.extend({
  output: z.string().optional(),
  format: z.enum(STATEMENT_FORMATS).optional(),
})

function chooseFormat({ format, json, output = '' }: z.infer<typeof Options>): StatementFormat {
  if (format) return format
  if (json) return 'json'
  return STATEMENT_FORMATS.find((ending) => output.toLowerCase().endsWith(`.${ending}`)) ?? 'jsonl'
}

/** `entente extract`: articles to statements. */
export function addExtract(program: Command, context: CommandContext): void {
  const command = program
    .command('extract')
    .summary('statements of articles, one a line')
    .description('Find who supports, opposes or stays neutral on what, each with its exact quote.')
    .argument('<input...>', 'articles: files, folders or - for standard input')
    .option('-o, --output <file>', 'write to a file, not to standard output')
    .addOption(new Option('-f, --format <name>', 'default: by the ending of -o, else jsonl').choices(STATEMENT_FORMATS))
    .option('--json', 'the same as --format json')
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente extract news/ -o statements.jsonl
  $ entente extract article.txt --date 2006-07-14 | jq .actor.name
  $ cat feed.jsonl | entente extract - --format csv > statements.csv`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      const loaded = await loadStatements(inputs, options, context)
      if (!loaded) return
      const text = formatStatements(loaded.statements, chooseFormat(options))
      await (options.output === undefined ? context.terminal.write(text) : writeTextFile(options.output, text))
    })
}
