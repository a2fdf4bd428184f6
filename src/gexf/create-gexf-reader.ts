import { MultiDirectedGraph, MultiGraph, MultiUndirectedGraph } from 'graphology'
import { SaxesParser } from 'saxes'
import { EntenteError } from '../errors.ts'
import { formatColor } from './color-text.ts'
import { type GexfValue, readValue } from './read-value.ts'

export type GexfAttributes = Record<string, GexfValue>
export type GexfGraph = MultiGraph<GexfAttributes, GexfAttributes>

export type GexfReader = Readonly<{
  /** Takes the next piece of the file, cut anywhere. */
  write: (chunk: string) => void
  /** The graph, once the whole file was written. */
  close: () => GexfGraph
}>

type Column = Readonly<{ key: string; type: string; fallback?: GexfValue }>
type TagAttributes = Readonly<Record<string, string>>
type Item = {
  readonly tag: 'node' | 'edge'
  readonly at: TagAttributes
  values: GexfAttributes
  spells: [string, string][]
}
type Edge = Readonly<{ line: number; at: TagAttributes; values: GexfAttributes }>

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function startGraph(edgeType: string | undefined): GexfGraph {
  if (edgeType === 'undirected') return new MultiUndirectedGraph()
  return edgeType === 'directed' ? new MultiDirectedGraph() : new MultiGraph()
}

/** Points become `dates`, intervals `spells`, as the writer takes them; a node's time its `first` and `last`. */
function addTime({ tag, at, spells, values }: Item): void {
  if (at.start !== undefined || at.end !== undefined) spells.push([at.start ?? '', at.end ?? ''])
  if (spells.length === 0) return
  if (tag === 'node') {
    if (values.first !== undefined || values.last !== undefined) return
    const first = spells.map(([start]) => start).sort()[0]
    const last = spells
      .map(([, end]) => end)
      .sort()
      .at(-1)
    if (first) values.first = first
    if (last) values.last = last
    return
  }
  if (spells.every(([start, end]) => start === end)) values.dates = spells.map(([start]) => start)
  else values.spells = spells.map(([start, end]) => `${start}/${end}`)
}

/**
 * Reads GEXF 1.0 to 1.3 piece by piece into a graph: every attribute by its declared type, `color`, `x`, `y`, `size` from the viz
 * elements, `dates` or `spells` from the time, `kind` where it is not the stance. Values that change over time keep the last.
 * Keys of attributes are the titles; an edge without an id gets `source|kind|target` (and a number where that is taken).
 *
 * Errors: `bad-gexf` with the line: no XML, no GEXF, a DOCTYPE (its entities could read files or fill the memory), an
 * undeclared attribute, a value not of its type, an edge to a node that is nowhere in the file, an id used twice.
 * Source: GEXF 1.3 schema and primer (gexf.net).
 */
