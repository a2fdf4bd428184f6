import type { Command } from 'commander'
import { z } from 'zod'
import { renderCodebook } from '../../codebook/render-codebook.ts'
import { listIssues } from '../../issues/list-issues.ts'
import type { CommandContext } from '../command-context.ts'
import { loadKnowledge, loadStatements } from '../load-statements.ts'
import { addReadingOptions, parseShare, ReadingOptions } from '../options.ts'

const Options = ReadingOptions.extend({ unknown: z.boolean().default(false), least: z.number().optional() })

/** `entente issues`: what was found, as a codebook to edit. */
export function addIssues(program: Command, context: CommandContext): void {
  const command = program
    .command('issues')
    .summary('the issues that were found, as a codebook to edit')
    .description(
      'List the issues of statements in the format of a codebook: edit it, and give it back with --codebook.',
    )
    .argument('<input...>', 'articles or statements')
    .option('--unknown', 'only issues that the codebook does not name')
    .option('--least <share>', 'how alike two issues must be to be proposed as one, 0 to 1', parseShare)
    .option('--json', 'as JSON')
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente issues out/statements.jsonl > codebook.yaml
  $ entente issues news/ --codebook codebook.yaml --unknown`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      const loaded = await loadStatements(inputs, options, context)
      if (!loaded) return
      const listing = listIssues(loaded.statements, options.least === undefined ? {} : { least: options.least })
      const known = await knownIssues(options)
      const shown = options.unknown
        ? { ...listing, issues: listing.issues.filter(({ id }) => !known.has(id)) }
        : listing
      await context.terminal.write(options.json ? `${JSON.stringify(shown, null, 2)}\n` : renderCodebook(shown))
    })
}

async function knownIssues(options: ReadingOptions): Promise<ReadonlySet<string>> {
  const { issues = [], split = [], merge = [] } = (await loadKnowledge(options))?.codebook ?? {}
  return new Set([...issues.map(({ id }) => id), ...split.map(({ into }) => into), ...merge.map(({ into }) => into)])
}
