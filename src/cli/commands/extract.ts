import { type Command, Option } from 'commander'
import { z } from 'zod'
import { EntenteError } from '../../errors.ts'
import { writeDna } from '../../formats/write-dna.ts'
import { formatStatements, STATEMENT_FORMATS } from '../../store/format-statements.ts'
import { writeFile } from '../../store/write-file.ts'
import type { CommandContext } from '../command-context.ts'
import { loadStatements } from '../load-statements.ts'
import { addReadingOptions, ReadingOptions } from '../options.ts'

const FORMATS = [...STATEMENT_FORMATS, 'dna'] as const

const Options = ReadingOptions.extend({
  output: z.string().optional(),
  format: z.enum(FORMATS).optional(),
})
type Options = z.infer<typeof Options>

function chooseFormat({ format, json, output = '' }: Options): (typeof FORMATS)[number] {
  const chosen = format ?? (json ? 'json' : FORMATS.find((ending) => output.toLowerCase().endsWith(`.${ending}`)))
  if (chosen === 'dna' && output === '') {
    throw new EntenteError('bad-usage', '--format dna writes a database; say where with -o file.dna')
  }
  return chosen ?? 'jsonl'
}

/** `entente extract`: articles to statements. */
export function addExtract(program: Command, context: CommandContext): void {
  const command = program
    .command('extract')
    .summary('statements of articles, one a line')
    .description('Find who supports, opposes or stays neutral on what, each with its exact quote.')
    .argument('<input...>', 'articles: files, folders or - for standard input')
    .option('-o, --output <file>', 'write to a file, not to standard output')
    .addOption(new Option('-f, --format <name>', 'default: by the ending of -o, else jsonl').choices(FORMATS))
    .option('--json', 'the same as --format json')
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente extract news/ -o statements.jsonl
  $ entente extract article.txt --date 2006-07-14 | jq .actor.name
  $ cat feed.jsonl | entente extract - --format csv > statements.csv
  $ entente extract news/ -o news.dna     to code on in Discourse Network Analyzer`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      const format = chooseFormat(options)
      const loaded = await loadStatements(inputs, options, context)
      if (!loaded) return
      const { statements, articles } = loaded
      const data = format === 'dna' ? writeDna(statements, { articles }) : formatStatements(statements, format)
      if (options.output !== undefined) return writeFile(options.output, data)
      if (typeof data === 'string') await context.terminal.write(data)
    })
}