export function createGexfReader(name = 'GEXF'): GexfReader {
  const parser = new SaxesParser()
  const columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() }
  const path: string[] = []
  const waiting: Edge[] = []
  let graph: GexfGraph | null = null
  let columnsOf: 'node' | 'edge' = 'node'
  let column: { id: string; key: string; type: string } | null = null
  let item: Item | null = null
  let text = ''
  let hasDefaults = false

  const fail = (line: number, problem: string): never => {
    throw new EntenteError('bad-gexf', `${name}: line ${line}: ${problem}`)
  }
  const typed = (value: string, type: string, key: string): GexfValue => {
    const read = readValue(value, type)
    return read ?? fail(parser.line, `"${key}" is "${value.slice(0, 40)}", but its declared type is ${type}.`)
  }
  const required = (at: TagAttributes, key: string, tag: string): string =>
    at[key] ?? fail(parser.line, `a <${tag}> without "${key}". Give it one.`)

  const addDefaults = (values: GexfAttributes, tag: 'node' | 'edge'): void => {
    for (const { key, fallback } of columns[tag].values()) {
      if (fallback !== undefined && values[key] === undefined) values[key] = fallback
    }
  }

  const addEdge = (into: GexfGraph, { line, at, values }: Edge): void => {
    const { source = '', target = '', kind = '' } = at
    const type = at.type ?? (into.type === 'undirected' ? 'undirected' : 'directed')
    let key = at.id
    for (let n = 1; key === undefined; n++) {
      const made = `${source}|${kind}|${target}${n > 1 ? `|${n}` : ''}`
      if (!into.hasEdge(made)) key = made
    }
    if (into.hasEdge(key)) fail(line, `the edge id "${key}" is used twice. Make ids unique.`)
    if (type === 'undirected') into.addUndirectedEdgeWithKey(key, source, target, values)
    else into.addDirectedEdgeWithKey(key, source, target, values)
  }

  const finish = (done: Item): void => {
    if (!graph) return
    const { tag, at, values } = done
    if (at.label !== undefined) values.label = at.label
    addTime(done)
    if (hasDefaults) addDefaults(values, tag)
    if (tag === 'node') {
      const id = required(at, 'id', tag)
      if (graph.hasNode(id)) fail(parser.line, `the node id "${id}" is used twice. Make ids unique.`)
      graph.addNode(id, values)
      return
    }
    if (at.weight !== undefined) values.weight = typed(at.weight, 'double', 'weight')
    if (at.kind !== undefined && at.kind !== values.stance) values.kind = at.kind
    const edge = { line: parser.line, at, values }
    if (at.type !== undefined && graph.type !== 'mixed' && at.type !== graph.type) {
      const mixed: GexfGraph = new MultiGraph()
      mixed.import(graph.export())
      graph = mixed
    }
    if (graph.hasNode(required(at, 'source', tag)) && graph.hasNode(required(at, 'target', tag))) addEdge(graph, edge)
    else waiting.push(edge)
  }

  const openViz = (tag: string, at: TagAttributes): void => {
    if (!item) return
    const number = (key: string): number => Number(at[key])
    if (tag === 'color') {
      const hex = /^#?([0-9a-f]{6})$/i.exec(at.hex ?? '')
      if (hex?.[1]) item.values.color = `#${hex[1].toLowerCase()}`
      else if (at.r !== undefined) item.values.color = formatColor(number('r'), number('g'), number('b'))
    }
    if (tag === 'size' && at.value !== undefined) item.values.size = typed(at.value, 'double', 'size')
    if (tag !== 'position') return
    for (const key of ['x', 'y', 'z']) {
      const value = at[key]
      if (value !== undefined && (key !== 'z' || Number(value) !== 0)) item.values[key] = typed(value, 'double', key)
    }
  }

  const open = (tag: string, at: TagAttributes): void => {
    const parent = path.at(-1)
    path.push(tag)
    text = ''
    if (path.length === 1 && tag !== 'gexf') fail(parser.line, `<${tag}> where <gexf> was wanted. Is this a GEXF file?`)
    if (tag === 'graph' && parent === 'gexf') graph = startGraph(at.defaultedgetype)
    if (tag === 'attributes') columnsOf = at.class === 'edge' ? 'edge' : 'node'
    if (tag === 'attribute' && parent === 'attributes') {
      const id = required(at, 'id', tag)
      column = { id, key: at.title ?? id, type: at.type ?? 'string' }
      columns[columnsOf].set(id, column)
    }
    if ((tag === 'node' && parent === 'nodes') || (tag === 'edge' && parent === 'edges')) {
      item = { tag, at, values: {}, spells: [] }
    }
    if (!item) return
    if (tag === 'attvalue') {
      const id = at.for ?? required(at, 'id', tag)
      const known = columns[item.tag].get(id)
      if (known) item.values[known.key] = typed(at.value ?? '', known.type, known.key)
      else fail(parser.line, `the attribute "${id}" of a ${item.tag} is not declared. Declare it under <attributes>.`)
    }
    if (tag === 'spell') item.spells.push([at.start ?? '', at.end ?? ''])
    openViz(tag, at)
  }

  const close = (tag: string): void => {
    path.pop()
    if (tag === 'default' && column) {
      hasDefaults = true
      columns[columnsOf].set(column.id, { ...column, fallback: typed(text, column.type, column.key) })
    }
    // A node may hold further nodes: it ends where they begin.
    if (item && (tag === item.tag || tag === 'nodes')) {
      finish(item)
      item = null
    }
  }

  parser.on('error', (error) => fail(parser.line, `${error.message.replace(/^\d+:\d+: /, '')} Is the file whole?`))
  parser.on('doctype', () =>
    fail(parser.line, 'a DOCTYPE, which is refused because its entities are unsafe. Remove it.'),
  )
  parser.on('opentag', ({ name: tag, attributes }) => open(localName(tag), attributes))
  parser.on('closetag', ({ name: tag }) => close(localName(tag)))
  parser.on('text', (piece) => {
    // Between tags there are line ends alone, and many of them.
    if (path.at(-1) === 'default') text += piece
  })

  return {
    write: (chunk) => {
      parser.write(chunk)
    },
    close: () => {
      parser.close()
      const made = graph ?? fail(parser.line, 'no <graph>. Is this a GEXF file?')
      for (const edge of waiting) {
        const { source = '', target = '' } = edge.at
        const missing = made.hasNode(source) ? target : source
        if (!made.hasNode(missing)) fail(edge.line, `an edge ends at "${missing}", which is no node of the file.`)
        addEdge(made, edge)
      }
      return made
    },
  }
}
