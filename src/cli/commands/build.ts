import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import { z } from 'zod'
import { formatStatements } from '../../store/format-statements.ts'
import { loadPageReader } from '../../store/load-page-reader.ts'
import { makeFolder } from '../../store/make-folder.ts'
import { writeFile } from '../../store/write-file.ts'
import { writeGexf } from '../../store/write-gexf.ts'
import { makePage } from '../../store/write-page.ts'
import { countOf } from '../../view/count-of.ts'
import { titleOf } from '../../view/title-of.ts'
import type { CommandContext } from '../command-context.ts'
import { drawGraph, nameAllIssues } from '../draw-graph.ts'
import { loadStatements } from '../load-statements.ts'
import { addReadingOptions, parseCount, ReadingOptions } from '../options.ts'
import { formatStanceTable } from '../stance-table.ts'
import { padTo } from '../wrap-text.ts'

const Options = ReadingOptions.extend({
  output: z.string(),
  title: z.string().optional(),
  top: z.int().nonnegative(),
  paste: z.boolean().default(false),
})

/** `entente build`: everything at once into a folder. */
export function addBuild(program: Command, context: CommandContext): void {
  const command = program
    .command('build')
    .summary('statements, graph and viewer at once, into a folder')
    .description(
      'Extract, build the graph, draw it; write statements.jsonl, graph.gexf and index.html, and say who stands where.',
    )
    .argument('<input...>', 'articles or statements: files, folders or - for standard input')
    .option('-o, --output <folder>', 'folder to write to', 'out')
    .option('--title <text>', 'title of the page')
    .option('--top <n>', 'how many issues to print', parseCount(0), 5)
    .option('--paste', 'let the page read pasted articles: 4 MB more')
    .option('--json', 'print what was written as JSON')
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente build seeds/articles
  $ entente build news.jsonl.gz archive/ -o out --jobs 4
  $ entente build article.txt --date 2006-07-14 --title "Korea, July 2006"`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      // An unwritable folder shows before the work, not after it.
      await makeFolder(options.output)
      const loaded = await loadStatements(inputs, options, context)
      if (loaded) await writeAll(loaded, options, context)
    })
}

type Parts = NonNullable<Awaited<ReturnType<typeof loadStatements>>>

async function writeAll(
  { articles, statements }: Parts,
  options: z.infer<typeof Options>,
  context: CommandContext,
): Promise<void> {
  const graph = drawGraph(statements)
  const title = options.title ?? titleOf(articles, statements)
  const files = {
    statements: join(options.output, 'statements.jsonl'),
    graph: join(options.output, 'graph.gexf'),
    page: join(options.output, 'index.html'),
  }
  await writeFile(files.statements, formatStatements(statements, 'jsonl'))
  await writeGexf(graph, files.graph, { description: title, statements })
  const reader = options.paste ? { reader: await loadPageReader() } : {}
  await writeFile(files.page, await makePage({ title, articles, statements, graph, ...reader }))

  const { write, style, columns } = context.terminal
  if (options.json) {
    const counts = { articles: articles.length, statements: statements.length, nodes: graph.order, edges: graph.size }
    return write(`${JSON.stringify({ ...counts, files }, null, 2)}\n`)
  }
  const issues = graph.filterNodes((_node, { type }) => type === 'issue').length
  const summary = [
    ...(articles.length > 0 ? [countOf(articles.length, 'article')] : []),
    // As the page has it: whom a stance is only taken towards is an actor too.
    countOf(graph.order - issues, 'actor'),
    countOf(issues, 'issue'),
    countOf(statements.length, 'statement'),
  ].join(' · ')
  const width = Math.max(...Object.values(files).map((file) => file.length)) + 2
  const wrote = [
    `${padTo(files.statements, width)}${style.dim('one statement a line')}`,
    `${padTo(files.graph, width)}${style.dim(`${graph.order} nodes, ${graph.size} edges; opens in Gephi`)}`,
    `${padTo(files.page, width)}${style.dim('the graph with every quote; open it in a browser:')}`,
    style.dim(pathToFileURL(files.page).href),
  ]
  const table =
    options.top > 0 ? `${formatStanceTable(nameAllIssues(statements), { columns, style, most: options.top })}\n` : ''
  await write(`${style.bold(summary)}\n\n${table}${wrote.join('\n')}\n`)
}
