import type { Command } from 'commander'
import { z } from 'zod'
import { readGold } from '../../ingest/read-gold.ts'
import { formatScore } from '../../score/format-score.ts'
import { formatCalibration, measureCalibration } from '../../score/measure-calibration.ts'
import { scoreStatements } from '../../score/score-statements.ts'
import type { CommandContext } from '../command-context.ts'
import { loadStatements } from '../load-statements.ts'
import { addReadingOptions, ReadingOptions } from '../options.ts'

const Options = ReadingOptions.extend({
  gold: z.string(),
  byArticle: z.boolean().default(false),
  verbose: z.boolean().default(false),
  calibration: z.boolean().default(false),
})

/** `entente score`: statements against a gold folder. */
export function addScore(program: Command, context: CommandContext): void {
  const command = program
    .command('score')
    .summary('precision, recall and F1 against a gold folder')
    .description(
      'Compare statements with those that trained annotators coded. Without INPUT the gold articles are extracted.',
    )
    .argument('[input...]', 'statements (.jsonl) of the gold articles')
    .requiredOption('--gold <folder>', 'gold articles, as in seeds/gold')
    .option('--by-article', 'a line for each article')
    .option('--verbose', 'every false positive and every miss, with its sentence')
    .option('--calibration', 'compare confidence with truth as well')
    .option('--json', 'all figures as JSON')
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente score --gold seeds/gold
  $ entente score statements.jsonl --gold seeds/gold --by-article`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      const gold = await readGold(options.gold)
      const loaded = await loadStatements(
        inputs.length > 0 ? inputs : [options.gold],
        // Annotators coded every article by itself.
        { ...options, eachReport: true },
        context,
      )
      if (!loaded) return
      const score = scoreStatements(gold, loaded.statements)
      const calibration = options.calibration ? measureCalibration(gold, loaded.statements) : undefined
      if (options.json) {
        const { falsePositives, misses, byArticle, ...figures } = score
        const value = {
          ...figures,
          ...(options.byArticle ? { byArticle } : {}),
          ...(options.verbose ? { falsePositives, misses } : {}),
          ...(calibration ? { calibration } : {}),
        }
        return context.terminal.write(`${JSON.stringify(value, null, 2)}\n`)
      }
      await context.terminal.write(formatScore(score, options))
      if (calibration) await context.terminal.write(`\n${formatCalibration(calibration)}`)
    })
}
