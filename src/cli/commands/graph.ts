import { type Command, Option } from 'commander'
import { z } from 'zod'
import { EntenteError } from '../../errors.ts'
import { cypherChunks } from '../../formats/cypher-chunks.ts'
import { edgeCsv, nodeCsv } from '../../formats/graph-csv.ts'
import { graphJsonChunks } from '../../formats/graph-json.ts'
import { graphmlChunks } from '../../formats/graphml-chunks.ts'
import { jsonLdChunks } from '../../formats/json-ld-chunks.ts'
import { networkCsv } from '../../formats/network-csv.ts'
import { gexfChunks } from '../../gexf/gexf-chunks.ts'
import { buildGraph } from '../../graph/build-graph.ts'
import type { StanceGraph } from '../../graph/stance-graph.ts'
import { layoutNetwork } from '../../layout/layout-network.ts'
import { buildNetworkGraph } from '../../networks/build-network-graph.ts'
import { projectNetwork } from '../../networks/project-network.ts'
import { twoModeNetwork } from '../../networks/two-mode-network.ts'
import { Day } from '../../schema/date.ts'
import { DuplicateRule, GraphLevel, type GraphOptions } from '../../schema/graph.ts'
import { type Network, NetworkKind, Normalization, TwoModeKind, TwoModeNormalization } from '../../schema/network.ts'
import { Modality, type Statement } from '../../schema/statement.ts'
import { writeChunks } from '../../store/write-chunks.ts'
import type { CommandContext } from '../command-context.ts'
import { drawGraph, nameAllIssues } from '../draw-graph.ts'
import { loadStatements } from '../load-statements.ts'
import { addPeriodOptions, addReadingOptions, collectFrom, parseShare, ReadingOptions } from '../options.ts'

const FORMATS = ['gexf', 'graphml', 'json', 'csv', 'cypher', 'jsonld'] as const
const NETWORKS = ['stances', ...NetworkKind.options, 'two-mode'] as const

const Options = ReadingOptions.extend({
  output: z.string().optional(),
  format: z.enum(FORMATS).optional(),
  network: z.enum(NETWORKS),
  over: z.enum(['actors', 'issues']),
  counting: TwoModeKind,
  normalize: z.enum([...Normalization.options, 'activity', 'prominence']),
  duplicates: DuplicateRule,
  level: GraphLevel,
  modality: z.array(Modality).optional(),
  minConfidence: z.number().optional(),
  since: Day.optional(),
  until: Day.optional(),
  gexf: z.enum(['1.2', '1.3']),
})
type Options = z.infer<typeof Options>
type Format = (typeof FORMATS)[number]

function chooseFormat({ format, json, output }: Options): Format {
  if (format) return format
  if (json) return 'json'
  if (output === undefined) return 'gexf'
  const ending = output.toLowerCase().replace(/\.gz$/, '').split('.').at(-1)
  const found = FORMATS.find((one) => one === ending)
  if (found) return found
  throw new EntenteError(
    'bad-usage',
    `${output}: its ending names no format; wanted ${FORMATS.map((one) => `.${one}`).join(', ')}, or --format`,
  )
}

/** A file, and the text that goes into it. */
type Output = Readonly<{ file: string | undefined; chunks: Iterable<string> }>

const wrongNormalization = ({ network, normalize }: Options, wanted: readonly string[]): EntenteError =>
  new EntenteError(
    'bad-usage',
    `--normalize ${normalize} does not fit --network ${network}; wanted ${wanted.join(', ')}`,
  )

function makeNetwork(statements: readonly Statement[], options: Options, selection: GraphOptions): Network | null {
  const { network, normalize, duplicates, over, counting } = options
  const counted = { ...selection, duplicates }
  if (network === 'stances') {
    if (normalize !== 'none') throw wrongNormalization(options, ['none, or another network'])
    return null
  }
  if (network === 'two-mode') {
    const { data } = TwoModeNormalization.safeParse(normalize)
    if (data === undefined) throw wrongNormalization(options, TwoModeNormalization.options)
    return twoModeNetwork(statements, { ...counted, kind: counting, normalize: data })
  }
  const { data } = Normalization.safeParse(normalize)
  if (data === undefined) throw wrongNormalization(options, Normalization.options)
  return projectNetwork(statements, { ...counted, kind: network, over, normalize: data })
}

function stanceOutputs(
  graph: StanceGraph,
  statements: readonly Statement[],
  format: Format,
  options: Options,
): Output[] {
  const file = options.output
  if (format === 'json') return [{ file, chunks: graphJsonChunks(graph) }]
  if (format === 'graphml') return [{ file, chunks: graphmlChunks(graph) }]
  if (format === 'cypher') return [{ file, chunks: cypherChunks(graph) }]
  if (format === 'jsonld') return [{ file, chunks: jsonLdChunks(statements) }]
  if (format === 'gexf') return [{ file, chunks: gexfChunks(graph, { statements, version: options.gexf }) }]
  const nodes = file?.replace(/(\.csv)?(\.gz)?$/i, (_, _csv: string, gz: string | undefined) => `.nodes.csv${gz ?? ''}`)
  return [{ file, chunks: edgeCsv(graph) }, ...(nodes === undefined ? [] : [{ file: nodes, chunks: nodeCsv(graph) }])]
}

