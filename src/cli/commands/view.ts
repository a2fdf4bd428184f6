import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { Day } from '../../schema/date.ts'
import { loadPageReader, loadServedReader } from '../../store/load-page-reader.ts'
import { writeFile } from '../../store/write-file.ts'
import { makePage } from '../../store/write-page.ts'
import { titleOf } from '../../view/title-of.ts'
import type { CommandContext } from '../command-context.ts'
import { drawGraph } from '../draw-graph.ts'
import { loadStatements } from '../load-statements.ts'
import { openInBrowser } from '../open-in-browser.ts'
import { addPeriodOptions, addReadingOptions, parseCount, ReadingOptions } from '../options.ts'
import { servePage } from '../serve-page.ts'

const Options = ReadingOptions.extend({
  output: z.string().optional(),
  port: z.int().max(65_535).optional(),
  open: z.boolean().default(false),
  title: z.string().optional(),
  paste: z.boolean().default(false),
  since: Day.optional(),
  until: Day.optional(),
})

/** Waits until the user ends the command. */
const untilInterrupted = (): Promise<void> =>
  new Promise((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })

/** `entente view`: the graph as a page, in a file or served. */
export function addView(program: Command, context: CommandContext): void {
  const command = program
    .command('view')
    .summary('the graph as a page, in a file or on this machine')
    .description(
      'Show the graph with every quote: as one HTML file that works offline, or as a page served on this machine alone.',
    )
    .argument('<input...>', 'articles or statements')
    .option('-o, --output <file>', 'write one self-contained HTML file')
    .addOption(
      new Option('--port <n>', 'serve at 127.0.0.1:<n>; 0, the default without -o, takes a free port').argParser(
        parseCount(0),
      ),
    )
    .option('--paste', 'let the file read pasted articles: 4 MB more; a served page always can')
    .option('--open', 'open it in the browser')
    .option('--title <text>', 'title of the page')
  addPeriodOptions(command)
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente view out/statements.jsonl -o page.html
  $ entente view news/ --open
  $ entente view news/ -o page.html --paste
  $ entente view out/statements.jsonl --port 8080 --since 2006-01-01`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      const loaded = await loadStatements(inputs, options, context)
      if (!loaded) return
      const { since, until } = options
      const graph = drawGraph(loaded.statements, {
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
      })
      const shown = new Set(graph.mapEdges((_edge, { statements }) => statements).flat())
      const title = options.title ?? titleOf(loaded.articles, loaded.statements)
      const statements = loaded.statements.filter(({ id }) =>
        since === undefined && until === undefined ? true : shown.has(id),
      )
      const parts = { title, articles: loaded.articles, statements, graph }
      const { tell } = context.terminal
      const open = async (url: string): Promise<void> => {
        if (options.open && !(await openInBrowser(url))) tell(`entente: found no browser to open ${url}`)
      }
      if (options.output !== undefined) {
        const reader = options.paste ? { reader: await loadPageReader() } : {}
        await writeFile(options.output, await makePage({ ...parts, ...reader }))
        await open(pathToFileURL(resolve(options.output)).href)
        if (options.port === undefined) return
      }
      const { reader, files } = await loadServedReader()
      const page = await servePage(await makePage({ ...parts, reader }), options.port ?? 0, files)
      tell(`${title}: ${page.url} (Ctrl-C ends)`)
      await open(page.url)
      await untilInterrupted()
      await page.close()
    })
}
