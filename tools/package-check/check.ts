// A user's first program. .ci/run type-checks and runs it in an empty project with the packed package.
import { buildGraph, extractStatements, query, type Statement } from 'entente'
import { parse } from 'entente/parse'

const text = 'Norway on Monday backed a treaty that would ban nuclear tests. Sweden rejected the treaty.'
const statements: readonly Statement[] = extractStatements({ id: 'a1', date: '2006-07-14', text })
const graph = buildGraph(statements)
const against = query(statements).stance('oppose').issue('treaty').between('2006-07-01', '2006-07-31').toArray()

const wanted = [
  statements.length > 0,
  statements.every(({ evidence: { start, end, quote } }) => text.slice(start, end) === quote),
  graph.hasNode('NOR'),
  against.some(({ actor }) => actor.id === 'SWE'),
  parse(text).length === 2,
]
const missing = wanted.findIndex((isTrue) => !isTrue)
if (missing >= 0) throw new Error(`check ${missing + 1} of ${wanted.length} does not hold`)
