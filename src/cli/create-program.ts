import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { z } from 'zod'
import type { CommandContext } from './command-context.ts'
import { addActors } from './commands/actors.ts'
import { addBuild } from './commands/build.ts'
import { addExplain } from './commands/explain.ts'
import { addExtract } from './commands/extract.ts'
import { addGraph } from './commands/graph.ts'
import { addIssues } from './commands/issues.ts'
import { addQuery } from './commands/query.ts'
import { addScore } from './commands/score.ts'
import { addView } from './commands/view.ts'

const readVersion = (): string => {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version
}

/** Commander puts its suggestion on a second line; an error here is one line. */
const asOneLine = (message: string): string =>
  `entente: ${message
    .replace(/^error: /, '')
    .trim()
    .replace(/\n+/g, ' ')}\n`

/** The whole command line: every command, its options and its help. */
export function createProgram(context: CommandContext): Command {
  const { terminal } = context
  const program = new Command('entente')
    .description('Who supports and who opposes what, in whose words: news text to a graph of diplomatic stances.')
    .version(readVersion(), '-V, --version')
    .helpCommand('help [command]', 'help for a command')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      // Commander writes help and version in one piece.
      writeOut: (text) => void terminal.write(text),
      writeErr: (text) => terminal.tell(text.trimEnd()),
      outputError: (message, write) => write(asOneLine(message)),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .configureHelp({ showGlobalOptions: false, sortSubcommands: false })
  addBuild(program, context)
  addExtract(program, context)
  addGraph(program, context)
  addView(program, context)
  addQuery(program, context)
  addExplain(program, context)
  addScore(program, context)
  addActors(program, context)
  addIssues(program, context)
  program.addHelpText(
    'after',
    `
Examples:
  $ entente build news/ -o out          statements, graph and viewer of a folder of articles
  $ entente extract article.txt         its statements as JSON lines
  $ entente query out/statements.jsonl --actor JPN --by issue

Each command has examples of its own: entente help COMMAND`,
  )
  return program
}
