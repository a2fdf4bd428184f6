import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { z } from 'zod'
import { EntenteError } from '../../errors.ts'
import type { Extractor } from '../../pipeline.ts'
import { Article } from '../../schema/article.ts'
import type { Statement } from '../../schema/statement.ts'
import { cleanText } from '../../text/clean-text.ts'
import type { CommandContext } from '../command-context.ts'
import { explainStatement, sentenceOf } from '../explain-statement.ts'
import { explainText, explainTextJson } from '../explain-text.ts'
import { loadKnowledge, loadStatements } from '../load-statements.ts'
import { addReadingOptions, ReadingOptions } from '../options.ts'
import { readAgain } from '../read-again.ts'

const DEFAULT_INPUT = 'out/statements.jsonl'

const Options = ReadingOptions.extend({ whyNot: z.string().optional() })

/** The one statement whose id starts with these letters. Errors: `unknown-name` where there is none, or more than one. */
function findStatement(statements: readonly Statement[], id: string): Statement {
  const exact = statements.find((statement) => statement.id === id)
  if (exact) return exact
  const [first, second] = statements.filter((statement) => statement.id.startsWith(id))
  if (first && !second) return first
  const [sample] = statements
  const hint = sample ? `ids look like ${sample.id}` : 'the input holds no statement at all'
  throw new EntenteError(
    'unknown-name',
    first ? `"${id}" starts several ids; write more of it` : `no statement has the id "${id}"; ${hint}`,
  )
}

/** `entente explain`: how one statement was found. */
export function addExplain(program: Command, context: CommandContext): void {
  const command = program
    .command('explain')
    .summary('one statement: its sentence, what was read in it, the rule')
    .description(
      'Show how a statement was found. With the articles among the inputs the whole sentence is shown, its tree and each step.',
    )
    .argument('[statement-id]', 'its id, or the start of it')
    .argument('[input...]', 'articles or statements', [DEFAULT_INPUT])
    .option('--json', 'as JSON')
    .option('--why-not <text>', 'instead: what is read in these sentences, and what let nothing through')
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente explain 3f9a2c out/statements.jsonl
  $ entente explain 3f9a2c news/
  $ entente explain --why-not "Norway may yet come round to the plan."`,
    )
    .action(async (first: string | undefined, rest: string[], given: unknown) => {
      const options = Options.parse(given)
      const { whyNot: text, date } = options
      const extractor = async (): Promise<Extractor> => {
        const { loadExtractor } = await import('../../store/load-extractor.ts')
        return loadExtractor((await loadKnowledge(options))?.seeds)
      }
      if (text !== undefined) {
        if (first !== undefined)
          throw new EntenteError('bad-usage', `--why-not reads its own text; ${first} is not read`)
        const article = Article.safeParse({
          id: 'text',
          text: cleanText(text).trim(),
          ...(date !== undefined && { date }),
        }).data
        if (!article) throw new EntenteError('bad-usage', '--why-not "": an empty text; wanted a sentence or more')
        const read = await extractor()
        await context.terminal.write(
          options.json ? explainTextJson(article, read) : explainText(article, read, context.terminal),
        )
        return
      }
      if (first === undefined)
        throw new EntenteError('bad-usage', 'explain: no statement is named; wanted its id, or --why-not with a text')
      // The id may stand before or behind the inputs: it is the one that is no file.
      const all = [first, ...rest]
      const id = all.find((name) => name !== '-' && !existsSync(name)) ?? first
      const inputs = all.filter((name) => name !== id)
      const loaded = await loadStatements(inputs.length > 0 ? inputs : [DEFAULT_INPUT], options, context)
      if (!loaded) return
      const statement = findStatement(loaded.statements, id)
      const article = loaded.articles.find((one) => one.id === statement.article)
      if (options.json) {
        const sentence = sentenceOf(statement, article)
        return context.terminal.write(
          `${JSON.stringify({ statement, sentence: { start: sentence.offset, text: sentence.text } }, null, 2)}\n`,
        )
      }
      const isOurs = options.extractor === 'rules' && article !== undefined
      const steps = isOurs ? readAgain(statement, article, await extractor(), context.terminal.style) : []
      await context.terminal.write(explainStatement(statement, article, steps, context.terminal))
    })
}
