import { EntenteError } from '../errors.ts'
import { compareKeys } from '../graph/compare-keys.ts'
import { escapeXml } from '../graph/escape-xml.ts'
import { type Column, inferColumns } from '../graph/infer-columns.ts'
import type { ReadableGraph, Values } from '../graph/readable-graph.ts'
import type { Statement } from '../schema/statement.ts'
import { parseColor } from './color-text.ts'
import { writeRecords } from './records.ts'
import { valueText } from './value-text.ts'

export type GexfOptions = {
  /** For a person who opens the file, one short sentence. */
  readonly description?: string
  readonly keywords?: readonly string[]
  /** Statements to carry whole, so that `readGexf` gives them back; without, the edges carry their ids and quotes alone. */
  readonly statements?: readonly Statement[]
  /** `1.2` for readers such as networkx that know no later version; it has no `kind`. Default `1.3`. */
  readonly version?: '1.2' | '1.3'
}

const CHUNK = 65_536
// What GEXF says in its own words, not in an attribute.
const NODE_NATIVE: ReadonlySet<string> = new Set(['label', 'color', 'x', 'y', 'z', 'size'])
const EDGE_NATIVE: ReadonlySet<string> = new Set(['label', 'color', 'weight', 'kind', 'dates', 'spells'])
const NAMESPACES = { '1.2': 'http://www.gexf.net/1.2draft', '1.3': 'http://gexf.net/1.3' } as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value)

function attribute(name: string, value: unknown): string {
  const text = valueText(value)
  return text === null ? '' : ` ${name}="${escapeXml(text)}"`
}

function declare(kind: 'node' | 'edge', columns: readonly Column[]): string {
  if (columns.length === 0) return ''
  const rows = columns.map(
    ({ key, id, type }) => `      <attribute id="${escapeXml(id)}" title="${escapeXml(key)}" type="${type}"/>\n`,
  )
  return `    <attributes class="${kind}" mode="static">\n${rows.join('')}    </attributes>\n`
}

/** A column, and how each of its values begins. */
type Opening = Readonly<{ key: string; head: string }>

function openings(columns: readonly Column[]): readonly Opening[] {
  return columns.map(({ key, id }) => ({ key, head: `          <attvalue for="${escapeXml(id)}" value="` }))
}

function attvalues(values: Values, columns: readonly Opening[]): string {
  let rows = ''
  for (const { key, head } of columns) {
    const text = valueText(values[key])
    if (text !== null) rows += `${head}${escapeXml(text)}"/>\n`
  }
  return rows && `        <attvalues>\n${rows}        </attvalues>\n`
}

function vizColor(color: unknown): string {
  const bytes = typeof color === 'string' ? parseColor(color) : null
  return bytes ? `        <viz:color r="${bytes[0]}" g="${bytes[1]}" b="${bytes[2]}"/>\n` : ''
}

function nodeText(key: string, values: Values, columns: readonly Opening[]): string {
  const { label, first, last, color, x, y, z, size } = values
  const spell = isDay(first) && isDay(last) ? ` start="${first}" end="${last}"` : ''
  const isPlaced = Number.isFinite(x) && Number.isFinite(y)
  return (
    `      <node id="${escapeXml(key)}"${attribute('label', label ?? key)}${spell}>\n` +
    attvalues(values, columns) +
    vizColor(color) +
    (isPlaced ? `        <viz:position x="${x}" y="${y}" z="${Number.isFinite(z) ? z : 0}"/>\n` : '') +
    (Number.isFinite(size) ? `        <viz:size value="${size}"/>\n` : '') +
    '      </node>\n'
  )
}

/** Points for `dates`, or intervals for `spells` (`2006-07-01/2006-07-31`), which must not overlap. */
function spellsText({ dates, spells }: Values): string {
  const days = Array.isArray(dates) ? dates.filter(isDay).map((day) => [day, day]) : []
  const intervals = Array.isArray(spells) ? spells.map((spell) => String(spell).split('/')) : []
  const rows = [...days, ...intervals].map(
    ([start, end]) =>
      `          <spell${start ? ` start="${escapeXml(start)}"` : ''}${end ? ` end="${escapeXml(end)}"` : ''}/>\n`,
  )
  return rows.length > 0 ? `        <spells>\n${rows.join('')}        </spells>\n` : ''
}

