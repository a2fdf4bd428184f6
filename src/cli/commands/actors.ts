import type { Command } from 'commander'
import { z } from 'zod'
import { EntenteError } from '../../errors.ts'
import type { Article } from '../../schema/article.ts'
import type { CommandContext } from '../command-context.ts'
import { describeSuccession } from '../describe-succession.ts'
import { type FoundActor, listActors, listUnknownNames } from '../list-actors.ts'
import { loadArticles, loadKnowledge } from '../load-statements.ts'
import { addReadingOptions, ReadingOptions } from '../options.ts'
import { renderActors, renderUnknownNames } from '../render-actors.ts'
import { padTo } from '../wrap-text.ts'

const Options = ReadingOptions.extend({ mentions: z.boolean().default(false), unknown: z.boolean().default(false) })
type Options = z.infer<typeof Options>

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The registry itself, one actor a line. */
async function listRegistry(options: Options): Promise<string> {
  const { seeds } = (await loadKnowledge(options)) ?? (await import('../../seeds.ts'))
  if (options.json) return asJson(seeds.actors)
  return seeds.actors
    .map((actor) => `${padTo(actor.id, 24)} ${padTo(actor.type, 13)} ${actor.name}${describeSuccession(actor)}\n`)
    .join('')
}

async function listFound(articles: readonly Article[], options: Options): Promise<string> {
  const [{ loadExtractor }, { parse }, knowledge, shipped] = await Promise.all([
    import('../../store/load-extractor.ts'),
    import('../../parse.ts'),
    loadKnowledge(options),
    import('../../seeds.ts'),
  ])
  const { findMentions } = loadExtractor(knowledge?.seeds)
  const read = articles.map((article) => ({ article, mentions: findMentions(article) }))
  if (options.mentions)
    return read.flatMap(({ mentions }) => mentions.map((one) => `${JSON.stringify(one)}\n`)).join('')
  if (options.unknown) {
    const { offices } = knowledge?.seeds ?? shipped.seeds
    const names = listUnknownNames(read, parse, new Set(offices.map(({ family }) => family)))
    return options.json ? asJson(names) : renderUnknownNames(names)
  }
  const { actors } = knowledge?.seeds ?? shipped.seeds
  const found: FoundActor[] = listActors(read, new Map(actors.map((actor) => [actor.id, actor])))
  return options.json ? asJson(found) : renderActors(found)
}

/** `entente actors`: who is known, who was found, and which names belong to nobody. */
export function addActors(program: Command, context: CommandContext): void {
  const command = program
    .command('actors')
    .summary('who is known, or named in articles, as a codebook to edit')
    .description(
      'List the actors that articles name, in the format of a codebook. Without INPUT: everyone who is known.',
    )
    .argument('[input...]', 'articles')
    .option('--mentions', 'every place that names an actor, as JSON lines')
    .option('--unknown', 'names in the articles that belong to no actor')
    .option('--json', 'as JSON')
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente actors | grep -i league
  $ entente actors news/ --unknown >> codebook.yaml
  $ entente actors article.txt --mentions | jq .text`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      const { write } = context.terminal
      if (inputs.length === 0) {
        if (!options.mentions && !options.unknown) return write(await listRegistry(options))
        throw new EntenteError(
          'bad-usage',
          `--${options.mentions ? 'mentions' : 'unknown'} needs articles to look into`,
        )
      }
      const loaded = await loadArticles(inputs, options, context)
      if (!loaded) return
      if (loaded.articles.length === 0) {
        throw new EntenteError(
          'bad-input',
          `${inputs.join(', ')}: holds statements alone; names are looked up in articles`,
        )
      }
      await write(await listFound(loaded.articles, options))
    })
}