function networkOutputs(
  network: Network,
  stances: () => StanceGraph,
  format: Format,
  { output: file, gexf }: Options,
): Output[] {
  if (format === 'csv') return [{ file, chunks: networkCsv(network) }]
  if (format === 'json') return [{ file, chunks: [`${JSON.stringify(network, null, 2)}\n`] }]
  const drawn = layoutNetwork(buildNetworkGraph(network, stances()))
  if (format === 'graphml') return [{ file, chunks: graphmlChunks(drawn) }]
  if (format === 'gexf') return [{ file, chunks: gexfChunks(drawn, { version: gexf }) }]
  throw new EntenteError('bad-usage', `--format ${format} is for --network stances; wanted gexf, graphml, json or csv`)
}

function makeOutputs(statements: readonly Statement[], options: Options): Output[] {
  const format = chooseFormat(options)
  const { since, until, modality, minConfidence, duplicates, level } = options
  const selection: GraphOptions = {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(modality !== undefined && { modalities: modality }),
    ...(minConfidence !== undefined && { minConfidence }),
  }
  const network = makeNetwork(statements, options, selection)
  const counted = { ...selection, duplicates, level }
  // a network has places of its own: who agrees stands together
  if (network) return networkOutputs(network, () => buildGraph(nameAllIssues(statements), counted), format, options)
  const graph = drawGraph(statements, counted)
  const shown = new Set(graph.mapEdges((_edge, attributes) => attributes.statements).flat())
  return stanceOutputs(
    graph,
    statements.filter(({ id }) => shown.has(id)),
    format,
    options,
  )
}

/** `entente graph`: the graph, or a network of it, in the format of a file's ending. */
export function addGraph(program: Command, context: CommandContext): void {
  const command = program
    .command('graph')
    .summary('the graph to a file, in the format of its ending')
    .description(
      'Write the stance graph (actors and issues, one edge a stance), or a network of it: who agrees (congruence) or disagrees (conflict) with whom, or both (subtract). Neutral statements count in neither.',
    )
    .argument('<input...>', 'articles or statements')
    .option(
      '-o, --output <file>',
      `ending ${FORMATS.map((one) => `.${one}`).join(', ')}, each also .gz; without it standard output`,
    )
    .addOption(new Option('-f, --format <name>', 'where the ending does not say').choices(FORMATS))
    .option('--json', 'the same as --format json')
    .addOption(new Option('--network <name>', 'what is drawn').choices(NETWORKS).default('stances'))
    .addOption(new Option('--over <nodes>', 'whose network').choices(['actors', 'issues']).default('actors'))
    .addOption(
      new Option('--normalize <name>', 'what weights are divided by')
        .choices([...Normalization.options, 'activity', 'prominence'])
        .default('none'),
    )
    .addOption(
      new Option('--counting <what>', 'of a two-mode network').choices(TwoModeKind.options).default('subtract'),
    )
    .addOption(
      new Option('--duplicates <rule>', 'one actor, target and stance counts once a …')
        .choices(DuplicateRule.options)
        .default('include'),
    )
    .addOption(
      new Option('--level <level>', 'one edge a stance, or one a statement')
        .choices(GraphLevel.options)
        .default('aggregate'),
    )
  addPeriodOptions(command)
    .option(
      '--modality <modality>',
      `how firm: ${Modality.options.join(', ')} (default: actual, future)`,
      collectFrom(Modality.options),
    )
    .addOption(new Option('--min-confidence <share>', 'at least so sure, 0 to 1').argParser(parseShare))
    .addOption(
      new Option('--gexf <version>', '1.2 for readers such as networkx').choices(['1.2', '1.3']).default('1.3'),
    )
  addReadingOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ entente graph news/ -o graph.gexf
  $ entente graph out/statements.jsonl -o congruence.csv --network congruence --normalize average
  $ entente graph out/statements.jsonl --json --duplicates month --since 2006-01-01 | jq .nodes`,
    )
    .action(async (inputs: string[], given: unknown) => {
      const options = Options.parse(given)
      // A wrong ending shows before the work, not after it.
      chooseFormat(options)
      const loaded = await loadStatements(inputs, options, context)
      if (!loaded) return
      const { terminal } = context
      for (const { file, chunks } of makeOutputs(loaded.statements, options)) {
        if (file !== undefined) await writeChunks(file, chunks)
        else for (const chunk of chunks) await terminal.write(chunk)
      }
    })
}