function requireWeight(key: string, weight: unknown): void {
  if (weight === undefined || (typeof weight === 'number' && weight > 0 && weight < Infinity)) return
  throw new EntenteError(
    'bad-input',
    `edge "${key}": its weight is ${weight}, and readers of GEXF drop edges whose weight is not above 0. ` +
      'Put the sign into an attribute of its own and the size into weight.',
  )
}

/**
 * A graph as GEXF 1.3, in pieces of some 64 kB: nothing larger is held, so that a graph of any size can be written.
 *
 * Nodes, edges and attributes are sorted by key: the same graph gives the same bytes. Days of statements become spells, the
 * stance the edge's `kind` (Gephi keeps parallel edges of different kinds apart), colours three bytes, positions and sizes viz
 * elements. Missing dates: such nodes and edges have no time, and Gephi's timeline always shows them.
 *
 * Errors: `bad-input` where an edge's weight is not above 0.
 * Source: GEXF 1.3 schema and primer (gexf.net), and what Gephi's importer takes.
 */
export function* gexfChunks(graph: ReadableGraph, options: GexfOptions = {}): Generator<string, void, undefined> {
  const byId = options.statements && new Map(options.statements.map((statement) => [statement.id, statement]))
  const edgeValues = (key: string): Values => {
    const values = graph.getEdgeAttributes(key)
    const ids = values.statements
    return byId && Array.isArray(ids) ? { ...values, ...writeRecords(ids, byId) } : values
  }
  const nodes = graph.nodes().sort(compareKeys)
  const edges = graph.edges().sort(compareKeys)
  function* eachEdge(): Generator<Values> {
    for (const key of edges) yield edgeValues(key)
  }
  const nodeColumns = inferColumns(
    nodes.map((key) => graph.getNodeAttributes(key)),
    NODE_NATIVE,
  )
  const edgeColumns = inferColumns(eachEdge(), EDGE_NATIVE)
  const { version = '1.3' } = options
  const { first, last, level } = graph.getAttributes()
  const hasDates = isDay(first) || edgeColumns.some(({ key }) => key === 'first')
  const time = hasDates
    ? 'mode="dynamic" timeformat="date" timerepresentation="interval" timezone="UTC"'
    : 'mode="static"'
  const defaultType = graph.type === 'mixed' ? '' : ` defaultedgetype="${graph.type}"`

  let text =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<gexf xmlns="${NAMESPACES[version]}" xmlns:viz="${NAMESPACES[version]}/viz" version="${version}">\n` +
    `  <meta${isDay(last) ? ` lastmodifieddate="${last}"` : ''}>\n    <creator>Entente</creator>\n` +
    (options.keywords ? `    <keywords>${escapeXml(options.keywords.join(', '))}</keywords>\n` : '') +
    `    <description>${escapeXml(options.description ?? describe(level))}</description>\n  </meta>\n` +
    `  <graph${defaultType} idtype="string" ${time}>\n` +
    declare('node', nodeColumns) +
    declare('edge', edgeColumns) +
    `    <nodes count="${nodes.length}">\n`
  const nodeOpenings = openings(nodeColumns)
  const edgeOpenings = openings(edgeColumns)
  for (const key of nodes) {
    text += nodeText(key, graph.getNodeAttributes(key), nodeOpenings)
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  text += `    </nodes>\n    <edges count="${edges.length}">\n`
  for (const key of edges) {
    const values = edgeValues(key)
    const { label, weight, stance, kind = stance, color } = values
    requireWeight(key, weight)
    const type = graph.type === 'mixed' ? ` type="${graph.isUndirected(key) ? 'undirected' : 'directed'}"` : ''
    text +=
      `      <edge id="${escapeXml(key)}" source="${escapeXml(graph.source(key))}" target="${escapeXml(graph.target(key))}"` +
      `${type}${version === '1.3' ? attribute('kind', kind) : ''}${attribute('label', label)}${attribute('weight', weight)}>\n` +
      attvalues(values, edgeOpenings) +
      spellsText(values) +
      vizColor(color) +
      '      </edge>\n'
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield `${text}    </edges>\n  </graph>\n</gexf>\n`
}

function describe(level: unknown): string {
  if (level !== 'statement') return 'Who supports and who opposes what. Weight counts statements.'
  return 'One edge a statement. In Gephi choose the edge merge strategy that keeps parallel edges apart.'
}
